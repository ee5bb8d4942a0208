import { overlaps, type Box } from './boxes';
import type { Size } from './placement';
import type { View } from './zoom-level';

/** How near a small graph is looked at. */
const CLOSEST = 1.25;
/** How near to the edges, and to what stands over the drawing. */
const MARGIN = 16;

/**
 * Where to look from so that all boxes are in sight and none is under the buttons and the key, which stand in the corners: a strip above or
 * below is left free only where something would be there.
 *
 * @param covers what stands over the drawing, in pixels of the screen
 */
export function fitted(boxes: readonly Box[], { width, height }: View, covers: readonly Box[]): Pick<View, 'x' | 'y' | 'k'> {
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const right = Math.max(...boxes.map((box) => box.x + box.width / 2));
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height / 2));
  const { above, below } = stripsOf(covers, height);

  const within = (from: number, to: number): Pick<View, 'x' | 'y' | 'k'> => {
    const tall = Math.max(height / 4, height - from - to - 2 * MARGIN);
    const wide = Math.max(width / 4, width - 2 * MARGIN);
    const k = Math.min(CLOSEST, wide / (right - left), tall / (bottom - top));
    return { x: width / 2 - (k * (left + right)) / 2, y: from + MARGIN + tall / 2 - (k * (top + bottom)) / 2, k };
  };
  const isClear = ({ x, y, k }: Pick<View, 'x' | 'y' | 'k'>): boolean =>
    !boxes.some((box) => {
      const seen = { x: box.x * k + x, y: box.y * k + y, width: box.width * k + MARGIN, height: box.height * k + MARGIN };
      return covers.some((cover) => overlaps(seen, cover));
    });
  const ways = [within(0, 0), within(above, 0), within(0, below)].filter(isClear).sort((a, b) => b.k - a.k);
  return ways[0] ?? within(above, below);
}

/** How much of the drawing is free, in pixels of the scene where it is looked at from nearest. */
export function roomOf({ width, height }: View, covers: readonly Box[]): Size {
  const { above, below } = stripsOf(covers, height);
  return { width: Math.max(200, width - 2 * MARGIN) / CLOSEST, height: Math.max(150, height - above - below - 2 * MARGIN) / CLOSEST };
}

/** How high the strips above and below are in which something stands over the drawing. */
function stripsOf(covers: readonly Box[], height: number): { above: number; below: number } {
  const isAbove = ({ y }: Box): boolean => y < height / 2;
  return {
    above: Math.max(0, ...covers.filter(isAbove).map((box) => box.y + box.height / 2)),
    below: Math.max(0, ...covers.filter((box) => !isAbove(box)).map((box) => height - box.y + box.height / 2)),
  };
}
