import { openModelFile } from '../../../document/model-file';
import { RelataError } from '../../../errors';
import { LABEL_COUNT } from './labels';
import { newContexts, RangeDecoder } from './range-decoder';
import type { Weights } from './tagger';

/**
 * The trained weights, as training/names/export.ts writes them:
 *
 *     0  "RNAM"
 *     4  u32 version
 *     8  u32 length of the header
 *    12  header: JSON, ASCII
 *        weights, range-coded: for every row a bit whether it has any; if so, for every label whether it has one, its sign and magnitude
 *   end-4 u32 CRC-32 of all before
 *
 * All numbers are little-endian.
 */
export interface NamesModel extends Weights {
  readonly values: Int8Array;
  /** CRC-32 of the table of word vectors that the weights were learned with: features are its bytes. */
  readonly vectors: number;
  /** CRC-32 of the table of kinds, for the same reason. */
  readonly kinds: number;
}

interface Header {
  readonly rows: number;
  readonly transitions: readonly number[];
  readonly outsidePenalty: number;
  readonly scale: number;
  readonly vectors: number;
  readonly kinds: number;
}

const MAGIC = 'RNAM';
export const VERSION = 1;
/** Bits of a weight without its sign. */
export const MAGNITUDE_BITS = 7;
const PER_LABEL = 16 + (1 << MAGNITUDE_BITS);

/** Contexts of the coder, for writer and reader: whether a row is there, and for each label whether its weight is 0, its sign and magnitude. */
export const CONTEXTS = {
  count: 2 + LABEL_COUNT * PER_LABEL,
  /** @param before whether the row before is there */
  row: (before: number): number => before,
  /** @param nonzero how many labels before this one have a weight */
  zero: (label: number, nonzero: number): number => 2 + label * PER_LABEL + Math.min(7, nonzero),
  sign: (label: number, lastSign: number): number => 2 + label * PER_LABEL + 8 + lastSign,
  /** @param prefix the bits of the magnitude so far, with a 1 before them */
  magnitude: (label: number, prefix: number): number => 2 + label * PER_LABEL + 16 + prefix,
};

/**
 * Reads the weights.
 *
 * @throws RelataError `bad-model` if they are damaged, of another version, or something else altogether
 */
export function readNamesModel(bytes: Uint8Array): NamesModel {
  const refuse = (reason: string): never => {
    throw new RelataError('bad-model', { model: 'names', reason });
  };
  const { header: json, body } = openModelFile(bytes, { magic: MAGIC, version: VERSION, called: 'they', refuse });
  const header = JSON.parse(String.fromCharCode(...json)) as Header;
  return { ...header, values: readValues(header, body) };
}

function readValues({ rows }: Header, bytes: Uint8Array): Int8Array {
  const values = new Int8Array(rows * LABEL_COUNT);
  const decoder = new RangeDecoder(bytes, 0);
  const contexts = newContexts(CONTEXTS.count);
  let before: 0 | 1 = 0;
  for (let row = 0; row < rows; row++) {
    before = decoder.bit(contexts, CONTEXTS.row(before));
    if (before === 0) continue;
    let nonzero = 0;
    let lastSign = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (decoder.bit(contexts, CONTEXTS.zero(label, nonzero)) === 0) continue;
      const sign = decoder.bit(contexts, CONTEXTS.sign(label, lastSign));
      let prefix = 1;
      while (prefix < 1 << MAGNITUDE_BITS) prefix = (prefix << 1) | decoder.bit(contexts, CONTEXTS.magnitude(label, prefix));
      const magnitude = prefix - (1 << MAGNITUDE_BITS);
      values[row * LABEL_COUNT + label] = sign === 1 ? -magnitude : magnitude;
      lastSign = 1 + sign;
      nonzero++;
    }
  }
  return values;
}
