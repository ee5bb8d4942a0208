import { crc32 } from '../../src/document/crc32';
import { CODE_BITS, MARK, VERSION } from '../../src/4-entities/names/tagger/kinds';
import { hashOf } from '../../src/4-entities/names/tagger/hash';

/** What classify.py writes. */
export interface Classified {
  readonly learned: number;
  readonly accuracy: number;
  /** Shares of the kinds in each mixture. */
  readonly mixtures: readonly (readonly number[])[];
  /** Word → index of its mixture. */
  readonly codes: Readonly<Record<string, number>>;
}

/** Words in a bucket on average, of 2^n buckets: a byte says how many there are. */
const PER_BUCKET = 4;
/** Shares from which a mixture has so much of a kind: the first is 1, the last 5. */
const DEGREES = [0.05, 0.15, 0.35, 0.6, 0.85];

const degreeOf = (share: number): number => DEGREES.filter((least) => share >= least).length;

/** The table as src/4-entities/names/tagger/kinds.ts reads it. Of words that cannot be told apart the first stays. */
export function packKinds({ mixtures, codes }: Pick<Classified, 'mixtures' | 'codes'>, kinds: readonly string[]): Uint8Array {
  if (mixtures.length >= 1 << CODE_BITS) throw new RangeError(`${mixtures.length} mixtures do not fit into ${CODE_BITS} bits beside 0`);
  const entries = new Map<number, { hash: number; code: number }>();
  const spellings = Object.keys(codes);
  const bucketBits = Math.max(1, Math.ceil(Math.log2(spellings.length / PER_BUCKET)));
  const bucketOf = (hash: number): number => hash >>> (32 - bucketBits);
  for (const word of spellings) {
    const hash = hashOf(word);
    const key = bucketOf(hash) * (MARK + 1) + (hash & MARK);
    if (!entries.has(key)) entries.set(key, { hash, code: codes[word] + 1 });
  }
  const sorted = [...entries].sort(([a], [b]) => a - b).map(([, entry]) => entry);
  const counts = new Uint8Array(1 << bucketBits);
  for (const { hash } of sorted) counts[bucketOf(hash)]++;
  const header = Buffer.from(JSON.stringify({ kinds, codes: mixtures.length, bucketBits, words: sorted.length }));
  const entryBytes = Buffer.alloc(2 * sorted.length);
  sorted.forEach(({ hash, code }, i) => entryBytes.writeUInt16LE(((hash & MARK) << CODE_BITS) | code, 2 * i));
  const start = Buffer.alloc(12);
  start.write('RKND');
  start.writeUInt32LE(VERSION, 4);
  start.writeUInt32LE(header.length, 8);
  const body = Buffer.concat([start, header, Buffer.from(mixtures.flatMap((shares) => shares.map(degreeOf))), counts, entryBytes]);
  const check = Buffer.alloc(4);
  check.writeUInt32LE(crc32(body));
  return new Uint8Array(Buffer.concat([body, check]));
}
