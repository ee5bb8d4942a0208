import type { ViewDocument } from '../document';
import { weightOf } from '../model/rank';
import { titleOf } from '../model/scope';
import { weightiestFirst, type Statement } from '../model/statement';
import { leftOutOf, timelineOf, type Moment } from '../model/timeline';
import { fill, h, icon } from './dom';
import { choose, entityDetails, relationDetails } from './inspector';
import { pagedList } from './paged-list';
import { entityRow, statementRow } from './row';
import type { Shown } from './shown';
import { isSameThing, type State, type Store } from './state';
import { tabId, tabList } from './tabs';

/** Below the graph: its relations and entities as lists, a timeline, and all that is known of what is chosen. */
export class Panel {
  readonly element = h('section', { class: 'rv-panel', 'aria-label': 'Relations and entities' });
  private readonly body = h('div', { class: 'rv-panel-body', id: 'rv-list', role: 'tabpanel', tabindex: -1 });

  constructor(
    private readonly documents: readonly ViewDocument[],
    private readonly store: Store,
    private readonly shown: Shown,
    private readonly expand: (id: string) => void,
  ) {
    store.listen((state, before) => this.update(state, before));
    this.update(store.state, undefined);
  }

  private update(state: State, before: State | undefined): void {
    const keys = ['scope', 'filter', 'query', 'list'] as const;
    if (before && isSameThing(state.selection, before.selection) && keys.every((key) => state[key] === before[key])) return;
    const hadFocus = this.element.contains(document.activeElement);
    if (state.selection) this.showDetails(state);
    else this.showList(state);
    this.body.scrollTop = 0;
    if (hadFocus && !this.element.contains(document.activeElement)) this.returnFocus(state, before);
  }

  /** What had the focus is gone: it goes to what came in its place. */
  private returnFocus(state: State, before: State | undefined): void {
    if (state.selection) return this.element.querySelector<HTMLElement>('.rv-back')?.focus();
    const was = before?.selection;
    const row =
      was &&
      this.element.querySelector<HTMLElement>(
        'relation' in was ? `[data-relation="${CSS.escape(was.relation)}"]` : `[data-entity="${CSS.escape(was.entity)}"]`,
      );
    (row ?? this.element.querySelector<HTMLElement>('[role=tab][aria-selected=true]'))?.focus();
  }

  /** Below tabs it is what the chosen one shows; below a button it is no tab's. */
  private callBody(role: 'tabpanel' | 'region', name: Readonly<Record<string, string>>): void {
    this.body.setAttribute('role', role);
    for (const attribute of ['aria-label', 'aria-labelledby']) {
      if (attribute in name) this.body.setAttribute(attribute, name[attribute]);
      else this.body.removeAttribute(attribute);
    }
  }

  private showDetails(state: State): void {
    const { documents, store, expand } = this;
    const scope = this.shown.scope(state);
    const inspected = {
      scope,
      documents,
      descriptions: this.shown.descriptions(state),
      store,
      expand,
      sourceOf: (document: number) => this.sourceOf(document, state),
    };
    const selection = state.selection!;
    const back = h(
      'button',
      { type: 'button', class: 'rv-back rv-button', onclick: () => store.set({ selection: undefined }) },
      icon('back'),
      'All relations',
    );
    fill(this.element, h('div', { class: 'rv-panel-head' }, back), this.body);
    this.callBody('region', { 'aria-label': 'Details' });
    if ('relation' in selection) fill(this.body, relationDetails(scope.byId.get(selection.relation)!, inspected));
    else fill(this.body, entityDetails(scope.entities.get(selection.entity)!, inspected));
  }

  private showList(state: State): void {
    const { entities, statements } = this.shown.found(state);
    const moments = timelineOf(statements);
    const leftOut = leftOutOf(statements);
    const isSearch = state.query.trim() !== '';
    const tabs = [
      { id: 'relations', label: `Relations ${statements.length}` },
      { id: 'entities', label: `Entities ${entities.length}` },
      ...(moments.length > 0 || leftOut !== undefined || state.list === 'timeline'
        ? [{ id: 'timeline', label: `Timeline ${moments.length}` }]
        : []),
    ];
    const head = tabList(tabs, state.list, 'Lists', 'rv-list', (id) => this.store.set({ list: id as State['list'] }));
    fill(this.element, h('div', { class: 'rv-panel-head' }, head), this.body);
    this.callBody('tabpanel', { 'aria-labelledby': tabId('rv-list', state.list) });
    const none = h('p', { class: 'rv-note' }, isSearch ? 'Nothing matches the search.' : 'There is nothing here, or the filters hide it.');
    if (state.list === 'relations')
      fill(
        this.body,
        statements.length === 0
          ? none
          : pagedList(
              weightiestFirst(statements),
              (one) => statementRow(one, this.sourceOf(one.document, state), () => choose(one, this.store)),
              'Relations',
            ),
      );
    else if (state.list === 'timeline')
      fill(
        this.body,
        moments.length > 0 && this.timeline(moments, state),
        leftOut !== undefined && h('p', { class: 'rv-note' }, leftOut),
        moments.length === 0 && leftOut === undefined && none,
      );
    else {
      const scope = this.shown.scope(state);
      const descriptions = this.shown.descriptions(state);
      const weights = new Map(entities.map((one) => [one.id, weightOf(one, scope.statementsOf.get(one.id)?.length ?? 0)]));
      const sorted = [...entities].sort((a, b) => weights.get(b.id)! - weights.get(a.id)!);
      const row = (one: (typeof sorted)[number]) =>
        entityRow(one, scope.statementsOf.get(one.id)?.length ?? 0, descriptions.get(one.id) ?? [], () =>
          this.store.set({ selection: { entity: one.id } }),
        );
      fill(this.body, sorted.length === 0 ? none : pagedList(sorted, row, 'Entities'));
    }
  }

  /** The title of an article, where several are shown together. */
  private sourceOf(document: number, { scope }: State): string | undefined {
    return this.documents.length > 1 && scope === 0 ? titleOf(this.documents[document], document) : undefined;
  }

  private timeline(moments: readonly Moment[], state: State): HTMLElement {
    const rowOf = (one: Statement, label: string): HTMLElement => {
      const row = statementRow(one, this.sourceOf(one.document, state), () => choose(one, this.store));
      // An hour stands beside it, the day above.
      row.classList.toggle('rv-timed', one.time !== label);
      return row;
    };
    const row = ({ start, label, statements }: Moment): HTMLElement =>
      h('li', {}, h('time', { datetime: start }, label), h('ul', { class: 'rv-list' }, ...statements.map((one) => rowOf(one, label))));
    return pagedList(moments, row, 'Timeline', 'timeline');
  }
}
