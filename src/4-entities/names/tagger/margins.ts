import type { TokenRange } from '../../../document/span';
import { LABEL_COUNT, OUTSIDE } from './labels';

/** How far the labels of a name are ahead of the next best, from 0.4 to 0.98. */
export function confidenceOf(scores: Float32Array, labels: Uint8Array, { start, end }: TokenRange): number {
  let least = Infinity;
  for (let token = start; token < end; token++) {
    const row = token * LABEL_COUNT;
    let other = -Infinity;
    for (let label = 0; label < LABEL_COUNT; label++) if (label !== labels[token]) other = Math.max(other, scores[row + label]);
    least = Math.min(least, scores[row + labels[token]] - other);
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
