import { openModelFile } from '../../document/model-file';
import { TextDecoder } from '../../document/text-decoder';
import { RelataError } from '../../errors';

/**
 * The trained weights, as training/syntax/export.py writes them:
 *
 *     0  "RSYN"
 *     4  u32 version
 *     8  u32 length of the header
 *    12  header: JSON, UTF-8, padded with spaces so that the tensors begin at a multiple of 4
 *        tensors, each at a multiple of 4 from the first
 *   end-4 u32 CRC-32 of all before
 *
 * All numbers are little-endian. An `i8` tensor is rows × columns of signed bytes,
 * and one float a row by which they are multiplied; `u8` is bytes as they stand.
 */
export interface Model {
  readonly shape: Shape;
  /** Keys of the known words; row `i + 3` of the first table. */
  readonly words: readonly string[];
  /** Keys that have a word vector; the tensor `codes` has a row for each. */
  readonly coded: readonly string[];
  /** Joint tags, `NOUN|NN`. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  tensor(name: string): Tensor;
}

export interface Shape {
  /** Rows of each embedding table. */
  readonly tables: readonly number[];
  readonly embedding: number;
  readonly hidden: number;
  readonly layers: number;
  readonly tagWidth: number;
  readonly arc: number;
  readonly label: number;
  /** Distances beyond this share one bias. */
  readonly reach: number;
}

export interface Tensor {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns; whole numbers where there are `scales`. */
  readonly values: Int8Array | Uint8Array | Float32Array;
  /** What each row of an `i8` tensor is multiplied by. */
  readonly scales?: Float32Array;
}

interface Header {
  shape: Shape;
  words: string[];
  coded: string[];
  tags: string[];
  labels: string[];
  tensors: Record<string, { kind: 'i8' | 'u8' | 'f32'; rows: number; columns: number; at: number; scales?: number } | undefined>;
}

const MAGIC = 'RSYN';
export const VERSION = 2;

/**
 * Reads the weights.
 *
 * @throws RelataError `bad-model` if they are damaged, of another version, or something else altogether
 */
export function readModel(bytes: Uint8Array): Model {
  const refuse = (reason: string): never => {
    throw new RelataError('bad-model', { model: 'parser', reason });
  };
  const { header: json, body } = openModelFile(bytes, { magic: MAGIC, version: VERSION, called: 'they', refuse });
  const header = readHeader(decodeUtf8(json)) ?? refuse('their header cannot be read');
  // Floats must lie at multiples of 4 in their buffer, wherever the bytes lay in theirs. (A Node Buffer's own `slice` copies nothing.)
  const data = new Uint8Array(body).buffer;
  return {
    shape: header.shape,
    words: header.words,
    coded: header.coded,
    tags: header.tags,
    labels: header.labels,
    tensor(name) {
      const entry = header.tensors[name] ?? refuse(`tensor ${name} is missing`);
      const { kind, rows, columns, at, scales } = entry;
      const size = rows * columns;
      if (kind === 'f32') return { rows, columns, values: new Float32Array(data, at, size) };
      if (kind === 'u8') return { rows, columns, values: new Uint8Array(data, at, size) };
      return { rows, columns, values: new Int8Array(data, at, size), scales: new Float32Array(data, scales!, rows) };
    },
  };
}

function readHeader(json: string): Header | undefined {
  try {
    return JSON.parse(json) as Header;
  } catch {
    return undefined;
  }
}

const decodeUtf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
