import type { Body, LayoutEdge, Point, Size } from './placement';

/** What makes a picture worse: lines that cross, lines that run through boxes or are hidden by their own label, and room that it takes. */
export function costOf(bodies: readonly Body[], edges: readonly LayoutEdge[], room: Size): number {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const lines = edges.flatMap((edge) => segmentsOf(edge, byId));
  let cost = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    for (let k = i + 1; k < lines.length; k++) {
      if (isNear(line, lines[k]!) && !shareAnEnd(line, lines[k]!) && cross(line, lines[k]!)) cost += 1;
    }
    for (const body of bodies) if (isThrough(line, body)) cost += 3;
  }
  for (const edge of edges) cost += hiddenEnds(edge, byId) + (isHairpin(edge, byId) ? 3 : 0);
  let length = 0;
  for (const { from, to } of lines) length += Math.hypot(to.x - from.x, to.y - from.y);
  const { width, height } = sizeOf(bodies);
  // What fits is not better for being smaller, but what hangs together should stand together.
  return cost + 8 * Math.max(1, width / room.width, height / room.height) + length / 400;
}

/** In pixels: what has moved farther is looked for anew, however far it is. */
const LOST = 200;

/** As many crossings as that are worth it to lose an entity from sight. */
const MOVED = 2;

/** What it costs that entities are no longer where people know them to be. */
export function driftOf(bodies: readonly Body[], known: ReadonlyMap<string, Point>): number {
  let cost = 0;
  for (const { id, isLabel, x, y } of bodies) {
    const before = isLabel ? undefined : known.get(id);
    if (before) cost += MOVED * Math.min(1, Math.hypot(x - before.x, y - before.y) / LOST);
  }
  return cost;
}

/** So much of a line has to be seen on either side of its label for its dashes and its end to be told. */
const SEEN = 18;

/** On how many of its sides the label, between two boxes that are near, leaves too little of its line. */
function hiddenEnds({ id, source, target }: LayoutEdge, byId: ReadonlyMap<string, Body>): number {
  const label = byId.get(id);
  if (!label) return 0;
  return [byId.get(source)!, byId.get(target)!].filter((end) => {
    const [dx, dy] = [Math.abs(end.x - label.x), Math.abs(end.y - label.y)];
    const length = Math.hypot(dx, dy);
    // How much of the way from middle to middle lies within the two boxes.
    const within = ({ width, height }: Body): number => Math.min(width / 2 / (dx || 1e-9), height / 2 / (dy || 1e-9)) * length;
    return length - within(end) - within(label) < SEEN;
  }).length;
}

/** Whether the line turns back at its label, which lies behind one of its ends: it would run past that end to the other. */
function isHairpin({ id, source, target }: LayoutEdge, byId: ReadonlyMap<string, Body>): boolean {
  const label = byId.get(id);
  if (!label) return false;
  const [from, to] = [byId.get(source)!, byId.get(target)!];
  const [a, b] = [
    { x: from.x - label.x, y: from.y - label.y },
    { x: to.x - label.x, y: to.y - label.y },
  ];
  // Less than 60 degrees between the ways to both ends.
  return a.x * b.x + a.y * b.y > 0.5 * Math.hypot(a.x, a.y) * Math.hypot(b.x, b.y);
}

interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly edge: LayoutEdge;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const segment = (from: Point, to: Point, edge: LayoutEdge): Segment => ({
  from,
  to,
  edge,
  left: Math.min(from.x, to.x),
  right: Math.max(from.x, to.x),
  top: Math.min(from.y, to.y),
  bottom: Math.max(from.y, to.y),
});

/** The curve that will lead from one to the other by way of the label, in four pieces; without a label a straight line. */
function segmentsOf(edge: LayoutEdge, byId: ReadonlyMap<string, Body>): Segment[] {
  const [from, to, via] = [byId.get(edge.source)!, byId.get(edge.target)!, byId.get(edge.id)];
  if (!via) return [segment(from, to, edge)];
  // Of the quadratic curve through three points at 0, 1/2 and 1 those at 1/4 and 3/4.
  const quarter = (near: Point, far: Point): Point => ({
    x: (3 * near.x + 6 * via.x - far.x) / 8,
    y: (3 * near.y + 6 * via.y - far.y) / 8,
  });
  const points: Point[] = [from, quarter(from, to), via, quarter(to, from), to];
  return points.slice(1).map((point, i) => segment(points[i]!, point, edge));
}

/** Lines that meet in an entity, and pieces of one line, cross as they must. */
const shareAnEnd = ({ edge: a }: Segment, { edge: b }: Segment): boolean =>
  a.source === b.source || a.source === b.target || a.target === b.source || a.target === b.target;

const isNear = (a: Segment, b: Segment): boolean => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const side = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

type Stretch = Pick<Segment, 'from' | 'to'>;

function cross(a: Stretch, b: Stretch): boolean {
  return side(a.from, a.to, b.from) !== side(a.from, a.to, b.to) && side(b.from, b.to, a.from) !== side(b.from, b.to, a.to);
}

/** Whether the line meets one of the box's diagonals. */
function isThrough(line: Segment, { id, x, y, width, height }: Body): boolean {
  const { source, target, id: own } = line.edge;
  if (id === source || id === target || id === own) return false;
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  if (line.left > right || line.right < left || line.top > bottom || line.bottom < top) return false;
  return (
    cross(line, { from: { x: left, y: top }, to: { x: right, y: bottom } }) ||
    cross(line, { from: { x: left, y: bottom }, to: { x: right, y: top } })
  );
}

/** How much room the picture takes. */
export function sizeOf(bodies: readonly Body[]): Size {
  const reach = (of: (body: Body) => [number, number]): number => {
    const ends = bodies.flatMap(of);
    return ends.length === 0 ? 1 : Math.max(...ends) - Math.min(...ends);
  };
  return {
    width: reach(({ x, width }) => [x - width / 2, x + width / 2]),
    height: reach(({ y, height }) => [y - height / 2, y + height / 2]),
  };
}
