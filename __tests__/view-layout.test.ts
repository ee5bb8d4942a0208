import fc from 'fast-check';

import { overlaps } from '../src/view/client/graph/boxes';
import { costOf, sizeOf } from '../src/view/client/graph/layout-cost';
import { layOut } from '../src/view/client/graph/layout';
import type { Body, Layout, LayoutEdge, LayoutNode, Point } from '../src/view/client/graph/placement';
import { sceneOf } from '../src/view/client/graph/scene';
import { Cells } from '../src/view/client/graph/cells';

const ROOM = { width: 660, height: 320 };

const node = (id: string, width = 110): LayoutNode => ({ id, width, height: 30 });
const edge = (source: string, target: string, width = 70): LayoutEdge => ({ id: `${source}-${target}`, source, target, width, height: 16 });

function laidOut(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], room = ROOM): Layout {
  const work = layOut(nodes, edges, room);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** What was laid out, as boxes. */
function bodiesOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], { nodes: places, labels }: Layout): Body[] {
  const at = (one: LayoutNode | LayoutEdge, isLabel: boolean): Body => ({
    id: one.id,
    isLabel,
    width: one.width,
    height: one.height,
    ...(isLabel ? labels : places).get(one.id)!,
  });
  return [...nodes.map((one) => at(one, false)), ...edges.map((one) => at(one, true))];
}

/** A star of seven, a ring of five, a chain of four and two pairs: twenty entities, as a long article has them. */
const NAMES = Array.from({ length: 20 }, (_, i) => `n${i}`);
const LONG = NAMES.map((id, i) => node(id, 70 + ((i * 37) % 120)));
const TIES = [
  ...[1, 2, 3, 4, 5, 6].map((i) => ['n0', `n${i}`]),
  ...[7, 8, 9, 10, 11].map((i) => [`n${i}`, `n${i === 11 ? 7 : i + 1}`]),
  ...[12, 13, 14].map((i) => [`n${i}`, `n${i + 1}`]),
  ['n16', 'n17'],
  ['n18', 'n19'],
].map(([from, to], i) => edge(from, to, 50 + ((i * 29) % 60)));

describe('a graph of twenty entities', () => {
  const layout = laidOut(LONG, TIES);
  const bodies = bodiesOf(LONG, TIES, layout);

  it('has no two boxes or labels that overlap', () => {
    const pairs = bodies.flatMap((one, i) => bodies.slice(i + 1).map((other) => [one, other] as const));
    expect(pairs.filter(([one, other]) => overlaps(one, other)).map(([one, other]) => [one.id, other.id])).toEqual([]);
  });

  it('has no line through the box of another entity, and some of every line in sight', () => {
    const scene = sceneOf(
      LONG.map((one, rank) => ({ ...one, label: one.id, type: 'person', tone: 'person', fontSize: 13, rank })),
      TIES.map((one) => ({ ...one, bundle: { id: one.id } as never, label: '', caption: '' })),
      layout,
    );
    for (const { source, target, curve, at, width, height } of scene.edges) {
      const isIn = ({ x, y }: { x: number; y: number }, box: { x: number; y: number; width: number; height: number }): boolean =>
        Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2;
      for (const other of scene.nodes.filter((one) => one !== source && one !== target)) {
        expect([source.id, target.id, other.id, curve.points.some((point) => isIn(point, other))]).toEqual([
          source.id,
          target.id,
          other.id,
          false,
        ]);
      }
      expect(curve.points.filter((point) => !isIn(point, { ...at, width, height })).length).toBeGreaterThan(5);
    }
  });

  it('is as wide and as high as its room is, more or less', () => {
    const { width, height } = sizeOf(bodies);
    expect(width / height).toBeGreaterThan((0.8 * ROOM.width) / ROOM.height);
    expect(width / height).toBeLessThan((1.25 * ROOM.width) / ROOM.height);
  });

  it('is the same each time', () => {
    expect(laidOut(LONG, TIES)).toEqual(layout);
  });

  describe('of which some were there before', () => {
    const [few, ties] = [LONG.slice(0, 17), TIES.slice(0, -2)];
    const again = (was: Layout, all: readonly LayoutNode[], edges: readonly LayoutEdge[]): Layout =>
      laidOut(
        all.map((one) => ({ ...one, ...was.nodes.get(one.id) })),
        edges,
      );
    const before = laidOut(few, ties);
    const grown = again(before, LONG, TIES);

    it('grows around them', () => {
      expect(bodiesOf(LONG, TIES, grown).some((one, i, all) => all.slice(i + 1).some((other) => overlaps(one, other)))).toBe(false);
    });

    // A box is 30 px high and more than 100 wide.
    it.each([
      ['more come', before, grown],
      ['some go', layout, again(layout, few, ties)],
      ['nothing changes', before, again(before, few, ties)],
    ])('leaves them about where they were when %s', (_when, was, is) => {
      const drift = few.map(({ id }) => distance(was.nodes.get(id)!, is.nodes.get(id)!)).sort((a, b) => a - b);
      expect(drift[few.length >> 1]).toBeLessThan(30);
      expect(drift.at(-1)).toBeLessThan(80);
    });

    it('moves one whose line would be far too long', () => {
      const astray = { ...before, nodes: new Map([...before.nodes, ['n16', { x: -2000, y: 0 }]]) };
      const place = again(astray, few, ties).nodes.get('n16')!;
      expect(distance(place, { x: -2000, y: 0 })).toBeGreaterThan(500);
    });
  });

  it('is in the middle of its room', () => {
    for (const { nodes } of [layout, laidOut(LONG.slice(0, 1), [])]) {
      const xs = [...nodes.values()].map(({ x }) => x);
      expect(Math.abs(Math.min(...xs) + Math.max(...xs)) / 2).toBeLessThan(100);
    }
  });
});

describe('any small graph', () => {
  it('has a place for everything', () => {
    const ids = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.tuple(ids, ids), { maxLength: 8 }), (count, pairs) => {
        const nodes = NAMES.slice(0, count).map((id) => node(id));
        const edges = pairs.map(([from, to], i) => ({ ...edge(NAMES[from % count], NAMES[to % count]), id: `e${i}` }));
        const layout = laidOut(nodes, edges);
        expect([layout.nodes.size, layout.labels.size]).toEqual([nodes.length, edges.length]);
        for (const { x, y } of [...layout.nodes.values(), ...layout.labels.values()]) expect(Number.isFinite(x + y)).toBe(true);
      }),
      { numRuns: 6 },
    );
  });
  it('and none has none', () => expect(laidOut([], [])).toEqual({ nodes: new Map(), labels: new Map() }));
});

describe('what makes a picture worse', () => {
  const at = (id: string, x: number, y: number, isLabel = false): Body => ({ id, x, y, width: 40, height: 20, isLabel });
  const line = edge('a', 'b');
  const calm = [at('a', -150, 0), at('b', 150, 0), at('a-b', 0, 0, true), at('c', 0, 80)];
  const cost = (bodies: readonly Body[]): number => costOf(bodies, [line], ROOM);
  it.each([
    ['a line through a box', [...calm.slice(0, 3), at('c', -75, 0)]],
    ['a label that hides its line', [at('a', -45, 0), at('b', 45, 0), ...calm.slice(2)]],
    ['a line that turns back at its label', [at('a', -40, -60), at('b', 40, -60), at('a-b', 0, 60, true), at('c', 0, 100)]],
    ['more room than there is', [...calm.slice(0, 3), at('c', 0, 800)]],
    ['a long line', [at('a', -350, 0), at('b', 350, 0), ...calm.slice(2)]],
  ])('%s', (_what, bodies) => expect(cost(bodies)).toBeGreaterThan(cost(calm)));
});

it('a grid knows what overlaps', () => {
  const cells = new Cells(50);
  cells.add({ x: 100, y: 100, width: 120, height: 20 });
  expect(cells.has({ x: 155, y: 105, width: 20, height: 20 })).toBe(true);
  expect(cells.has({ x: 175, y: 105, width: 20, height: 20 })).toBe(false);
  expect(cells.has({ x: 100, y: 125, width: 20, height: 20 })).toBe(false);
});
