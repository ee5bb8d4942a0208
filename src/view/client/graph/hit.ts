import type { Point } from './placement';
import type { Scene, SceneEdge, SceneNode } from './scene';
import { isFar, type View } from './zoom-level';

/** What lies under a point of the drawing. */
export type Hit = { readonly node: SceneNode } | { readonly edge: SceneEdge };

/** How near to a line a pointer has to come, in pixels of the screen. */
const NEAR = 7;

/** @param at in the scene's pixels */
export function hitAt(scene: Scene, at: Point, view: View): Hit | undefined {
  const margin = isFar(view) ? 8 / view.k : 2;
  const isOn = ({ x, y, width, height }: Point & { width: number; height: number }): boolean =>
    Math.abs(at.x - x) <= width / 2 + margin && Math.abs(at.y - y) <= height / 2 + margin;
  const node = scene.nodes.find((one) => (isFar(view) ? Math.hypot(at.x - one.x, at.y - one.y) <= margin : isOn(one)));
  if (node) return { node };
  if (!isFar(view)) {
    const edge = scene.edges.find((one) => one.isPlaced && isOn({ ...one.at, width: one.width, height: one.height }));
    if (edge) return { edge };
  }
  let nearest: SceneEdge | undefined;
  let least = NEAR / view.k;
  for (const edge of scene.edges) {
    const { points } = edge.curve;
    for (let i = 1; i < points.length; i++) {
      const distance = distanceTo(points[i - 1], points[i], at);
      if (distance < least) [nearest, least] = [edge, distance];
    }
  }
  return nearest && { edge: nearest };
}

/** The entity that one comes to from another in a direction: near, and rather straight ahead than aside. */
export function nodeTowards(scene: Scene, from: SceneNode, direction: Point): SceneNode | undefined {
  let best: SceneNode | undefined;
  let least = Infinity;
  for (const node of scene.nodes) {
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    if (node === from || ahead <= 0) continue;
    const cost = ahead + 2 * Math.abs(dx * direction.y - dy * direction.x);
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

/** From a point to the stretch between two others. */
function distanceTo(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}
