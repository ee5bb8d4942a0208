import type { WordClass } from './classes';
import functionWords from './function-words.tsv';
import modifiers from './modifiers.tsv';
import names from './names.tsv';
import nouns from './nouns.tsv';
import smallWords from './small-words.tsv';
import { readClasses } from './table';
import verbs from './verbs.tsv';

export type { WordClass } from './classes';

const wordsIn = readClasses(verbs, nouns, modifiers, names, functionWords, smallWords);

/**
 * All words of a class.
 *
 * @example wordsOf('generation'); // Set { 'ii', 'iii', 'iv', 'jr', … }
 */
export const wordsOf = (name: WordClass): ReadonlySet<string> => wordsIn(name);

/**
 * Whether English has a word in a class; classes.ts says what each one is.
 *
 * @param word as the tables write it: mostly a lemma in lower case, and a form where the class is one of forms
 * @example isA('tell', 'verb of speaking'); // true
 */
export const isA = (word: string, name: WordClass): boolean => wordsIn(name).has(word);

/** Words as alternatives of a regular expression, the longest first. */
export const anyOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
