import type { Bundle } from '../../model/bundles';
import type { ScopeEntity } from '../../model/scope';
import { toneOf } from '../../model/types';
import { curveBetween, type Curve } from './curve';
import type { Layout, LayoutEdge, LayoutNode, Point } from './placement';

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
export const LABEL_SIZE = 12;
export const CAPTION_SIZE = 10.5;

/** An entity as it is drawn. */
export interface SceneNode extends Point {
  readonly id: string;
  readonly label: string;
  readonly tone: string;
  readonly type: string;
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
  /** Number in the order of importance, from 0. */
  readonly rank: number;
}

/** A line as it is drawn. */
export interface SceneEdge {
  readonly bundle: Bundle;
  readonly label: string;
  readonly caption: string;
  /** The middle of its label. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Whether the layout made room for the label. */
  readonly isPlaced: boolean;
  readonly curve: Curve;
  readonly source: SceneNode;
  readonly target: SceneNode;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly byId: ReadonlyMap<string, SceneNode>;
}

export type Measure = (text: string, font: string) => number;

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`);

type Sized = Omit<SceneNode, 'x' | 'y'>;

/** How large each entity is drawn. @param isNarrow on a phone, where less has to do */
export function sizedNodes(entities: readonly ScopeEntity[], measure: Measure, isNarrow: boolean): Sized[] {
  const greatest = Math.max(...entities.map(({ salience }) => salience), 0) || 1;
  return entities.map(({ id, name, type, salience }, rank) => {
    const label = cut(name, isNarrow ? 20 : 30);
    const fontSize = 12.5 + (isNarrow ? 2 : 4.5) * Math.sqrt(salience / greatest);
    const width = Math.ceil(measure(label, `600 ${fontSize}px ${FONT}`)) + (isNarrow ? 16 : 22);
    return { id, label, type, tone: toneOf(type), fontSize, width, height: Math.ceil(fontSize + (isNarrow ? 11 : 15)), rank };
  });
}

type SizedEdge = LayoutEdge & Pick<SceneEdge, 'bundle' | 'label' | 'caption'>;

export function sizedEdges(bundles: readonly Bundle[], measure: Measure, isNarrow: boolean): SizedEdge[] {
  return bundles.map((bundle) => {
    const { id, source, target, label } = bundle;
    const caption = cut(bundle.caption, isNarrow ? 18 : 30);
    const width = Math.max(measure(label, `500 ${LABEL_SIZE}px ${FONT}`), measure(caption, `${CAPTION_SIZE}px ${FONT}`));
    return { id, source, target, bundle, label, caption, width: Math.ceil(width) + 6, height: caption === '' ? 16 : 29 };
  });
}

export const asLayoutNode = ({ id, width, height }: Sized, known: Point | undefined): LayoutNode => ({
  id,
  width,
  height,
  ...(known && { x: known.x, y: known.y }),
});

/** What is drawn, once it is known where. */
export function sceneOf(nodes: readonly Sized[], edges: readonly SizedEdge[], layout: Layout): Scene {
  const placed = nodes.map((node): SceneNode => ({ ...node, ...layout.nodes.get(node.id)! }));
  const byId = new Map(placed.map((node) => [node.id, node]));
  const parallels = new Map<string, number>();
  const lines = edges.map(({ id, bundle, label, caption, width, height, source: from, target: to }): SceneEdge => {
    const [source, target] = [byId.get(from)!, byId.get(to)!];
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const number = parallels.get(pair) ?? 0;
    parallels.set(pair, number + 1);
    const known = layout.labels.get(id);
    const at = known ?? beside(source, target, number, from < to);
    return {
      bundle,
      label,
      caption,
      at,
      width,
      height,
      isPlaced: known !== undefined,
      curve: curveBetween(source, at, target),
      source,
      target,
    };
  });
  return { nodes: placed, edges: lines, byId };
}

/** The middle between two, and for further lines between them a point beside it: left, right, farther left, … */
function beside(source: Point, target: Point, number: number, isForward: boolean): Point {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy) || 1;
  const away = (Math.ceil(number / 2) * (number % 2 === 0 ? 1 : -1) * 16 + 6) * (isForward ? 1 : -1);
  return { x: source.x + dx / 2 - (dy / length) * away, y: source.y + dy / 2 + (dx / length) * away };
}
