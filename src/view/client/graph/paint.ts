import type { Colors } from './colors';
import { Cells } from './cells';
import { visibleLabels } from './labels';
import { isFar, type View } from './zoom-level';
import { CAPTION_SIZE, FONT, LABEL_SIZE, type Scene, type SceneEdge, type SceneNode } from './scene';

/** The side of a cell on the screen, in pixels. */
const CELL = 120;

/** What of the drawing stands out. */
export interface Emphasis {
  /** Entities and lines that are chosen, or belong to what is; with none everything is equal. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The entity or line itself. */
  readonly chosen?: string;
  readonly hovered?: string;
  /** The entity that the keyboard is at. */
  readonly focused?: string;
}

export function paint(context: CanvasRenderingContext2D, scene: Scene, view: View, colors: Colors, emphasis: Emphasis): void {
  const ratio = context.canvas.width / view.width;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colors.surface;
  context.fillRect(0, 0, view.width, view.height);
  context.translate(view.x, view.y);
  context.scale(view.k, view.k);
  context.lineJoin = 'round';
  context.textAlign = 'center';
  context.textBaseline = 'middle';

  const isQuiet = emphasis.nodes.size > 0 || emphasis.edges.size > 0;
  const isLoud = (edge: SceneEdge): boolean => emphasis.edges.has(edge.bundle.id);
  const edges = scene.edges.filter((edge) => isInSight(edge, view));
  context.globalAlpha = isQuiet ? 0.16 : 1;
  for (const edge of edges) if (!isLoud(edge)) strokeEdge(context, edge, view, colors, false);
  context.globalAlpha = 1;
  for (const edge of edges) if (isLoud(edge)) strokeEdge(context, edge, view, colors, true);

  const nodes = scene.nodes.filter((node) => isBoxInSight(node, view));
  // The least important first: where they touch, the others lie on top.
  for (let i = nodes.length - 1; i >= 0; i--) {
    context.globalAlpha = isQuiet && !emphasis.nodes.has(nodes[i].id) ? 0.25 : 1;
    if (isFar(view)) dot(context, nodes[i], view, colors, emphasis);
    else pill(context, nodes[i], view, colors, emphasis);
  }
  for (const { edge, alpha } of visibleLabels(edges, nodes, view, isQuiet ? isLoud : undefined)) {
    edgeLabel(context, edge, colors, alpha, isLoud(edge) || edge.bundle.id === emphasis.hovered);
  }
  if (isFar(view)) farLabels(context, nodes, view, colors, emphasis);
  context.globalAlpha = 1;
}

function isBoxInSight({ x, y, width, height }: { x: number; y: number; width: number; height: number }, view: View): boolean {
  const [left, top] = [x * view.k + view.x, y * view.k + view.y];
  const [halfWidth, halfHeight] = [(width * view.k) / 2 + 40, (height * view.k) / 2 + 20];
  return left > -halfWidth && left < view.width + halfWidth && top > -halfHeight && top < view.height + halfHeight;
}

function isInSight({ source, target, at }: SceneEdge, view: View): boolean {
  const xs = [source.x, target.x, at.x];
  const ys = [source.y, target.y, at.y];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return isBoxInSight({ x: (left + right) / 2, y: (top + bottom) / 2, width: right - left + 80, height: bottom - top + 80 }, view);
}

/** Solid: a fact. Dashed: hedged. Dotted: reported. Both: dashes and dots. A denial ends in a bar and not in an arrow. */
function dashesOf({ isHedged, isReported }: SceneEdge['bundle'], unit: number): number[] {
  if (isHedged && isReported) return [7, 4, 1, 4].map((length) => length * unit);
  if (isHedged) return [7, 5].map((length) => length * unit);
  return isReported ? [1.5, 4].map((length) => length * unit) : [];
}

function strokeEdge(context: CanvasRenderingContext2D, edge: SceneEdge, view: View, colors: Colors, isLoud: boolean): void {
  const { bundle, curve, source, target } = edge;
  const unit = isFar(view) ? 1 / view.k : 1;
  context.strokeStyle = isLoud ? colors.accent : bundle.isNegated ? colors.denied : colors.line;
  context.lineWidth = (isLoud ? 2.4 : isFar(view) ? 0.9 : 1.5) * unit;
  context.lineCap = bundle.isReported && !bundle.isHedged ? 'round' : 'butt';
  context.setLineDash(dashesOf(bundle, unit));
  context.beginPath();
  if (isFar(view)) {
    context.moveTo(source.x, source.y);
    context.quadraticCurveTo(curve.control.x, curve.control.y, target.x, target.y);
  } else for (const [i, { x, y }] of curve.points.entries()) context[i === 0 ? 'moveTo' : 'lineTo'](x, y);
  context.stroke();
  context.setLineDash([]);
  if (!isFar(view)) end(context, edge, isLoud);
}

/** An arrow head, or a bar across. */
function end(context: CanvasRenderingContext2D, { bundle, curve }: SceneEdge, isLoud: boolean): void {
  const { x, y } = curve.points.at(-1)!;
  const size = isLoud ? 9 : 7.5;
  const corner = (turn: number, length: number): [number, number] => [
    x - length * Math.cos(curve.angle + turn),
    y - length * Math.sin(curve.angle + turn),
  ];
  context.beginPath();
  if (bundle.isNegated) {
    context.lineWidth = 2.4;
    context.lineCap = 'round';
    context.moveTo(...corner(Math.PI / 2, size * 0.75));
    context.lineTo(...corner(-Math.PI / 2, size * 0.75));
    context.stroke();
    return;
  }
  context.fillStyle = context.strokeStyle;
  context.moveTo(x, y);
  context.lineTo(...corner(0.4, size));
  context.lineTo(...corner(-0.4, size));
  context.closePath();
  context.fill();
}

function pill(context: CanvasRenderingContext2D, node: SceneNode, view: View, colors: Colors, emphasis: Emphasis): void {
  const { id, x, y, width, height, label, fontSize } = node;
  const { fill, edge, ink } = colors.tones.get(node.tone)!;
  const box = (grow: number): void => {
    context.beginPath();
    context.roundRect(x - width / 2 - grow, y - height / 2 - grow, width + 2 * grow, height + 2 * grow, 7 + grow);
  };
  box(0);
  context.fillStyle = colors.surface;
  context.fill();
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = id === emphasis.hovered ? colors.ink : edge;
  context.lineWidth = 1;
  context.stroke();
  if (id === emphasis.chosen) {
    box(2.5);
    context.strokeStyle = colors.accent;
    context.lineWidth = 2.5;
    context.stroke();
  }
  if (id === emphasis.focused) {
    box(id === emphasis.chosen ? 6 : 3.5);
    context.strokeStyle = colors.ink;
    context.lineWidth = 2 / Math.min(1, view.k);
    context.stroke();
  }
  context.fillStyle = ink;
  context.font = `600 ${fontSize}px ${FONT}`;
  context.fillText(label, x, y + 0.5);
}

const dotRadius = ({ fontSize }: SceneNode, view: View): number =>
  ((fontSize - 12.5) * 1.4 + 3.5) * Math.max(0.6, Math.min(1, view.k * 2.2));

function dot(context: CanvasRenderingContext2D, node: SceneNode, view: View, colors: Colors, emphasis: Emphasis): void {
  const { edge } = colors.tones.get(node.tone)!;
  context.beginPath();
  context.arc(node.x, node.y, dotRadius(node, view) / view.k, 0, 2 * Math.PI);
  context.fillStyle = edge;
  context.fill();
  const isRinged = node.id === emphasis.chosen || node.id === emphasis.focused || node.id === emphasis.hovered;
  context.strokeStyle = isRinged ? (node.id === emphasis.chosen ? colors.accent : colors.ink) : colors.surface;
  context.lineWidth = (isRinged ? 2.5 : 1) / view.k;
  context.stroke();
}

function edgeLabel(context: CanvasRenderingContext2D, edge: SceneEdge, colors: Colors, alpha: number, isLoud: boolean): void {
  const { at, label, caption, width, height, bundle } = edge;
  // The line must not run through the words, however faint they are.
  context.globalAlpha = 1;
  context.fillStyle = colors.surface;
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - height / 2, width, height, 4);
  context.fill();
  context.globalAlpha = alpha;
  context.font = `500 ${LABEL_SIZE}px ${FONT}`;
  context.fillStyle = isLoud ? colors.accent : bundle.isNegated ? colors.denied : colors.ink;
  context.fillText(label, at.x, caption === '' ? at.y + 0.5 : at.y - 6);
  if (caption === '') return;
  context.font = `italic ${CAPTION_SIZE}px ${FONT}`;
  context.fillStyle = colors.muted;
  context.fillText(caption, at.x, at.y + 7.5);
}

/** Whether a name is not cut by the left or right border. */
function isWhole({ x }: { x: number }, width: number, view: View): boolean {
  const [left, right] = [(x - width / 2) * view.k + view.x, (x + width / 2) * view.k + view.x];
  return left > 2 && right < view.width - 2;
}

/** So many are tried to be named from afar, and so many names are read. */
const [TRIED, NAMED] = [300, 60];

/** From afar: the names of the most important, as many as have room beside, above or below their dots. */
function farLabels(context: CanvasRenderingContext2D, nodes: readonly SceneNode[], view: View, colors: Colors, emphasis: Emphasis): void {
  const size = 12 / view.k;
  context.font = `600 ${size}px ${FONT}`;
  context.lineWidth = 3.5 / view.k;
  const isLoud = ({ id }: SceneNode): boolean => emphasis.nodes.has(id) || id === emphasis.hovered || id === emphasis.focused;
  const isQuiet = emphasis.nodes.size > 0;
  const taken = new Cells(CELL / view.k);
  for (const node of nodes) {
    const across = (2 * dotRadius(node, view)) / view.k;
    taken.add({ x: node.x, y: node.y, width: across, height: across });
  }
  let named = 0;
  for (const node of [...nodes.filter(isLoud), ...nodes.filter((one) => !isLoud(one))].slice(0, TRIED)) {
    const [width, height] = [(node.width / node.fontSize) * size * 0.92, size * 1.3];
    const away = dotRadius(node, view) / view.k + 1 / view.k;
    const box = [
      { x: node.x, y: node.y - away - height / 2 },
      { x: node.x, y: node.y + away + height / 2 },
      { x: node.x + away + width / 2, y: node.y },
      { x: node.x - away - width / 2, y: node.y },
    ].find((place) => isWhole(place, width, view) && !taken.has({ ...place, width, height }));
    if (!box) continue;
    taken.add({ ...box, width, height });
    context.globalAlpha = isQuiet && !isLoud(node) ? 0.3 : 1;
    context.strokeStyle = colors.surface;
    context.strokeText(node.label, box.x, box.y);
    context.fillStyle = colors.ink;
    context.fillText(node.label, box.x, box.y);
    named++;
    if (named >= NAMED) break;
  }
}
