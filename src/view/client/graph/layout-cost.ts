import type { Body, LayoutEdge, Point, Size } from './placement';

/** What makes a picture worse: lines that cross, lines that run through boxes or are hidden by their own label, and room that it takes. */
export function costOf(bodies: readonly Body[], edges: readonly LayoutEdge[], room: Size): number {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const lines = edges.flatMap((edge) => segmentsOf(edge, byId));
  let cost = 0;
  for (let i = 0; i < lines.length; i++) {
    for (let k = i + 1; k < lines.length; k++) if (!shareAnEnd(lines[i], lines[k]) && cross(lines[i], lines[k])) cost += 1;
    for (const body of bodies) if (!lines[i].ends.includes(body.id) && isThrough(lines[i], body)) cost += 3;
  }
  for (const edge of edges) cost += hiddenEnds(edge, byId);
  let length = 0;
  for (const { from, to } of lines) length += Math.hypot(to.x - from.x, to.y - from.y);
  const { width, height } = sizeOf(bodies);
  // What fits is not better for being smaller, but what hangs together should stand together.
  return cost + 8 * Math.max(1, width / room.width, height / room.height) + length / 400;
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

interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly ends: readonly string[];
}

function segmentsOf({ id, source, target }: LayoutEdge, byId: ReadonlyMap<string, Body>): Segment[] {
  const [from, to, label] = [byId.get(source)!, byId.get(target)!, byId.get(id)];
  if (!label) return [{ from, to, ends: [source, target] }];
  return [
    { from, to: label, ends: [source, id] },
    { from: label, to, ends: [id, target] },
  ];
}

const shareAnEnd = (a: Segment, b: Segment): boolean => a.ends.some((end) => b.ends.includes(end));

const side = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

function cross(a: Segment, b: Segment): boolean {
  return side(a.from, a.to, b.from) !== side(a.from, a.to, b.to) && side(b.from, b.to, a.from) !== side(b.from, b.to, a.to);
}

/** Whether the line meets one of the box's diagonals. */
function isThrough(line: Segment, { x, y, width, height }: Body): boolean {
  const corner = (dx: number, dy: number): Point => ({ x: x + (dx * width) / 2, y: y + (dy * height) / 2 });
  const diagonals = [
    { from: corner(-1, -1), to: corner(1, 1), ends: [] },
    { from: corner(-1, 1), to: corner(1, -1), ends: [] },
  ];
  return diagonals.some((diagonal) => cross(line, diagonal));
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
