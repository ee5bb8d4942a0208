import type { SmallWordClass } from './classes';
import text from './small-words.tsv';
import { readClasses } from './table';

const wordsIn = readClasses(text);

/** The small words of a class, as `wordsOf` gives them: for code that is bundled into a page, which has no need of the other tables. */
export const smallWords = (name: SmallWordClass): ReadonlySet<string> => wordsIn(name);

/** Whether a small word is of a class. */
export const isSmallWord = (word: string, name: SmallWordClass): boolean => wordsIn(name).has(word);
