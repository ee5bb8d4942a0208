import { wordSet } from './word-set';

const PAST = wordSet('former ex onetime one-time erstwhile');

/** "former", "ex": before a noun they say that it is what somebody or something was. */
export const isPastWord = (word: string): boolean => PAST.has(word);
