import type { TokenRange } from '../../../document/span';
import { LABEL_COUNT, OUTSIDE, typeIndex } from './labels';

/** How far a name's type is ahead of the next best, from 0.4 to 0.98; where it begins is another question. */
export function confidenceOf(scores: Float32Array, labels: Uint8Array, { start, end }: TokenRange): number {
  let least = Infinity;
  for (let token = start; token < end; token++) {
    const row = token * LABEL_COUNT;
    let other = -Infinity;
    const type = typeIndex(labels[token]);
    let own = -Infinity;
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (label !== OUTSIDE && typeIndex(label) === type) own = Math.max(own, scores[row + label]);
      else other = Math.max(other, scores[row + label]);
    }
    least = Math.min(least, own - other);
  }
  const sure = 1 / (1 + Math.exp(-least / 8));
  return Math.round((0.4 + 0.58 * Math.max(0, 2 * sure - 1)) * 100) / 100;
}

/** How far O is ahead of every other label, on average over some tokens. */
export function outsideMargin(scores: Float32Array, start: number, end: number): number {
  let sum = 0;
  for (let token = start; token < end; token++) {
    const row = token * LABEL_COUNT;
    let other = -Infinity;
    for (let label = 1; label < LABEL_COUNT; label++) other = Math.max(other, scores[row + label]);
    sum += scores[row + OUTSIDE] - other;
  }
  return sum / (end - start);
}
