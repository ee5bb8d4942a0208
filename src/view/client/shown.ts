import type { ViewDocument, ViewGraph } from '../document';
import { bundled, type Bundle } from '../model/bundles';
import { drawn, type Descriptions, type Drawn, type Drawing } from '../model/drawn';
import { filtered, isListed } from '../model/filter';
import { ranked } from '../model/rank';
import { scopeOfAll, scopeOfDocument, type Scope, type ScopeEntity } from '../model/scope';
import { search } from '../model/search';
import type { Statement } from '../model/statement';
import type { State } from './state';

/** What follows from the state: which scope, which statements, which entities in the graph. Each is worked out once for what it depends on. */
export class Shown {
  private readonly scopes: (Scope | undefined)[] = [];

  constructor(
    private readonly documents: readonly ViewDocument[],
    private readonly projections: ViewGraph['projections'],
  ) {}

  readonly scope = (state: State): Scope => (this.scopes[state.scope] ??= this.makeScope(state.scope));

  readonly statements: (state: State) => readonly Statement[] = remembered(
    (state: State) => [this.scope(state), state.filter],
    (scope, filter): readonly Statement[] => filtered(scope, filter),
  );

  private readonly drawing: (state: State) => Drawing = remembered(
    (state: State) => [this.scope(state), this.statements(state), state.filter],
    (scope, statements, filter): Drawing => drawn(scope, statements, filter, this.projections),
  );

  /** Those of them that the graph draws. */
  readonly drawn = (state: State): readonly Drawn[] => this.drawing(state).lines;

  /** What names are besides, beside which the graph draws no node for it. */
  readonly descriptions = (state: State): Descriptions => this.drawing(state).descriptions;

  readonly found: (state: State) => Found = remembered(
    (state: State) => [this.scope(state), this.statements(state), state.query, state.filter],
    (scope, all, query, filter): Found => {
      const { entities, statements } = search(scope, all, query);
      return { entities: entities.filter((entity) => isListed(entity, filter)), statements };
    },
  );

  /** Entities with lines, the most important first. */
  readonly order: (state: State) => readonly string[] = remembered(
    (state: State) => [this.scope(state), this.drawn(state)],
    (scope, statements): readonly string[] => ranked(scope, statements),
  );

  readonly graph: (state: State) => Graph = remembered(
    (state: State) => [this.scope(state), this.order(state), this.drawing(state), state.count, state.added],
    (scope, order, { lines, descriptions }, count, added): Graph => {
      const ids = order.filter((id, rank) => rank < count || added.has(id));
      const isIn = new Set(ids);
      return { entities: ids.map((id) => scope.entities.get(id)!), bundles: bundled(lines, (id) => isIn.has(id)), descriptions };
    },
  );

  /** The document that a scope is of; undefined for all. */
  documentOf({ scope }: State): number | undefined {
    if (this.documents.length === 1) return 0;
    return scope === 0 ? undefined : scope - 1;
  }

  private makeScope(number: number): Scope {
    if (this.documents.length !== 1 && number === 0) return scopeOfAll(this.documents);
    const document = this.documents.length === 1 ? 0 : number - 1;
    return scopeOfDocument(this.documents[document], document);
  }
}

export interface Graph {
  readonly entities: readonly ScopeEntity[];
  readonly bundles: readonly Bundle[];
  readonly descriptions: Descriptions;
}

export interface Found {
  readonly entities: readonly ScopeEntity[];
  readonly statements: readonly Statement[];
}

/** A function of the state that works its answer out again only if what it depends on has changed. */
function remembered<Inputs extends unknown[], Answer>(
  inputsOf: (state: State) => [...Inputs],
  work: (...inputs: Inputs) => Answer,
): (state: State) => Answer {
  let last: { inputs: Inputs; answer: Answer } | undefined;
  return (state) => {
    const inputs = inputsOf(state);
    if (last && inputs.every((input, i) => input === last!.inputs[i])) return last.answer;
    last = { inputs, answer: work(...inputs) };
    return last.answer;
  };
}
