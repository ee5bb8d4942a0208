const SMALL = 'first second third fourth fifth sixth seventh eighth ninth tenth';
const TEENS = 'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

/** Ordinals in letters, with their numbers: "first" to "twentieth", and "thirtieth" for the days of a month. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...`${SMALL} ${TEENS}`.split(' ').map((word, index) => [word, index + 1] as const),
  ['thirtieth', 30],
]);

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
