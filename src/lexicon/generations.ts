import { wordSet } from './word-set';

/** What stands behind the surname of one of several generations, "Bob Roe Jr.", and is no part of it. */
const GENERATIONS = wordSet('jr jr. sr sr. ii iii iv');

/** Whether a word, lower-cased, says of which generation somebody is: "jr.", "ii". */
export const isGeneration = (word: string): boolean => GENERATIONS.has(word);

/**
 * The words of a person's name without the generation behind them.
 *
 * @param words lower-cased
 * @returns `words` itself where there is nothing to leave out
 * @example withoutGeneration(['bob', 'roe', 'jr.']); // ['bob', 'roe']
 */
export const withoutGeneration = (words: readonly string[]): readonly string[] =>
  words.length > 1 && GENERATIONS.has(words.at(-1)!) ? words.slice(0, -1) : words;
