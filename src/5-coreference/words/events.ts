import { wordSet } from '../../lexicon/word-set';

/** Nouns that name something that happens or is done. */
const EVENTS = wordSet(
  'use ban attack launch sale purchase deal merger takeover buyout strike raid arrest death murder killing vote election trial sentence verdict ruling hearing probe inquiry investigation release recall closure collapse crash explosion fire flood storm earthquake drought outbreak war battle invasion withdrawal retreat protest march rally boycott sanction embargo curb restriction acquisition expansion cut rise fall increase decrease drop growth decline resignation appointment dismissal departure arrival visit trip meeting summit talk negotiation agreement bid offer approval rejection refusal denial ban delay suspension shutdown breach hack leak theft fraud lawsuit suit shortage bailout default bankruptcy layoff test shift move reform overhaul spread repeal',
);
/** Endings of nouns made from verbs: "violation", "deployment", "removal". */
const DEVERBAL = /(?:ation|ition|ution|ssion|ction|ment|ance|ence|oval|usal|iance)$/;
/** Words with such an ending that name a thing, a state or people. */
const NOT_DONE = wordSet(
  'government department evidence science audience conference influence presence absence situation position condition section nation population organization corporation foundation institution association generation information station location document equipment environment element moment apartment instrument monument comment cement mission commission commission profession session distance finance insurance balance chance entrance experience difference sequence consequence intelligence violence silence sentence competence confidence administration delegation federation coalition parliament residence fiction fraction function addition tradition edition solution constitution',
);

/** Names an event whatever it is in the sentence: "the ban", "the launch". */
export const isEvent = (noun: string): boolean => EVENTS.has(noun);
/** Names an event by its making, which is good enough for what a sentence is mainly about. */
export const isEventLike = (noun: string): boolean => isEvent(noun) || (DEVERBAL.test(noun) && !NOT_DONE.has(noun));
