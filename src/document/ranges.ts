import type { CharRange } from './span';

/**
 * The range that holds `offset`, or undefined. `ranges` are sorted by start and do not overlap; time is logarithmic in their number.
 */
export function rangeAt<Range extends CharRange>(ranges: readonly Range[], offset: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range && range.start <= offset ? range : undefined;
}
