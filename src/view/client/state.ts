import { NO_FILTER, type Filter } from '../model/filter';

/** What the reader has chosen. Everything that is shown follows from it. */
export interface State {
  /** Number of the scope: with several articles 0 is all of them, and the n-th has n. */
  readonly scope: number;
  /** Number of the document whose text is shown; undefined for the list of them. */
  readonly article?: number | undefined;
  readonly selection?: Selection | undefined;
  readonly filter: Filter;
  readonly query: string;
  /** How many entities the graph shows. */
  readonly count: number;
  /** Entities that it shows besides, since somebody asked for them. */
  readonly added: ReadonlySet<string>;
  readonly list: 'relations' | 'entities' | 'timeline';
  /** What a narrow screen shows. */
  readonly pane: 'article' | 'graph';
}

/** With the evidence or mention that the article is to show, by its number; else the first. */
export type Selection = { readonly relation: string; readonly evidence?: number } | { readonly entity: string; readonly mention?: number };

/** Whether two selections are of the same thing, wherever in the article. */
export const isSameThing = (one: Selection | undefined, other: Selection | undefined): boolean => idOf(one) === idOf(other);

const idOf = (selection: Selection | undefined): string | undefined =>
  selection && ('relation' in selection ? selection.relation : selection.entity);

/** So many entities are shown at first. */
export const FIRST = 10;

export const START: State = { scope: 0, filter: NO_FILTER, query: '', count: FIRST, added: new Set(), list: 'relations', pane: 'graph' };

/** Holds the state and tells whoever listens that it has changed. */
export class Store {
  private listeners: ((state: State, before: State) => void)[] = [];

  constructor(public state: State) {}

  listen(listener: (state: State, before: State) => void): void {
    this.listeners.push(listener);
  }

  set(change: Partial<State>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    for (const listener of this.listeners) listener(this.state, before);
  }
}
