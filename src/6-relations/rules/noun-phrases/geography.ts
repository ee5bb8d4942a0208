import type { ResolvedDocument } from '../../../document/layers';
import { isName } from '../../../document/entities';
import { baseOf, dependentsOf, labelOf, uposOf } from '../../../document/tree';
import { isA } from '../../../english';
import { classBits, gazetteerBits } from '../../../lexicon/gazetteer';
import { nounType } from '../../../lexicon/nouns';
import { wordsOf, type NameRecord } from '../../names';
import { prepositionOf } from '../../phrases';

/** How wide a place is: a wider one can hold a narrower one. */
const SITE = -1; // "St. Mark Hospital", which stands in a town
export const TOWN = 0;
const COUNTY = 1;
const REGION = 2; // "Long Island", which lies in a state, but "Ontario" as well
export const STATE = 3;
export const COUNTRY = 4;
const CONTINENT = 5; // "Latin America", which holds countries

const [CITIES, REGIONS, STATES, COUNTRIES] = [classBits('CITY'), classBits('REGION'), classBits('USST'), classBits('CTRY')];
const DEMONYMS = classBits('DEM');

/** How wide a place is at most and at least: "Washington" is a town and a state. What nobody knows is a town. */
export function widthsOf(document: ResolvedDocument, place: NameRecord): { least: number; most: number } {
  const words = wordsOf(document, place);
  const bits = gazetteerBits(words) || (ACCENTED.test(words) ? gazetteerBits(unaccented(words)) : 0);
  if (isA(words, 'part of the world')) return { least: CONTINENT, most: CONTINENT };
  const isCode =
    isA(document.text.slice(document.tokens.starts[place.start]!, document.tokens.ends[place.end - 1]!), 'state code') ||
    isAbbreviatedState(document, place);
  const most = bits & COUNTRIES ? COUNTRY : bits & STATES || isCode ? STATE : bits & REGIONS ? REGION : widthByName(document, place);
  return { least: bits & CITIES ? TOWN : most, most };
}

const ACCENTED = /[^\p{ASCII}]/u;

/** "aragon" of "aragón", which the gazetteer may have in one way only. */
const unaccented = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a name is a state as news abbreviates it: "Wyo.". */
const isAbbreviatedState = (document: ResolvedDocument, place: NameRecord): boolean => {
  const words = wordsOf(document, place);
  return isA(words.endsWith('.') ? words : `${words}.`, 'state abbreviation');
};

/** What nobody knows says itself how wide it is, or is a town: "Dunby County", "St. Mark Hospital". */
function widthByName({ tokens: { lower } }: ResolvedDocument, { start, end, type }: NameRecord): number {
  const last = lower[end - 1]!;
  if (isA(last, 'county')) return COUNTY;
  if (isA(last, 'region')) return REGION;
  return type === 'facility' || (end - start > 1 && nounType(last) === 'facility' && !/^(?:port|park|canal)$/.test(last)) ? SITE : TOWN;
}

/** A body or a country: what has troops, offices and plans of its own, where "the Ohio plant" is only there. */
export const isBodyOrCountry = (document: ResolvedDocument, name: NameRecord): boolean =>
  name.type === 'organization' || (name.type === 'place' && widthsOf(document, name).most === COUNTRY);

export const isKnownTown = (document: ResolvedDocument, place: NameRecord): boolean =>
  (gazetteerBits(wordsOf(document, place)) & CITIES) !== 0;

/**
 * Whether a place before a noun says where it is: "a Leeds firm" is there, "a Syria monitoring group" is about it. Of a country that something is
 * from there is the adjective, but for a few.
 */
export function isHome(document: ResolvedDocument, place: NameRecord): boolean {
  const { least, most } = widthsOf(document, place);
  return least === TOWN || most === STATE || isA(wordsOf(document, place), 'state without an adjective');
}

/** "town", "hills": what a place is called by a common noun, by its lemma. */
export const isGeographic = (lemma: string): boolean => isA(lemma, 'place on a map') || nounType(lemma) === 'place';

/** Whether a name is that of a place, by its type or by what stands beside it: "the port of Larvo", "the Karst hills", "Larvo, Senegal". */
export function isPlaceName(document: ResolvedDocument, { type, start, end }: NameRecord): boolean {
  // "Spain's North African enclave"
  if (end > start + 1 && gazetteerBits(document.tokens.lower[end - 1]!) & DEMONYMS) return false;
  if (type === 'place' || type === 'facility') return true;
  const { lower, words } = document.tokens;
  // "Haverhill, MA"
  if (end === start + 1 && lower[start - 1] === ',' && isA(words[start]!, 'state code'))
    return document.mentions[document.mentionOf[start - 2] ?? -1]?.type === 'place';
  const behind = lower[end] === ',' ? document.mentions[document.mentionOf[end + 1] ?? -1] : undefined;
  // "Jackson, Wyo.", "Pearl Harbor, Hawaii": whatever the name is elsewhere.
  const isAddressed =
    behind?.start === end + 1 &&
    (type === 'organization' ? /^(?:place|facility)$/.test(nounType(lower[end - 1]!) ?? '') : end === start + 1);
  if (type === 'organization') return isAddressed && behind.type === 'place';
  if (isAddressed && isA(`${lower[end + 1]!}${lower[end + 1]!.endsWith('.') ? '' : '.'}`, 'state abbreviation')) return true;
  if (type !== 'concept') return false;
  if (behind?.type === 'place') return true;
  const { lemmas } = document.syntax;
  const isOf = lower[start - 1] === 'of' && isGeographic((lemmas[start - 2] ?? '').toLowerCase());
  return isOf || isGeographic((lemmas[end] ?? '').toLowerCase());
}

/** Words between a preposition and the name of a place that leave it the place: "in the northern state of Ohio", "in east Beirut". */
export const isPassing = (document: ResolvedDocument, token: number): boolean =>
  /^(?:DET|ADJ)$/.test(uposOf(document, token)) ||
  document.tokens.lower[token] === 'of' ||
  isA(document.tokens.lower[token]!, 'compass') ||
  isGeographic(document.syntax.lemmas[token]!);

/** The names that a phrase with a common noun leads to: "the Karst district of northern Poland" to both, "the city of Lima" to Lima. */
export function namesAround(document: ResolvedDocument, token: number, depth = 0): number[] {
  const mention = document.mentions[document.mentionOf[token] ?? -1];
  if (!mention || depth > 3) return [];
  if (isName(mention.form)) return [token];
  if (!isGeographic(document.syntax.lemmas[token]!.toLowerCase())) return [];
  return dependentsOf(document, token).flatMap((dependent) => {
    const label = labelOf(document, dependent);
    const isAround = dependent > token && baseOf(label) === 'nmod' && /^(?:of|in)$/.test(prepositionOf(document, dependent) ?? '');
    const isCalled = (dependent < token && /^(?:compound|nmod:desc|nmod:poss)$/.test(label)) || label === 'flat';
    return isAround || isCalled ? namesAround(document, dependent, depth + 1) : [];
  });
}
