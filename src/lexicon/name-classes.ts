import { classBits } from './gazetteer';

/** Sets of the gazetteer's classes that rules ask for, as bits: `(nameBits(phrase) & PLACE) !== 0`. */

// ── whole names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export const COUNTRY = classBits('CTRY');
export const CITY = classBits('CITY');
/** States of the US. */
export const STATE = classBits('USST');
/** Countries, states and cities: what has a government. */
export const TERRITORY = classBits('CTRY', 'CITY', 'USST');
export const PLACE = TERRITORY | classBits('REGION');
/** "United Nations" */
export const INTERNATIONAL = classBits('INTL');
export const ORGANIZATION = classBits('ORGN') | INTERNATIONAL;
/** "falcons", "rovers": what teams are called by. */
export const TEAM = classBits('TEAM');
export const EVENT = classBits('EVNT');
export const PRODUCT = classBits('PROD');
/** Names of all that is no person and no people. */
export const KNOWN_NAME = PLACE | ORGANIZATION | EVENT | PRODUCT;
export const DEMONYM = classBits('DEM');
/** "Swedish Food Agency", "California Coastal Commission": whose an institution is. */
export const NATION_OR_STATE = DEMONYM | classBits('CTRY', 'USST');
/** "French", "France", "Paris": says where somebody or something comes from. */
export const ORIGIN = PLACE | DEMONYM;

// ── parts of names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export const GIVEN_NAME = classBits('FN2');
const SURNAME = classBits('LN2');
export const PERSON_NAME = GIVEN_NAME | SURNAME;
/** "van", "al" */
export const PARTICLE = classBits('PART');
/** "President", "Dr." */
export const TITLE = classBits('TITLE');
/** "Inc", "GmbH" */
export const LEGAL_FORM = classBits('SUF');
/** "Ministry", "Bank" */
export const INSTITUTION_HEAD = classBits('ORGH');
/** "River", "Lake" */
export const PLACE_HEAD = classBits('LOCH');
/** "Airport", "Bridge" */
export const FACILITY_HEAD = classBits('FACH');
/** "Battle", "Olympics" */
export const EVENT_HEAD = classBits('EVTH');
/** "Treaty", "Act" */
export const LAW_HEAD = classBits('LAWH');
/** Nouns that say what kind of thing a name is of. */
export const HEAD_NOUN = INSTITUTION_HEAD | PLACE_HEAD | FACILITY_HEAD | EVENT_HEAD | LAW_HEAD;
/** What the last word of an institution's or a thing's name is. */
export const NAME_ENDING = HEAD_NOUN | LEGAL_FORM;

// ── words around names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** "said" */
export const SAYING = classBits('SAY');
/** "Monday", "AI": has a capital and is no name. */
export const NOT_A_NAME = classBits('NOTNAME');
