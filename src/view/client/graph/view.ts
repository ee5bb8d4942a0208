import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior } from 'd3-zoom';

import { titleOf, type Bundle } from '../../model/bundles';
import { told } from '../../model/told';
import { fill, h, isStill } from '../dom';
import type { Graph } from '../shown';
import type { Box } from './boxes';
import { colorsOf, type Colors } from './colors';
import { fitted, roomOf } from './fit';
import { hitAt, nodeTowards } from './hit';
import { layOut } from './layout';
import type { Layout } from './placement';
import { paint, type Emphasis } from './paint';
import { asLayoutNode, sceneOf, sizedEdges, sizedNodes, type Scene, type SceneNode } from './scene';
import type { View } from './zoom-level';

/** What the drawing tells of. */
export interface GraphEvents {
  readonly onNode: (id: string) => void;
  readonly onEdge: (bundle: Bundle) => void;
  readonly onNothing: () => void;
  /** Twice: show what is around it. */
  readonly onExpand: (id: string) => void;
  /** For those who do not see where the keyboard is. */
  readonly announce: (message: string) => void;
  /** A layout begins, or is done. */
  readonly onBusy: (isBusy: boolean) => void;
}

/** Milliseconds of layout at a stretch. */
const SLICE = 40;
/** A canvas narrower than this is that of a phone. */
const NARROW = 520;

/** The drawing of a graph, which is panned, zoomed, pointed at, and walked through with the keyboard. */
export class GraphView {
  readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  private scene: Scene = { nodes: [], edges: [], byId: new Map() };
  /** What is told of each entity where it is pointed at. */
  private told: ReadonlyMap<string, string> = new Map();
  private view: View = { x: 0, y: 0, k: 1, width: 1, height: 1 };
  private colors: Colors | undefined;
  private emphasis: Emphasis = { nodes: new Set(), edges: new Set() };
  private run = 0;
  private frame = 0;
  private hasMoved = false;
  private readonly observer: ResizeObserver;
  private onSized!: () => void;
  /** Whether it is on the page, and displayed. */
  private readonly sized = new Promise<void>((resolve) => (this.onSized = resolve));

  constructor(private readonly events: GraphEvents) {
    this.canvas = h('canvas', { class: 'rv-canvas', tabindex: 0, role: 'application', 'aria-roledescription': 'graph' });
    this.context = this.canvas.getContext('2d')!;
    this.zoom = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([0.04, 4])
      .on('zoom', ({ transform, sourceEvent }: { transform: { x: number; y: number; k: number }; sourceEvent: unknown }) => {
        if (sourceEvent) this.hasMoved = true;
        this.view = { ...this.view, x: transform.x, y: transform.y, k: transform.k };
        this.draw();
      });
    select(this.canvas).call(this.zoom).on('dblclick.zoom', null);
    this.listen();
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(this.canvas);
  }

  destroy(): void {
    this.run++;
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
  }

  /** Shows other entities and lines, laid out before they are seen. Those that were there stay about where they were. */
  async show({ entities, bundles, descriptions }: Graph, keepsPlaces: boolean): Promise<void> {
    const run = ++this.run;
    this.told = new Map(entities.map((entity) => [entity.id, told(entity, descriptions)]));
    // What stands within a canvas is for those who cannot see it.
    fill(this.canvas, h('ul', {}, ...bundles.map((bundle) => h('li', {}, titleOf(bundle)))));
    const measure = (text: string, font: string): number => {
      this.context.font = font;
      return this.context.measureText(text).width;
    };
    // How it is best laid out depends on the room that there is.
    await this.sized;
    if (run !== this.run) return;
    const isNarrow = this.view.width < NARROW;
    const nodes = sizedNodes(entities, measure, isNarrow);
    const edges = sizedEdges(bundles, measure, isNarrow);
    const known = keepsPlaces ? this.scene.byId : new Map<string, SceneNode>();
    const work = layOut(
      nodes.map((node) => asLayoutNode(node, known.get(node.id))),
      edges,
      roomOf(this.view, this.covers()),
      isNarrow,
    );
    const layout = await this.finish(work, run);
    if (!layout) return;
    this.scene = sceneOf(nodes, edges, layout);
    if (this.emphasis.focused !== undefined && !this.scene.byId.has(this.emphasis.focused))
      this.emphasize({ ...this.emphasis, focused: undefined! });
    this.hasMoved = false;
    this.fit(false);
  }

  private async finish(work: Generator<void, Layout>, run: number): Promise<Layout | undefined> {
    let began = performance.now();
    let isBusy = false;
    for (;;) {
      const step = work.next();
      if (step.done) {
        if (isBusy) this.events.onBusy(false);
        return step.value;
      }
      if (performance.now() - began < SLICE) continue;
      if (!isBusy) this.events.onBusy(true);
      isBusy = true;
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.run) return undefined;
      began = performance.now();
    }
  }

  emphasize(emphasis: Emphasis): void {
    this.emphasis = {
      ...emphasis,
      ...(this.emphasis.focused !== undefined && emphasis.focused === undefined && { focused: this.emphasis.focused }),
    };
    this.draw();
  }

  /** After a change of theme. */
  recolor(): void {
    this.colors = undefined;
    this.draw();
  }

  /** All of it in sight. */
  fit(isSmooth = true): void {
    const { nodes, edges } = this.scene;
    const boxes = [...nodes, ...edges.filter(({ isPlaced }) => isPlaced).map(({ at, width, height }) => ({ ...at, width, height }))];
    if (boxes.length === 0) return this.draw();
    const { x, y, k } = fitted(boxes, this.view, this.covers());
    this.moveTo(x, y, k, isSmooth);
  }

  /** The buttons and the key, which stand over the drawing. */
  private covers(): Box[] {
    const own = this.canvas.getBoundingClientRect();
    const others = [...(this.canvas.parentElement?.children ?? [])].filter((one) => one !== this.canvas);
    return others
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top, width, height }) => ({ x: left - own.left + width / 2, y: top - own.top + height / 2, width, height }));
  }

  zoomBy(factor: number): void {
    const { x, y, k, width, height } = this.view;
    const next = Math.max(0.04, Math.min(4, k * factor));
    this.moveTo(width / 2 - ((width / 2 - x) * next) / k, height / 2 - ((height / 2 - y) * next) / k, next, true);
  }

  /** Brings an entity into sight if it is not. */
  reveal(id: string): void {
    const node = this.scene.byId.get(id);
    if (!node) return;
    const { x, y, k, width, height } = this.view;
    const [left, top] = [node.x * k + x, node.y * k + y];
    if (left > 40 && left < width - 40 && top > 30 && top < height - 30) return;
    this.moveTo(width / 2 - node.x * k, height / 2 - node.y * k, k, true);
  }

  /** What is in sight, as a picture. */
  picture(): Promise<Blob | null> {
    return new Promise((resolve) => this.canvas.toBlob(resolve, 'image/png'));
  }

  private moveTo(x: number, y: number, k: number, isSmooth: boolean): void {
    const target = zoomIdentity.translate(x, y).scale(k);
    if (!isSmooth || isStill()) {
      this.zoom.transform(select(this.canvas), target);
      return;
    }
    const from = this.view;
    const began = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, (now - began) / 260);
      const eased = 1 - (1 - share) ** 3;
      const mix = (a: number, b: number): number => a + (b - a) * eased;
      const scale = mix(from.k, k);
      this.zoom.transform(select(this.canvas), zoomIdentity.translate(mix(from.x, x), mix(from.y, y)).scale(scale));
      if (share < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  private resize(): void {
    const { width, height } = this.canvas.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const ratio = Math.min(2, devicePixelRatio || 1);
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.view = { ...this.view, width, height };
    this.onSized();
    // Somebody who has moved it keeps what they look at.
    if (this.hasMoved) this.drawNow();
    else this.fit(false);
    this.drawNow();
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.drawNow());
  }

  private drawNow(): void {
    this.colors ??= colorsOf(this.canvas);
    paint(this.context, this.scene, this.view, this.colors, this.emphasis);
  }

  private pointOf(event: MouseEvent): { x: number; y: number } {
    const { left, top } = this.canvas.getBoundingClientRect();
    const { x, y, k } = this.view;
    return { x: (event.clientX - left - x) / k, y: (event.clientY - top - y) / k };
  }

  private listen(): void {
    const { canvas, events } = this;
    canvas.addEventListener('click', (event) => {
      const hit = hitAt(this.scene, this.pointOf(event), this.view);
      if (!hit) events.onNothing();
      else if ('node' in hit) events.onNode(hit.node.id);
      else events.onEdge(hit.edge.bundle);
    });
    canvas.addEventListener('dblclick', (event) => {
      const hit = hitAt(this.scene, this.pointOf(event), this.view);
      if (hit && 'node' in hit) events.onExpand(hit.node.id);
    });
    canvas.addEventListener('pointermove', (event) => {
      if (event.buttons !== 0) return;
      const hit = hitAt(this.scene, this.pointOf(event), this.view);
      const hovered = hit && ('node' in hit ? hit.node.id : hit.edge.bundle.id);
      canvas.style.cursor = hit ? 'pointer' : 'grab';
      canvas.title = hit ? ('node' in hit ? this.told.get(hit.node.id)! : titleOf(hit.edge.bundle)) : '';
      if (hovered !== this.emphasis.hovered) {
        this.emphasis = { ...this.emphasis, hovered: hovered! };
        this.draw();
      }
    });
    canvas.addEventListener('keydown', (event) => this.onKey(event));
    canvas.addEventListener('focus', () => {
      // A ring on the canvas alone would not say where an arrow key leads from.
      if (canvas.matches(':focus-visible') && this.emphasis.focused === undefined && this.scene.nodes.length > 0)
        this.focusOn(this.scene.nodes[0]);
    });
    canvas.addEventListener('blur', () => {
      this.emphasis = { ...this.emphasis, focused: undefined! };
      this.draw();
    });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    const focused = this.emphasis.focused === undefined ? undefined : this.scene.byId.get(this.emphasis.focused);
    if (direction && event.shiftKey) this.moveTo(this.view.x - direction.x * 80, this.view.y - direction.y * 80, this.view.k, false);
    else if (direction) {
      const next = focused ? nodeTowards(this.scene, focused, direction) : this.scene.nodes[0];
      if (next) this.focusOn(next);
    } else if (event.key === '+' || event.key === '=') this.zoomBy(1.3);
    else if (event.key === '-') this.zoomBy(1 / 1.3);
    else if (event.key === '0') this.fit();
    else if ((event.key === 'Enter' || event.key === ' ') && focused) this.events.onNode(focused.id);
    else if (event.key === 'e' && focused) this.events.onExpand(focused.id);
    else return;
    event.preventDefault();
  }

  private focusOn(node: SceneNode): void {
    this.emphasis = { ...this.emphasis, focused: node.id };
    const count = this.scene.edges.filter(({ source, target }) => source === node || target === node).length;
    this.events.announce(`${this.told.get(node.id)!.replaceAll('\n', ', ')}, ${count} ${count === 1 ? 'line' : 'lines'}`);
    this.reveal(node.id);
    this.draw();
  }
}

const DIRECTIONS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
