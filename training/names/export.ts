import { writeFileSync } from 'node:fs';

import { crc32 } from '../../src/document/crc32';
import { LABEL_COUNT } from '../../src/4-entities/names/tagger/labels';
import { CONTEXTS, MAGNITUDE_BITS, VERSION } from '../../src/4-entities/names/tagger/model';
import { newContexts } from '../../src/4-entities/names/tagger/range-decoder';
import type { Trained } from './perceptron';

/** Writes bits for `RangeDecoder`. */
class RangeEncoder {
  private low = 0;
  private range = 0xffffffff;
  private cache = 0;
  private pending = 1;
  private readonly bytes: number[] = [];

  bit(contexts: Uint16Array, context: number, bit: number): void {
    const probability = contexts[context];
    const bound = (this.range >>> 11) * probability;
    if (bit === 0) {
      this.range = bound;
      contexts[context] = probability + ((2048 - probability) >> 5);
    } else {
      this.low += bound;
      this.range -= bound;
      contexts[context] = probability - (probability >> 5);
    }
    if (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
  }

  end(): Uint8Array {
    for (let i = 0; i < 5; i++) this.shift();
    return Uint8Array.from(this.bytes);
  }

  private shift(): void {
    if (this.low < 0xff000000 || this.low >= 2 ** 32) {
      const carry = this.low >= 2 ** 32 ? 1 : 0;
      let byte = this.cache;
      do {
        this.bytes.push((byte + carry) & 255);
        byte = 255;
      } while (--this.pending > 0);
      this.cache = Math.floor(this.low / 2 ** 24) & 255;
    }
    this.pending++;
    this.low = (this.low % 2 ** 24) * 256;
  }
}

/** What the file holds. */
export interface Quantized {
  readonly rows: number;
  readonly transitions: readonly number[];
  readonly outsidePenalty: number;
  readonly scale: number;
  readonly vectors: number;
  readonly kinds: number;
  readonly values: Int8Array;
  readonly kept: number;
}

/**
 * Weights as bytes: of the rows those with the largest weights stay.
 *
 * @param keep rows that stay at most
 * @param step what a weight of 1 in the file is worth
 */
export function quantize(
  { rows, values, transitions }: Trained,
  { keep, step, outsidePenalty, ...tables }: { keep: number; step: number; outsidePenalty: number; vectors: number; kinds: number },
): Quantized {
  const norms = Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let label = 0; label < LABEL_COUNT; label++) sum += values[row * LABEL_COUNT + label] ** 2;
    return sum;
  });
  const order = Array.from(norms.keys()).filter((row) => norms[row] > 0);
  order.sort((a, b) => norms[b] - norms[a] || a - b);
  const kept = order.slice(0, keep);
  const result = new Int8Array(rows * LABEL_COUNT);
  for (const row of kept) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      result[row * LABEL_COUNT + label] = Math.max(-127, Math.min(127, Math.round(values[row * LABEL_COUNT + label] / step)));
    }
  }
  return {
    rows,
    transitions: Array.from(transitions, (value) => Math.round(value / step)),
    outsidePenalty: Math.round(outsidePenalty / step),
    scale: 1 / step,
    ...tables,
    values: result,
    kept: kept.length,
  };
}

/** The file as src/4-entities/names/tagger/model.ts reads it. */
export function encode({ values, rows, transitions, outsidePenalty, scale, vectors, kinds }: Quantized): Uint8Array {
  const encoder = new RangeEncoder();
  const contexts = newContexts(CONTEXTS.count);
  let before = 0;
  for (let row = 0; row < rows; row++) {
    const weights = values.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
    const present = weights.some((weight) => weight !== 0) ? 1 : 0;
    encoder.bit(contexts, CONTEXTS.row(before), present);
    before = present;
    if (present === 0) continue;
    let nonzero = 0;
    let lastSign = 0;
    weights.forEach((weight, label) => {
      encoder.bit(contexts, CONTEXTS.zero(label, nonzero), weight === 0 ? 0 : 1);
      if (weight === 0) return;
      const sign = weight < 0 ? 1 : 0;
      encoder.bit(contexts, CONTEXTS.sign(label, lastSign), sign);
      for (let bit = 1 << (MAGNITUDE_BITS - 1), prefix = 1; bit > 0; bit >>= 1) {
        const value = (Math.abs(weight) & bit) === 0 ? 0 : 1;
        encoder.bit(contexts, CONTEXTS.magnitude(label, prefix), value);
        prefix = (prefix << 1) | value;
      }
      lastSign = 1 + sign;
      nonzero++;
    });
  }
  const body = encoder.end();
  const header = Buffer.from(JSON.stringify({ rows, transitions, outsidePenalty, scale, vectors, kinds }));
  const file = Buffer.alloc(12 + header.length + body.length + 4);
  file.write('RNAM');
  file.writeUInt32LE(VERSION, 4);
  file.writeUInt32LE(header.length, 8);
  header.copy(file, 12);
  file.set(body, 12 + header.length);
  file.writeUInt32LE(crc32(file.subarray(0, -4)), file.length - 4);
  return new Uint8Array(file);
}

export const writeModel = (path: string, quantized: Quantized): number => {
  const bytes = encode(quantized);
  writeFileSync(path, bytes);
  return bytes.length;
};
