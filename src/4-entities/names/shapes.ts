import { anyOf, wordsOf } from '../../english';
import { remember } from '../../lexicon/remember';

/** How a word is written, as far as that tells names from other words. */
export const SHAPE = {
  /** Punctuation, numbers and everything without case. */
  other: 0,
  /** "chips" */
  lower: 1,
  /** "Tencent", "O’Brien" */
  capital: 2,
  /** "NVIDIA", "U.S.", "AT&T" */
  upper: 3,
  /** "ByteDance", "iPhone" */
  mixed: 4,
  /** "J.", "F" */
  initial: 5,
  /** "GPT-4", "F-16", "M23": capitals and digits */
  model: 6,
} as const;
export type Shape = (typeof SHAPE)[keyof typeof SHAPE];

const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isLower = (char: string): boolean => char !== char.toUpperCase();

/** Only so many characters of a word are looked at: no name is longer, and a line of a million letters costs no more. */
const LONGEST = 64;

/** "pro-Beijing" and "non-Muslim" are adjectives, whatever they are made from. */
const PREFIXED = new RegExp(`^(?:${anyOf(wordsOf('prefix of an adjective'))})-`, 'i');

/** "Jane.Roe@example.org", "https://Example.org": addresses are no names. */
const ADDRESS = /@|:\/\/|^www\./i;

const ARTICLE = new RegExp(`^(?:${anyOf(wordsOf('Arabic article'))}|[dlo])['’-]\\p{Lu}`, 'u');

/** The shape of one token. "#Hashtag", "@handle" and addresses count as small. */
export const shapeOf = remember(50_000, (word): Shape => {
  if (word.startsWith('#') || ADDRESS.test(word) || PREFIXED.test(word)) return SHAPE.lower;
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let upperInside = false;
  let after = ''; // the character before
  const end = Math.min(word.length, LONGEST);
  for (let i = 0; i < end; i++) {
    const char = word[i];
    if (isUpper(char)) {
      upper++;
      if (isLower(after)) upperInside = true;
    } else if (isLower(char)) lower++;
    else if (char >= '0' && char <= '9') digits++;
    after = char;
  }
  if (upper === 0) return lower > 0 ? SHAPE.lower : SHAPE.other;
  if (digits > 0) return isUpper(word[0]) || upper > 1 ? SHAPE.model : SHAPE.other;
  if (lower === 0) return upper > 1 ? SHAPE.upper : SHAPE.initial;
  if (upperInside && /\p{Ll}\p{Lu}/u.test(word)) return SHAPE.mixed;
  if (isUpper(word[0])) return upper > 2 && !/['’-]/.test(word) ? SHAPE.mixed : SHAPE.capital; // "PhD" and "BSkyB" are mixed
  // "d’Ivoire", "al-Qaeda" in one token
  return ARTICLE.test(word) ? SHAPE.capital : SHAPE.lower;
});

/** Whether a word of this shape may begin or continue a name. */
export const isNameShape = (shape: number): boolean => shape >= SHAPE.capital;
