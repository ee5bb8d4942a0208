import { isA } from '../../english';

/** Endings of nouns made from verbs: "violation", "deployment", "removal". */
const DEVERBAL = /(?:ation|ition|ution|ssion|ction|ment|ance|ence|oval|usal|iance)$/;

/** Names an event whatever it is in the sentence: "the ban", "the launch". */
export const isEvent = (noun: string): boolean => isA(noun, 'event');
/** Names an event by its making, which is good enough for what a sentence is mainly about. */
export const isEventLike = (noun: string): boolean =>
  isEvent(noun) || (DEVERBAL.test(noun) && !isA(noun, 'no event in spite of its ending'));
