import { Cells } from './cells';
import type { SceneEdge, SceneNode } from './scene';
import { isFar, type View } from './zoom-level';

/** More are not read, and cost. */
const MOST = 250;

/**
 * The lines whose label is drawn: those that the layout made room for, and of the others as many as have room. None from afar.
 *
 * @param isLoud which lines stand out, if some do: theirs alone
 */
export function visibleLabels(
  edges: readonly SceneEdge[],
  nodes: readonly SceneNode[],
  view: View,
  isLoud: ((edge: SceneEdge) => boolean) | undefined,
): { edge: SceneEdge; alpha: number }[] {
  if (isFar(view)) return [];
  const placed = edges.filter(({ isPlaced }) => isPlaced).map((edge) => ({ edge, alpha: isLoud && !isLoud(edge) ? 0.2 : 1 }));
  const taken = new Cells(120);
  for (const node of nodes) taken.add(node);
  for (const { edge } of placed) taken.add({ ...edge.at, width: edge.width, height: edge.height });
  const others = edges.filter((edge) => !edge.isPlaced && (!isLoud || isLoud(edge))).slice(0, MOST * 4);
  const fitting: SceneEdge[] = [];
  for (const edge of others) {
    const box = { ...edge.at, width: edge.width, height: edge.height };
    if (fitting.length >= MOST || taken.has(box)) continue;
    taken.add(box);
    fitting.push(edge);
  }
  return [...placed, ...fitting.map((edge) => ({ edge, alpha: 1 }))];
}
