import { isBegin, LABEL_COUNT, OUTSIDE, typeIndex } from './labels';

/** Whether `to` may follow `from`: a name goes on only with its own type. */
export const isLegal = (from: number, to: number): boolean =>
  to === OUTSIDE || isBegin(to) || (from !== OUTSIDE && typeIndex(from) === typeIndex(to));

const IMPOSSIBLE = -1e9;

/** Buffers for one segment, grown as needed. */
export class Decoder {
  private forward = new Float64Array(0);
  private from = new Uint8Array(0);
  /** `-1e9` where a label may not follow another. */
  private readonly step: Float64Array;

  /** @param transitions weight of each pair of labels, the earlier one first */
  constructor(transitions: ArrayLike<number>) {
    this.step = Float64Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, i) =>
      isLegal(Math.floor(i / LABEL_COUNT), i % LABEL_COUNT) ? transitions[i] : IMPOSSIBLE,
    );
  }

  /**
   * The best sequence of labels (Viterbi) between two tokens that are outside.
   *
   * @param scores of each label, `length` rows
   * @param out gets the labels from `at` on
   */
  decode(scores: ArrayLike<number>, length: number, out: Uint8Array, at: number): void {
    const size = length * LABEL_COUNT;
    if (this.forward.length < size) {
      this.forward = new Float64Array(2 * size);
      this.from = new Uint8Array(2 * size);
    }
    const { forward, from, step } = this;
    for (let label = 0; label < LABEL_COUNT; label++) forward[label] = scores[label] + step[label];
    for (let t = 1; t < length; t++) {
      const row = t * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        let best = 0;
        let top = IMPOSSIBLE * 2;
        for (let previous = 0; previous < LABEL_COUNT; previous++) {
          const score = forward[row - LABEL_COUNT + previous] + step[previous * LABEL_COUNT + label];
          if (score > top) {
            top = score;
            best = previous;
          }
        }
        forward[row + label] = top + scores[row + label];
        from[row + label] = best;
      }
    }
    const end = (length - 1) * LABEL_COUNT;
    let label = 0;
    for (let i = 1; i < LABEL_COUNT; i++)
      if (forward[end + i] + step[i * LABEL_COUNT] > forward[end + label] + step[label * LABEL_COUNT]) label = i;
    for (let t = length - 1; t >= 0; t--) {
      out[at + t] = label;
      label = from[t * LABEL_COUNT + label];
    }
  }
}
