import { isA } from '../english';
import { wordSet } from '../lexicon/word-set';

/*
 * Verbs by which somebody is said to have done something, by who says it: whoever charges claims it, a court finds it so. They speak of the deed in a
 * clause ("accused of killing her") and by a noun ("accused of the murder").
 */

/** Verbs that leave it undecided only where a noun names the deed: "was tried for the murder". */
const CHARGES_BY_NOUN = wordSet('try seek');
/** Verbs by which it is so only where a noun names the deed and the words before it say guilty or a sentence: "found guilty of the murder". */
const VERDICTS_BY_NOUN = wordSet('find plead serve');

/** Whether a verb leaves it undecided if somebody did what a clause or, with `byNoun`, a noun says. */
export const isCharge = (verb: string, byNoun = false): boolean => isA(verb, 'verb of charging') || (byNoun && CHARGES_BY_NOUN.has(verb));

/** Whether by a verb a court finds, or somebody admits, what a clause or, with `byNoun`, a noun says. */
export const isVerdict = (verb: string, byNoun = false): boolean => isA(verb, 'verb of verdicts') || (byNoun && VERDICTS_BY_NOUN.has(verb));

/** The word between such a verb and what is done: "convicted of", "charged with", "jailed for". */
export const prepositionOfDeed = (verb: string): string | undefined => {
  if (!isCharge(verb) && !isVerdict(verb)) return undefined;
  if (verb === 'charge') return 'with';
  return OF.has(verb) ? 'of' : 'for';
};

const OF = wordSet('accuse suspect convict');

/** Adjectives that leave it undecided: "the accused killer". */
export const isChargeWord = (word: string): boolean => isA(word, 'alleged');
