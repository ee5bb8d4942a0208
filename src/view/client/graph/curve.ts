import type { Box } from './boxes';
import type { Point } from './placement';

/** A line from box to box, as points close enough to be drawn as a curve, and the direction in which it ends. */
export interface Curve {
  readonly points: readonly Point[];
  /** Radians. */
  readonly angle: number;
  /** Of the quadratic curve from middle to middle, which dots are joined by. */
  readonly control: Point;
}

const STEPS = 24;

/** A curve from one box to another by way of a point; it begins and ends at their borders. */
export function curveBetween(source: Box, via: Point, target: Box): Curve {
  // The control point that leads a quadratic curve through `via` at its half.
  const control = { x: 2 * via.x - (source.x + target.x) / 2, y: 2 * via.y - (source.y + target.y) / 2 };
  const at = (t: number): Point => ({
    x: (1 - t) ** 2 * source.x + 2 * t * (1 - t) * control.x + t ** 2 * target.x,
    y: (1 - t) ** 2 * source.y + 2 * t * (1 - t) * control.y + t ** 2 * target.y,
  });
  const first = borderAt(at, 0, 0.5, (point) => isIn(source, point, 1));
  const last = borderAt(at, 1, 0.5, (point) => isIn(target, point, 3));
  const points = Array.from({ length: STEPS + 1 }, (_, i) => at(first + ((last - first) * i) / STEPS));
  const [before, end] = points.slice(-3);
  return {
    points,
    control,
    angle: Math.atan2(points[STEPS].y - before.y, points[STEPS].x - before.x) || Math.atan2(end.y - before.y, end.x - before.x),
  };
}

const isIn = ({ x, y, width, height }: Box, point: Point, margin: number): boolean =>
  Math.abs(point.x - x) <= width / 2 + margin && Math.abs(point.y - y) <= height / 2 + margin;

/** Where the curve leaves a box that it starts in, by halving. */
function borderAt(at: (t: number) => Point, inside: number, outside: number, isInside: (point: Point) => boolean): number {
  if (isInside(at(outside))) return outside;
  let [inner, outer] = [inside, outside];
  for (let i = 0; i < 12; i++) {
    const middle = (inner + outer) / 2;
    if (isInside(at(middle))) inner = middle;
    else outer = middle;
  }
  return outer;
}
