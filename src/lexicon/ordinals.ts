import text from './ordinals.tsv';
import { readRows } from '../document/rows';

/** Ordinals in letters, with their numbers. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(readRows(text).map(([word, number]) => [word, Number(number)]));

const IN_FIGURES = /^(\d{1,3})(?:st|nd|rd|th)$/;

/**
 * The number of an ordinal in one word.
 *
 * @param word lower-cased
 * @returns undefined if it is none
 * @example ordinalOf('third'); // 3
 * @example ordinalOf('12th'); // 12
 */
export const ordinalOf = (word: string): number | undefined => {
  const figures = IN_FIGURES.exec(word);
  return figures ? Number(figures[1]) : ORDINAL_WORDS.get(word);
};

/** Whether a word, lower-cased, is an ordinal. */
export const isOrdinal = (word: string): boolean => ordinalOf(word) !== undefined;
