import type { Modality } from '../../extraction';
import { isSureEnough, leastOf, type Least } from '../../graph';
import type { ViewGraph } from '../document';
import type { Scope, ScopeEntity } from './scope';
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
  /** Whether what anybody but the article says is left out, whoever it is. */
  readonly unreported: boolean;
  /** Numbers of the articles that are left out, where all of them are shown together. */
  readonly documents: ReadonlySet<number>;
  /** How sure a relation has to be, and an entity that the graph draws. */
  readonly least: Least;
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
  unreported: false,
  documents: new Set(),
  least: leastOf(0),
  asides: false,
};

const HEDGED: readonly Modality[] = ['possible', 'probable', 'necessary', 'intended', 'conditional', 'questioned'];

/** What a page that is told so leaves out to begin with. */
export function filterOf({ include, least, asides }: ViewGraph): Filter {
  return {
    ...NO_FILTER,
    ...(!include.negated && { polarities: new Set<Polarity>(['denied']) }),
    ...(!include.hedged && { modalities: new Set(HEDGED) }),
    unreported: !include.reported,
    least,
    asides: asides === 'keep',
  };
}

export const polarityOf = ({ isNegated }: Statement): Polarity => (isNegated ? 'denied' : 'affirmed');
export const speakerOf = ({ speaker }: Statement): string => speaker ?? ARTICLE;

export function isFiltering({ types, polarities, modalities, speakers, unreported, documents, least }: Filter): boolean {
  return (
    types.size + polarities.size + modalities.size + speakers.size + documents.size > 0 ||
    unreported ||
    Math.max(least.relations, least.names) > 0
  );
}

/** The statements that a filter lets through. */
export function filtered(scope: Scope, filter: Filter): readonly Statement[] {
  if (!isFiltering(filter)) return scope.statements;
  return scope.statements.filter((statement) => passes(statement, scope, filter));
}

function passes(statement: Statement, scope: Scope, filter: Filter): boolean {
  const isHidden = (id: string): boolean => filter.types.has(scope.entities.get(id)!.type);
  const ends = [statement.relation.subject.entity, ...statement.ends];
  return (
    isSureEnough(statement.relation, filter.least, scope.entities) &&
    !filter.polarities.has(polarityOf(statement)) &&
    !filter.modalities.has(statement.modality) &&
    !hidesSpeaker(filter, speakerOf(statement)) &&
    !filter.documents.has(statement.document) &&
    !ends.some(isHidden)
  );
}

/** Whether an entity is listed: its type is not hidden, and some article that is shown speaks of it. */
export const isListed = ({ type, mentions }: ScopeEntity, { types, documents }: Filter): boolean =>
  !types.has(type) && (documents.size === 0 || mentions.some(({ document }) => !documents.has(document)));

export const hidesSpeaker = ({ speakers, unreported }: Filter, speaker: string): boolean =>
  speakers.has(speaker) || (unreported && speaker !== ARTICLE);

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
