import { plainLetters } from '../lexicon/letters';
import { remember } from '../lexicon/remember';
import { canonicalKey } from '../lexicon/variants';

/** Words of a known name at the beginning of a longer one, at most: "North Atlantic Treaty Organization Secretary". */
const LONGEST_VARIANT = 5;

/**
 * What a name is called in every article: words in lower case without accents, hyphens, apostrophes and stops, known names in it brought to one
 * ("United States Congress", "U.S. Congress"), and the ministry behind what it is for ("Department of Labor", "Labor Department").
 *
 * @returns never empty unless `name` is
 */
export const nameKey = remember(65_536, (name: string): string => {
  const key = plainWords(canonicalKey(name));
  const words = key.split(' ');
  if (words.length === 1) return key === '' ? name : key;
  return withKnownNames(departmentOf(words)).join(' ');
});

/** The same however it is written in words: "Al Jazeera", "Al-Jazeera", "Aljazeera". */
export const lettersKey = (key: string): string => key.replaceAll(' ', '');

/**
 * A person's name with its letters alone, without the Arabic article inside and what is spelled now so, now so: "Omar al-Reedi", "Omar Reedi";
 * "Dmitry", "Dmitri"; "Mohammed", "Mohamed".
 */
export const personKey = remember(65_536, (name: string): string => {
  const words = plainWords(plainLetters(name).replace(ARTICLE_INSIDE, '')).split(' ');
  return words.map((word) => (word.length < LONG ? word : word.replace(DOUBLED, '$1').replaceAll('y', 'i'))).join('') || name;
});

const ARTICLE_INSIDE = /(?<=\S[\s-])[ae]l[\s-]+(?=\p{L})/gu;
/** Letters of a word that few names are like: "Ana" and "Anna" are two. */
const LONG = 6;
const DOUBLED = /(\p{L})\1/gu;

const plainWords = (text: string): string =>
  plainLetters(text)
    .replace(/['.]/g, '')
    .replace(/[^\p{L}\p{N}&+#$]+/gu, ' ')
    .trim();

/** "department of labor" → "labor department" */
function departmentOf(words: readonly string[]): readonly string[] {
  const [head, of, ...rest] = words;
  return of === 'of' && (head === 'department' || head === 'ministry') && rest.length > 0 ? [...rest, head] : words;
}

/** Brings a known name at the beginning to its key; whose it is says nothing before a name that is known without: "UN International Monetary Fund". */
function withKnownNames(words: readonly string[]): readonly string[] {
  for (let length = Math.min(LONGEST_VARIANT, words.length - 1); length > 0; length--) {
    const phrase = words.slice(0, length).join(' ');
    const first = canonicalKey(phrase);
    const isOwner = OWNERS.has(first);
    if (first === phrase && !isOwner) continue;
    const rest = words.slice(length).join(' ');
    const whole = canonicalKey(rest);
    return isOwner && whole !== rest ? [whole] : [first, rest];
  }
  return words;
}

const OWNERS: ReadonlySet<string> = new Set(['US', 'UN', 'UK'].map(canonicalKey));
