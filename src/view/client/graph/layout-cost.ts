import type { Body, LayoutEdge, Point } from './placement';

/** What makes a picture worse: lines that cross, lines that run through boxes, and room that it takes. */
export function costOf(bodies: readonly Body[], edges: readonly LayoutEdge[], aspect: number): number {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const lines = edges.flatMap((edge) => segmentsOf(edge, byId));
  let cost = 0;
  for (let i = 0; i < lines.length; i++) {
    for (let k = i + 1; k < lines.length; k++) if (!shareAnEnd(lines[i], lines[k]) && cross(lines[i], lines[k])) cost += 1;
    for (const body of bodies) if (!lines[i].ends.includes(body.id) && isThrough(lines[i], body)) cost += 3;
  }
  return cost + roomOf(bodies, aspect) / 250;
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

/** The side of the square that the picture would need if it had to fit: how small it will be seen. */
function roomOf(bodies: readonly Body[], aspect: number): number {
  const reach = (of: (body: Body) => [number, number]): number => {
    const ends = bodies.flatMap(of);
    return ends.length === 0 ? 0 : Math.max(...ends) - Math.min(...ends);
  };
  const width = reach(({ x, width: w }) => [x - w / 2, x + w / 2]);
  const height = reach(({ y, height: h }) => [y - h / 2, y + h / 2]);
  return Math.max(width, height * aspect);
}
