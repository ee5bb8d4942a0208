import type { View } from '../document';
import { titleOf } from '../model/scope';
import { filterOf, isFiltering } from '../model/filter';
import { weightiestFirst } from '../model/statement';
import { ArticleView } from './article';
import { fill, h } from './dom';
import { downloads } from './downloads';
import { filterPanel, legend } from './filters';
import { GraphPane } from './graph-pane';
import { Panel } from './panel';
import { relationTable } from './paper';
import { popoverButton } from './popover';
import { searchBox } from './search-box';
import { Shown } from './shown';
import { START, Store, type State } from './state';
import { chooseTab, tabList } from './tabs';
import { applyTheme, themeButton } from './theme';

/** A viewer that is on the page. */
export interface Viewer {
  /** Takes it off the page. */
  destroy: () => void;
}

export function buildViewer(element: HTMLElement, { title, documents, graph: choice }: View): Viewer {
  const store = new Store({ ...START, filter: filterOf(choice), ...(documents.length === 1 && { article: 0 }) });
  const shown = new Shown(documents, choice.projections);
  const live = h('div', { class: 'rv-hidden', 'aria-live': 'polite' });
  const main = h('main', { class: 'rv-main', id: 'rv-main', 'data-pane': store.state.pane });
  const panes = tabList([{ id: 'article', label: 'Article' }, { id: 'graph', label: 'Graph and relations' }], store.state.pane, 'Parts', 'rv-main', (id) => store.set({ pane: id as State['pane'] })); // prettier-ignore
  panes.classList.add('rv-panes');
  // Before any other listens: what is not displayed cannot be scrolled to.
  store.listen((state, before) => {
    if (state.pane === before.pane) return;
    main.dataset.pane = state.pane;
    chooseTab(panes, state.pane);
  });
  const graph = new GraphPane(store, shown, (message) => (live.textContent = message));
  const article = new ArticleView(documents, store, shown);
  const panel = new Panel(documents, store, shown, (id) => graph.expand(id));

  const root = h('div', { class: 'rv' });
  const search = searchBox(store, root);
  const filters = popoverButton('Filters', 'filter', filterPanel(documents, store, shown));
  const header = h(
    'header',
    { class: 'rv-header' },
    h('h1', { class: 'rv-heading', title }, title),
    h('div', { class: 'rv-tools' }, search.element, filters, popoverButton('Download', 'download', downloads(() => shown.scope(store.state).extraction, () => graph.view.picture())), themeButton(root, () => graph.view.recolor())), // prettier-ignore
  );
  const tabs = documents.length > 1 && scopeTabs(documents.map(titleOf), store);
  main.append(
    h('section', { class: 'rv-article', 'aria-label': 'Article and its entities' }, legend(store, shown), article.element),
    h('div', { class: 'rv-side' }, graph.element, panel.element),
  );
  root.append(header, ...(tabs ? [tabs] : []), panes, main, live);
  element.replaceChildren(root);

  store.listen((state, before) => {
    if (state.filter !== before.filter || state.query !== before.query) {
      const { entities, statements } = shown.found(state);
      live.textContent = `${entities.length} entities, ${statements.length} relations`;
    }
    filters.classList.toggle('rv-active', isFiltering(state.filter));
  });
  filters.classList.toggle('rv-active', isFiltering(store.state.filter));
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && store.state.selection) store.set({ selection: undefined });
  });
  const paper = h('section', { class: 'rv-paper' });
  main.append(paper);
  const titleOfNumber = documents.length > 1 ? (number: number): string => titleOf(documents[number], number) : undefined;
  const table = (): HTMLElement => relationTable(weightiestFirst(shown.found(store.state).statements), titleOfNumber);
  const stopPrinting = onPrint(root, article, graph, () => fill(paper, table()), () => fill(paper)); // prettier-ignore
  return {
    destroy: () => {
      stopPrinting();
      search.destroy();
      graph.view.destroy();
      article.destroy();
      root.remove();
    },
  };
}

/** All articles together, or one of them. */
function scopeTabs(titles: readonly string[], store: Store): HTMLElement {
  const tabs = [
    { id: '0', label: `All ${titles.length} articles` },
    ...titles.map((title, i) => ({ id: String(i + 1), label: title, title })),
  ];
  const list = tabList(tabs, '0', 'Articles', 'rv-main', (id) => {
    const scope = Number(id);
    // An article that somebody turns to is shown, whatever was left out of them all.
    const filter = { ...store.state.filter, documents: START.filter.documents };
    store.set({ scope, article: scope === 0 ? undefined : scope - 1, selection: undefined, count: START.count, added: new Set(), filter });
  });
  list.classList.add('rv-scopes');
  store.listen((state) => chooseTab(list, String(state.scope)));
  return list;
}

/** On paper everything is light, the whole article is marked, and relations are a table. @param clear takes the table away again */
function onPrint(root: HTMLElement, article: ArticleView, graph: GraphPane, write: () => void, clear: () => void): () => void {
  let theme: string | undefined;
  const before = (): void => {
    theme = root.dataset.theme;
    root.dataset.theme = 'light';
    applyTheme(root);
    article.decorateAll();
    write();
    graph.view.recolor();
  };
  const after = (): void => {
    clear();
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
    applyTheme(root);
    graph.view.recolor();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
