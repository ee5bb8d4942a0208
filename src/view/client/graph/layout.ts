import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from 'd3-force';

import { collide, separate } from './collide';
import { improve } from './improve';
import { costOf, driftOf, sizeOf } from './layout-cost';
import type { Body, Layout, LayoutEdge, LayoutNode, Point, Size } from './placement';

interface Tie {
  source: Body;
  target: Body;
  readonly distance: number;
}

/** As many entities and labels can be tried in several ways, and the best taken. */
const SMALL = 90;
/** So many lines have room for labels of their own; with more, labels go where there is room when it is drawn. */
const LABELED = 160;
const TRIALS = 14;
/** How much wider than high a trial tries to be: boxes are wide themselves, and how much that does depends on the graph. */
const REACHES = [1, 0.4, -0.2];
/** Forces leave more room between things than they need. */
const CLOSER = [1, 0.85, 0.7, 0.55];
/** How often the best is tried to be improved; each time costs as much as the picture is large. */
const stepsFor = (bodies: readonly Body[]): number => Math.min(3000, Math.round(120_000 / bodies.length));

/**
 * Places entities and labels so that none overlap and few lines cross. What stood somewhere stays about there: to move it has to be worth
 * it. The same input gives the same picture, since what looks like chance in it is counted out from a fixed beginning. It yields now and
 * then, so that a page can stay alive meanwhile.
 *
 * @param room what there is at the size at which everything is read best
 * @param isTight on a phone, where room between things is room for words
 */
export function* layOut(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], room: Size, isTight = false): Generator<void, Layout> {
  const isLabeled = edges.length <= LABELED;
  const isSmall = nodes.length + edges.length <= SMALL;
  const aspect = room.width / room.height;
  const known = new Map(nodes.flatMap(({ id, x, y }): [string, Point][] => (x === undefined || y === undefined ? [] : [[id, { x, y }]])));
  const weigh = (bodies: readonly Body[]): number => costOf(bodies, edges, room) + driftOf(bodies, known);
  let best: { cost: number; bodies: readonly Body[] } | undefined;
  for (let trial = 0; trial < (isSmall ? TRIALS : 1); trial++) {
    const bodies = bodiesOf(nodes, known, isLabeled ? edges : [], trial);
    const ties = tiesOf(bodies, edges, isLabeled, isTight ? 12 : 24);
    yield* settle(bodies, ties, known, aspect ** REACHES[trial % REACHES.length], isTight ? 0.55 : 1);
    for (const closer of isSmall ? CLOSER : [1]) {
      const tried = bodies.map((body) => ({ ...body, x: body.x * closer, y: body.y * closer }));
      separate(tried, isSmall ? 300 : 60);
      // What stood somewhere filled its room then.
      if (known.size === 0) stretch(tried, room);
      const cost = isSmall ? weigh(tried) : 0;
      if (best === undefined || cost < best.cost) best = { cost, bodies: tried };
    }
    yield;
  }
  if (isSmall && isLabeled) {
    yield* improve(best!.bodies, edges, room, stepsFor(best!.bodies), weigh);
    if (known.size === 0) stretch(best!.bodies, room);
  }
  if (known.size === 0) center(best!.bodies);
  const placed = (wanted: boolean) =>
    new Map(best!.bodies.filter(({ isLabel }) => isLabel === wanted).map(({ id, x, y }) => [id, { x, y }]));
  return { nodes: placed(false), labels: placed(true) };
}

/** On a disk, in an order that differs from trial to trial; what has a home begins there, and its neighbors beside it. */
function bodiesOf(nodes: readonly LayoutNode[], homes: ReadonlyMap<string, Point>, edges: readonly LayoutEdge[], trial: number): Body[] {
  const count = nodes.length;
  const step = stepFor(count, trial);
  const radius = 40 * Math.sqrt(count) + 60;
  const bodies = nodes.map(({ id, width, height }, i): Body => {
    const home = homes.get(id);
    if (home) return { id, width, height, isLabel: false, ...home };
    const near = neighborOf(id, edges, homes);
    // Sunflower: even over the disk, the first in the middle.
    const place = (i * step) % count;
    const angle = 2.399963 * place + trial;
    const reach = near ? 30 : radius * Math.sqrt((place + 0.5) / count);
    const { x, y } = near ?? { x: 0, y: 0 };
    return { id, width, height, isLabel: false, x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
  });
  const byId = new Map(bodies.map((body) => [body.id, body]));
  for (const [i, { id, source, target, width, height }] of edges.entries()) {
    const [from, to] = [byId.get(source)!, byId.get(target)!];
    // Not quite in the middle: labels of parallel lines must not begin at one point.
    bodies.push({ id, width, height, isLabel: true, x: (from.x + to.x) / 2 + ((i % 7) - 3), y: (from.y + to.y) / 2 + ((i % 5) - 2) });
  }
  return bodies;
}

function neighborOf(id: string, edges: readonly LayoutEdge[], homes: ReadonlyMap<string, Point>): Point | undefined {
  for (const { source, target } of edges) {
    const other = source === id ? homes.get(target) : target === id ? homes.get(source) : undefined;
    if (other) return other;
  }
  return undefined;
}

/** A number that has no divisor in common with the count: its multiples visit every place. */
function stepFor(count: number, trial: number): number {
  const share = (a: number, b: number): number => (b === 0 ? a : share(b, a % b));
  let step = 1 + ((trial * 7) % Math.max(1, count));
  while (share(step, count) > 1) step++;
  return step;
}

function tiesOf(bodies: readonly Body[], edges: readonly LayoutEdge[], isLabeled: boolean, gap: number): Tie[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return edges.flatMap(({ id, source, target }): Tie[] => {
    const [from, to] = [byId.get(source)!, byId.get(target)!];
    if (!isLabeled) return [{ source: from, target: to, distance: (from.width + to.width) / 2 + 40 }];
    const label = byId.get(id)!;
    return [from, to].map((end) => ({ source: end, target: label, distance: (end.width + label.width) / 3 + gap }));
  });
}

/** Fills the room: lines grow longer where there is place for it. Nothing that was apart comes together. */
function stretch(bodies: readonly Body[], room: Size): void {
  const { width, height } = sizeOf(bodies);
  const scale = Math.max(1, width / room.width, height / room.height);
  const [across, down] = [(scale * room.width) / width, (scale * room.height) / height];
  for (const body of bodies) {
    body.x *= Math.min(LONGEST, across);
    body.y *= Math.min(LONGEST, down);
  }
}

/** Lines that are drawn out farther leave holes. */
const LONGEST = 1.6;

/** A picture that moves as a whole is as good as before, so that it may have wandered off; what is new later begins near the middle. */
function center(bodies: readonly Body[]): void {
  const middle = (of: (body: Body) => number): number => (Math.min(...bodies.map(of)) + Math.max(...bodies.map(of))) / 2;
  const [x, y] = [middle((body) => body.x), middle((body) => body.y)];
  for (const body of bodies) [body.x, body.y] = [body.x - x, body.y - y];
}

/** How strongly what stood somewhere is pulled back to it: more than its lines and neighbors pull. */
const HOMEWARD = 0.9;

function* settle(bodies: Body[], ties: Tie[], homes: ReadonlyMap<string, Point>, aspect: number, push: number): Generator<void> {
  const isLarge = bodies.length > 400;
  // The drawing should be as wide as the room it is given: what pulls to the middle pulls less from the sides.
  const wide = Math.min(2, Math.max(0.5, aspect));
  const pull = isLarge ? 0.03 : 0.06;
  const simulation: Simulation<Body, undefined> = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, Tie>(ties)
        .distance(({ distance }) => distance)
        .strength(isLarge ? 0.3 : 0.5)
        .iterations(isLarge ? 1 : 2),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(({ isLabel }) => (isLabel ? -120 : -420) * push)
        .distanceMax(isLarge ? 600 : 1200),
    )
    .force(
      'x',
      forceX<Body>(({ id }) => homes.get(id)?.x ?? 0).strength(({ id }) => (homes.has(id) ? HOMEWARD : pull / wide)),
    )
    .force(
      'y',
      forceY<Body>(({ id }) => homes.get(id)?.y ?? 0).strength(({ id }) => (homes.has(id) ? HOMEWARD : pull * wide)),
    )
    .force('collide', collide(0.7))
    .alphaDecay(isLarge ? 0.045 : 0.025)
    .stop();
  const ticks = Math.ceil(Math.log(simulation.alphaMin()) / Math.log(1 - simulation.alphaDecay()));
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick();
    if (isLarge || tick % 50 === 49) yield;
  }
}
