import type { Modality } from '../../extraction';
import type { Scope } from './scope';
import type { Statement } from './statement';

/** What is to be left out. Nothing, to begin with, but asides of the graph. */
export interface Filter {
  /** Types of entities that are hidden, and with them what is said of these. */
  readonly types: ReadonlySet<string>;
  /** 'affirmed' and 'denied'. */
  readonly polarities: ReadonlySet<Polarity>;
  readonly modalities: ReadonlySet<Modality>;
  /** 'article': what the article says itself; else the name of who says it. */
  readonly speakers: ReadonlySet<string>;
  /** 0 to 1: the least confidence of a relation. */
  readonly confidence: number;
  /** Whether the graph shows what its reader passes over, as the lists always do. */
  readonly asides: boolean;
}

export type Polarity = 'affirmed' | 'denied';

export const ARTICLE = '';

export const NO_FILTER: Filter = {
  types: new Set(),
  polarities: new Set(),
  modalities: new Set(),
  speakers: new Set(),
  confidence: 0,
  asides: false,
};

export const polarityOf = ({ isNegated }: Statement): Polarity => (isNegated ? 'denied' : 'affirmed');
export const speakerOf = ({ speaker }: Statement): string => speaker ?? ARTICLE;

export function isFiltering({ types, polarities, modalities, speakers, confidence }: Filter): boolean {
  return types.size + polarities.size + modalities.size + speakers.size > 0 || confidence > 0;
}

/** The statements that a filter lets through. */
export function filtered(scope: Scope, filter: Filter): readonly Statement[] {
  if (!isFiltering(filter)) return scope.statements;
  return scope.statements.filter((statement) => passes(statement, scope, filter));
}

/** Those of them that the graph draws. */
export const drawn = (statements: readonly Statement[], { asides }: Filter): readonly Statement[] =>
  asides ? statements : statements.filter(({ isAside }) => !isAside);

function passes(statement: Statement, scope: Scope, filter: Filter): boolean {
  const isHidden = (id: string): boolean => filter.types.has(scope.entities.get(id)!.type);
  const { subject, object } = statement.relation;
  const ends = [subject.entity, ...(object ? [object.entity] : statement.edge ? [statement.edge.target] : [])];
  return (
    statement.confidence >= filter.confidence &&
    !filter.polarities.has(polarityOf(statement)) &&
    !filter.modalities.has(statement.modality) &&
    !filter.speakers.has(speakerOf(statement)) &&
    !ends.some(isHidden)
  );
}

/** How often each value comes, the most frequent first. */
export function counted<Value>(values: Iterable<Value>): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The set with the value if it lacked it, without it if it had it. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
