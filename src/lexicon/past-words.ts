import { wordSet } from './word-set';

const PAST = wordSet('former ex onetime one-time erstwhile');

/** What says it of somebody's office beside the words that say it of anything. */
const PAST_OF_OFFICES = wordSet('formerly previously once then past ex- retired late');

/** "former", "ex": before a noun they say that it is what somebody or something was. */
export const isPastWord = (word: string): boolean => PAST.has(word);

/** "formerly", "retired", "ex-": beside an office they say that it is one no longer. */
export const isPastOfOffice = (word: string): boolean => isPastWord(word) || PAST_OF_OFFICES.has(word) || word.startsWith('ex-');
