import { readRows } from '../document/rows';
import text from './other-languages.tsv';

/** Scripts that one language alone is written in, or nearly so. What is in Japanese has signs of Chinese among its own. */
const SCRIPTS = {
  Greek: /\p{Script=Greek}/gu,
  Korean: /\p{Script=Hangul}/gu,
  Japanese: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Chinese: /\p{Script=Han}/gu,
};
/** Of the letters; a name or a quotation in another script is less. */
const SCRIPT_SHARE = 0.25;

/** Of the words of a text in one of the languages a quarter to a half are in its row. */
const LEAST_SHARE = 0.15;
/**
 * How much the best has to be ahead of the next, which may be a close relation. Of stretches of 40 words of the Universal Declaration of Human Rights, which
 * the rows were not made from, nine in ten are named rightly, two in three of Danish and Norwegian, and one in a hundred wrongly; of 80 words one in 400.
 * A language without a row may be taken for a close relation that has one: Galician for Portuguese, Frisian for Dutch.
 */
const AHEAD = 1.15;

interface Language {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/** The languages, and of how many each word is: what two share tells either half as well. */
interface Table {
  readonly languages: readonly Language[];
  readonly sharing: ReadonlyMap<string, number>;
}

let table: Table | undefined;

function load(): Table {
  const languages = readRows(text).map(([name = '', list = '']) => ({ name, words: new Set(list.split(' ')) }));
  const sharing = new Map<string, number>();
  for (const { words } of languages) for (const word of words) sharing.set(word, (sharing.get(word) ?? 0) + 1);
  return { languages, sharing };
}

/**
 * The language that a text looks like which is not English, by its script or its commonest words; undefined where two are about as likely, or none.
 *
 * @param words of the text, in lower case
 * @example otherLanguageOf(text, words) // 'German'
 */
export function otherLanguageOf(whole: string, words: readonly string[]): string | undefined {
  const letters = whole.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of Object.entries(SCRIPTS))
    if ((whole.match(script)?.length ?? 0) > SCRIPT_SHARE * letters) return language;
  const { languages, sharing } = (table ??= load());
  const [best, next] = languages
    .map(({ name, words: common }) => {
      const found = words.filter((word) => common.has(word));
      return { name, count: found.length, weight: found.reduce((sum, word) => sum + 1 / sharing.get(word)!, 0) };
    })
    .sort((a, b) => b.weight - a.weight);
  return best && next && best.count >= LEAST_SHARE * words.length && best.weight > AHEAD * next.weight ? best.name : undefined;
}
