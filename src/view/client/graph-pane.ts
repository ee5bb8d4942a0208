import type { Bundle } from '../model/bundles';
import { neighborsOf } from '../model/rank';
import { h, icon } from './dom';
import { GraphView } from './graph/view';
import { choose } from './inspector';
import type { Graph, Shown } from './shown';
import { FIRST, type State, type Store } from './state';

/** The graph with what one does to it: show more or fewer entities, zoom, see all of it. */
export class GraphPane {
  readonly element: HTMLElement;
  readonly view: GraphView;
  private readonly counter = h('span', { class: 'rv-counter' });
  private readonly more: HTMLButtonElement;
  private readonly fewer: HTMLButtonElement;
  private drawn: Graph | undefined;

  constructor(
    private readonly store: Store,
    private readonly shown: Shown,
    announce: (message: string) => void,
  ) {
    const button = (label: string, name: 'plus' | 'minus' | 'fit', onclick: () => void) =>
      h('button', { type: 'button', class: 'rv-icon-button', 'aria-label': label, title: label, onclick }, icon(name));
    this.more = h(
      'button',
      { type: 'button', class: 'rv-button rv-show-more', onclick: () => store.set({ count: store.state.count * 2 }) },
      'Show more',
    );
    this.fewer = h(
      'button',
      { type: 'button', class: 'rv-button rv-show-fewer', onclick: () => store.set({ count: FIRST, added: new Set() }) },
      'Fewer',
    );
    const status = h('span', { class: 'rv-busy', role: 'status', hidden: true }, 'Laying out…');
    this.view = new GraphView({
      onNode: (id) => store.set({ selection: { entity: id } }),
      onEdge: ({ statements }) => choose(statements[0], store),
      onNothing: () => store.state.selection && store.set({ selection: undefined }),
      onExpand: (id) => this.expand(id),
      announce,
      onBusy: (isBusy) => (status.hidden = !isBusy),
    });
    this.element = h(
      'section',
      { class: 'rv-graph', 'aria-label': 'Graph' },
      this.view.canvas,
      h('div', { class: 'rv-graph-top' }, this.counter, this.more, this.fewer, status),
      h(
        'div',
        { class: 'rv-zoom', role: 'group', 'aria-label': 'Zoom' },
        button('Zoom in', 'plus', () => this.view.zoomBy(1.4)),
        button('Zoom out', 'minus', () => this.view.zoomBy(1 / 1.4)),
        button('Show all of it', 'fit', () => this.view.fit()),
      ),
      h(
        'div',
        { class: 'rv-key', 'aria-hidden': 'true' },
        ...['fact', 'hedged', 'reported', 'denied'].map((name) => h('span', { class: `rv-key-${name}` }, name)),
      ),
    );
    store.listen((state, before) => this.update(state, before));
    this.update(store.state, undefined);
  }

  /** Shows the entities around one. */
  expand(id: string): void {
    const { state } = this.store;
    const around = neighborsOf(this.shown.drawn(state)).get(id) ?? [];
    this.store.set({ added: new Set([...state.added, id, ...around]) });
  }

  private update(state: State, before: State | undefined): void {
    const { selection } = state;
    // What is chosen is shown, if it is something the graph has.
    const wanted = this.wantedBy(state);
    if (selection !== before?.selection && wanted.some((id) => !this.shown.graph(state).entities.some((entity) => entity.id === id))) {
      this.store.set({ added: new Set([...state.added, ...wanted]) });
      return;
    }
    const graph = this.shown.graph(state);
    if (graph !== this.drawn) {
      this.drawn = graph;
      this.count(state, graph);
      void this.view.show(graph, before?.scope === state.scope).then(() => this.emphasize(this.store.state));
    } else if (selection !== before?.selection || state.query !== before?.query) this.emphasize(state);
  }

  private wantedBy(state: State): string[] {
    const { selection } = state;
    if (!selection) return [];
    const order = this.shown.order(state);
    if ('entity' in selection) return order.includes(selection.entity) ? [selection.entity] : [];
    const [edge] = this.shown.drawn(state).find(({ id }) => id === selection.relation)?.edges ?? [];
    return edge ? [edge.source, edge.target] : [];
  }

  private count(state: State, { entities, bundles }: Graph): void {
    const all = this.shown.order(state).length;
    this.counter.textContent = all === 0 ? 'No relations between entities' : `${entities.length} of ${all} entities`;
    this.more.hidden = entities.length >= all;
    this.fewer.hidden = entities.length <= Math.min(FIRST, all);
    const label = `Graph of ${entities.length} entities and ${bundles.length} lines. Arrow keys go from entity to entity, Enter chooses one, E shows what is around it, plus and minus zoom. The list of relations holds the same.`;
    this.view.canvas.setAttribute('aria-label', label);
  }

  private emphasize(state: State): void {
    const { bundles } = this.drawn!;
    const { selection } = state;
    const loud = bundles.filter((bundle) => isLoud(bundle, selection));
    const nodes = new Set(loud.flatMap(({ source, target }) => [source, target]));
    if (selection && 'entity' in selection) nodes.add(selection.entity);
    if (!selection && state.query.trim() !== '') for (const { id } of this.shown.found(state).entities) nodes.add(id);
    const chosen = selection && ('entity' in selection ? selection.entity : loud[0]?.id);
    this.view.emphasize({ nodes, edges: new Set(loud.map(({ id }) => id)), ...(chosen !== undefined && { chosen }) });
    if (selection) for (const id of this.wantedBy(state)) this.view.reveal(id);
  }
}

function isLoud({ source, target, statements }: Bundle, selection: State['selection']): boolean {
  if (!selection) return false;
  if ('entity' in selection) return source === selection.entity || target === selection.entity;
  return statements.some(({ id }) => id === selection.relation);
}
