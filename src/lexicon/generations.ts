import { isSmallWord } from '../english/small-words';

/** Whether a word, lower-cased, says of which generation somebody is: "jr.", "ii". */
export const isGeneration = (word: string): boolean => isSmallWord(word, 'generation');

/**
 * The words of a person's name without the generation behind them.
 *
 * @param words lower-cased
 * @returns `words` itself where there is nothing to leave out
 * @example withoutGeneration(['bob', 'roe', 'jr.']); // ['bob', 'roe']
 */
export const withoutGeneration = (words: readonly string[]): readonly string[] =>
  words.length > 1 && isSmallWord(words.at(-1)!, 'generation') ? words.slice(0, -1) : words;
