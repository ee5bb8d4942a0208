import { openModelFile } from '../../../document/model-file';
import { RelataError } from '../../../errors';
import { hashOf } from './hash';

/**
 * What words are in names, as word vectors tell: "kenora" is a place, "konami" an organization, "hewitt" a surname, though no list has them. The
 * table says for each of some fifty thousand words which of 15 mixtures of kinds it is nearest to. Words themselves are not in it, but 12 bits of
 * their hash in a bucket of a few: of unknown words one in a thousand is taken for another.
 *
 *     0  "RKND"
 *     4  u32 version
 *     8  u32 length of the header
 *    12  header: JSON, ASCII
 *        codes × kinds bytes: of each mixture how much of each kind is in it, from 0 to 5
 *        a byte for each bucket: how many words are in it; a word is in the bucket of its hash's highest bits
 *        u16 for each word, bucket by bucket: the lowest 12 bits of its hash above the 4 of its code
 *   end-4 u32 CRC-32 of all before
 *
 * All numbers are little-endian.
 */
export interface WordKinds {
  /** @param word in lower case, apostrophes straight */
  of(word: string): WordKind;
  /** CRC-32 of the table, which weights that were learned with it name. */
  readonly crc: number;
}

/** One mixture of kinds. */
export interface WordKind {
  /** Its number; 0 of words that the table does not have. */
  readonly code: number;
  /** The kinds in it, each with how much there is of it: `kind * 8 + degree`. */
  readonly degrees: readonly number[];
  /** The kind that makes up most of it; undefined if none does. */
  readonly main: string | undefined;
  /** The same in short: the first kind, how much of it, and the second. */
  readonly likely: number;
}

interface Header {
  readonly kinds: readonly string[];
  readonly codes: number;
  readonly bucketBits: number;
  readonly words: number;
}

const MAGIC = 'RKND';
export const VERSION = 2;
/** The bits of a hash that tell the words of a bucket apart, and those of a code. */
export const MARK = 0xfff;
export const CODE_BITS = 4;
const UNKNOWN: WordKind = { code: 0, degrees: [], main: undefined, likely: 0 };
/** Degree from which a kind makes up most of a mixture. */
const MOST = 4;

/**
 * Reads the table.
 *
 * @throws RelataError `bad-model` if it is damaged, of another version, or something else altogether
 */
export function readKinds(bytes: Uint8Array): WordKinds {
  const refuse = (reason: string): never => {
    throw new RelataError('bad-model', { model: 'kinds', reason });
  };
  const { header: json, body, crc } = openModelFile(bytes, { magic: MAGIC, version: VERSION, called: 'it', refuse });
  const header = JSON.parse(String.fromCharCode(...json)) as Header;
  let at = 0;
  const take = (length: number): Uint8Array => body.subarray(at, (at += length));
  const kinds = kindsOf(header, take(header.codes * header.kinds.length));
  const counts = take(1 << header.bucketBits);
  const entries = new Uint16Array(take(2 * header.words).slice().buffer);
  const firsts = new Uint32Array(counts.length + 1);
  for (let bucket = 0; bucket < counts.length; bucket++) firsts[bucket + 1] = firsts[bucket] + counts[bucket];
  return {
    crc,
    of(word) {
      const hash = hashOf(word);
      const bucket = hash >>> (32 - header.bucketBits);
      const mark = hash & MARK;
      for (let i = firsts[bucket]; i < firsts[bucket + 1]; i++) {
        if (entries[i] >> CODE_BITS === mark) return kinds[entries[i] & ((1 << CODE_BITS) - 1)];
      }
      return UNKNOWN;
    },
  };
}

/** The mixtures by their codes; none has code 0. */
function kindsOf({ kinds, codes }: Header, table: Uint8Array): WordKind[] {
  const result = [UNKNOWN];
  for (let code = 1; code <= codes; code++) {
    const row = [...table.subarray((code - 1) * kinds.length, code * kinds.length)];
    const order = [...row.keys()].sort((a, b) => row[b] - row[a] || a - b);
    const second = row[order[1]] > 1 ? 1 + order[1] : 0;
    result.push({
      code,
      degrees: row.flatMap((degree, kind) => (degree === 0 ? [] : [kind * 8 + degree])),
      main: row[order[0]] >= MOST ? kinds[order[0]] : undefined,
      likely: ((1 + order[0]) << 7) | (row[order[0]] << 4) | second,
    });
  }
  return result;
}
