import { overlaps } from './boxes';
import { GAP, REST } from './collide';
import type { Body, LayoutEdge, Size } from './placement';

/**
 * Moves one thing after another a little, and leaves it where the picture is better for it: forces know of distances only, and not of lines
 * that cross or run through boxes. An entity takes the labels of its lines and its neighbors that hang on nothing else along.
 *
 * @param steps how often it is tried
 * @param weigh how bad the picture is
 */
export function* improve(
  bodies: readonly Body[],
  edges: readonly LayoutEdge[],
  room: Size,
  steps: number,
  weigh: (bodies: readonly Body[]) => number,
): Generator<void, number> {
  if (bodies.length === 0) return 0;
  const companions = companionsOf(bodies, edges);
  const random = randomNumbers();
  let cost = weigh(bodies);
  for (let step = 0; step < steps; step++) {
    const body = bodies[Math.floor(random() * bodies.length)]!;
    const reach = 20 + 200 * (1 - step / steps) * random();
    const angle = 2 * Math.PI * random();
    const [dx, dy] = [reach * Math.cos(angle), (reach * Math.sin(angle) * room.height) / room.width];
    const moved = random() < 0.4 ? [body] : companions.get(body.id)!;
    for (const one of moved) [one.x, one.y] = [one.x + dx, one.y + dy];
    const tried = moved.some((one) => bodies.some((other) => other !== one && overlaps(one, other, GAP - REST))) ? Infinity : weigh(bodies);
    if (tried <= cost) cost = tried;
    else for (const one of moved) [one.x, one.y] = [one.x - dx, one.y - dy];
    if (step % 50 === 49) yield;
  }
  return cost;
}

/** Each thing with what goes with it. */
function companionsOf(bodies: readonly Body[], edges: readonly LayoutEdge[]): Map<string, Body[]> {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const degree = new Map<string, number>();
  for (const { source, target } of edges) for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const companions = new Map(bodies.map((body) => [body.id, new Set([body])]));
  for (const { id, source, target } of edges) {
    for (const [end, other] of [[source, target], [target, source]] as const) {
      const label = byId.get(id);
      if (label) companions.get(end)!.add(label);
      if (degree.get(other) === 1) companions.get(end)!.add(byId.get(other)!);
    }
  } // prettier-ignore
  return new Map([...companions].map(([id, set]) => [id, [...set]]));
}

/** From 0 to 1, always the same: a picture must not change from one look to the next (Park and Miller 1988). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
