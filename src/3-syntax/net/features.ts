import { lexiconTags } from '../../lexicon/compromise';

/**
 * What the net sees of a word: one row in each of fifteen tables. training/syntax/features.py gives the same numbers for the same word;
 * everything is counted in UTF-16 code units, and lower-cased by Unicode's rules and no locale's.
 */

/** Rows 0 to 2 of every table are padding, unknown and the root of a sentence. */
const UNKNOWN = 1;
export const ROOT = 2;
const FIRST = 3;

/** Parts of a word vector's code (product quantization, Jégou et al. 2011; training/syntax/vectors.py). */
export const CODES = 8;

/** The number of tables: the known words, six that are hashed, one for each part of the code. */
export const TABLES = 7 + CODES;

/** What is known of words from training. */
export interface Vocabulary {
  /** Rows of the known keys in the first table. */
  readonly rowOf: Pick<ReadonlyMap<string, number>, 'get'>;
  /** Keys that have a word vector, with their row in `codes`. */
  readonly codeOf: Pick<ReadonlyMap<string, number>, 'get'>;
  /** `CODES` numbers a row. */
  readonly codes: ArrayLike<number>;
}

const PLAIN: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", 'ʼ': "'", '`': "'", '´': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
  '–': '-', '—': '-', '―': '-', '−': '-', '‐': '-', '‑': '-', '…': '.',
}; // prettier-ignore
const FANCY = /[’‘ʼ`´“”„«»–—―−‐‑…]/g;

/** The word with a typewriter's quotes and dashes: treebanks have them, articles have the others. */
const plain = (word: string): string => word.replace(FANCY, (mark) => PLAIN[mark]);

/** How a word is looked up: plain, lower-cased, every digit 0. */
export const keyOf = (word: string): string => plain(word).toLowerCase().replace(/[0-9]/g, '0');

/** What the lexicon says of a key, as one string: its tags in the order of their letters. Empty if it says nothing. */
export const lexiconClass = (key: string): string => [...lexiconTags(key)].sort().join('|');

/** `NeurIPS` → `XxxxXXX`, `2024` → `ddd`: at most three of a kind in a row, at most ten in all. */
export function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const letter of plain(word)) {
    const kind = kindOf(letter);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 3) shape += kind;
  }
  return Array.from(shape).slice(0, 10).join('');
}

const UPPER = /^\p{Uppercase}$/u;
const LOWER = /^\p{Lowercase}$/u;

function kindOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'x';
  if (letter >= 'A' && letter <= 'Z') return 'X';
  if (letter >= '0' && letter <= '9') return 'd';
  if (letter < '\u0080') return letter;
  return UPPER.test(letter) ? 'X' : LOWER.test(letter) ? 'x' : letter;
}

/** FNV-1a over code units, then a round of murmur's finalizer, so that the low bits are good enough for a modulus. */
export function hash32(text: string, seed: number): number {
  let value = 2166136261 ^ seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return value >>> 0;
}

/**
 * The row of a word in each table.
 *
 * @param sizes rows of each table
 */
export function rowsOf(word: string, { rowOf, codeOf, codes }: Vocabulary, sizes: readonly number[]): number[] {
  const key = keyOf(word);
  const parts = [key.slice(0, 2), key.slice(-2), key.slice(-3), `${key.slice(0, 3)}_${key.slice(-4)}`, shapeOf(word), lexiconClass(key)];
  const hashed = parts.map((part, i) => FIRST + (hash32(part, i + 1) % (sizes[i + 1] - FIRST)));
  const code = codeOf.get(key);
  const coded = Array.from({ length: CODES }, (_, part) => (code === undefined ? UNKNOWN : FIRST + codes[code * CODES + part]));
  return [rowOf.get(key) ?? UNKNOWN, ...hashed, ...coded];
}
