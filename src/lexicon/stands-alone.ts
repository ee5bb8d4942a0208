import { isSmallWord } from '../english/small-words';
import { withoutGeneration } from './generations';

/**
 * Whether a name says by itself, whatever the text, who or what is meant. "Smith" of one article is seldom the Smith of another, and "the Foreign
 * Ministry" is that of the state that the article is about; "Tencent" is Tencent, and a person with two names is known by them.
 *
 * @param type of what is called so
 * @param name as the text has it
 */
export const standsAlone = (type: string, name: string): boolean =>
  type === 'person' ? nameWords(name).length > 1 || RULER.test(name) : !isOfManyStates(name);

/** "Elizabeth II" */
const RULER = /^\p{Lu}\p{Ll}+ [IVX]+$/u;

/**
 * The words of a person's name that tell people apart, lower-cased: without particles and generation. Never empty.
 *
 * @example nameWords('Abu Omar al-Reedi'); // ['abu', 'omar', 'reedi']
 */
export function nameWords(name: string): readonly string[] {
  const words = withoutGeneration(
    name
      .toLowerCase()
      .replace(ARTICLE, '')
      .trim()
      .split(/[\s,]+/),
  );
  // "Al" of "Al Reed" is short for Albert.
  const own = words.filter((word, i) => (i === 0 && word === 'al') || !isSmallWord(word, 'particle'));
  return own.length > 0 ? own : words;
}

/** The Arabic article, as part of a surname: "al-Reedi", "el-Reedi". */
const ARTICLE = /(?<=^|[\s-])[ae]l-(?=\p{L})/gu;
/** More words than these are one party's or court's name: "Liberal Democratic Party". */
const MOST_WORDS = 2;

function isOfManyStates(name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !isJoint(word));
  // "the U.S. Embassy" is there once in every capital.
  if (isSmallWord(words.at(-1) ?? '', 'mission abroad')) return true;
  const isBody = (word: string): boolean => isSmallWord(word, 'body that many states have');
  return words.length <= MOST_WORDS && words.some(isBody) && words.every((word) => isBody(word) || isSmallWord(word, 'word before a body that many states have')); // prettier-ignore
}

/** "the" and "of" of "the Ministry of Health". */
const isJoint = (word: string): boolean => isSmallWord(word, 'article') || isSmallWord(word, 'preposition') || word === 'and';
