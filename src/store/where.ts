import type { Time } from '../document/day-of';
import { describe, RelataError } from '../errors';
import type { Modality, Polarity } from '../extraction';
import { bad, known, oneOfWords } from '../validation/options';
import type { Cell } from './driver';
import { checkedTime, dayNumber } from './days';
import { FLAG, flagOfModality, isModality, MODALITIES, MODALITY_BITS } from './flags';
import { PER_DOCUMENT } from './schema';

/** Days, from the first to the last; either may be absent. */
export interface Period {
  /** The first day, in any form that `published` of a document has; of a month or year ("2024-12") its first day. */
  since?: Time;
  /** The last day, in any of these forms. */
  until?: Time;
}

/** Which relations are asked for. All that is said has to hold. */
export interface Where extends Period {
  /** The canonical type: "acquire". */
  type?: string;
  /** Id of the entity that does it. */
  subject?: string;
  /** Id of the entity that it is done to, or that the relation leads to otherwise. */
  object?: string;
  /** Id of an entity at either end. */
  entity?: string;
  /** Ids of two entities, one at each end. */
  between?: readonly [one: string, other: string];
  /** Who published it, as given with the document. */
  source?: string;
  /** Id of the document. */
  document?: string;
  /** Whether it is affirmed or denied. */
  polarity?: Polarity;
  /** How sure the text is. */
  modality?: Modality;
  /** Whether it is somebody's word, or by id whose. */
  attribution?: boolean | string;
}

const WHERE = ['type', 'subject', 'object', 'entity', 'between', 'source', 'document', 'polarity', 'modality', 'attribution', 'since', 'until'] as const satisfies (keyof Where)[]; // prettier-ignore

/** What the names and ids in a question stand for. */
export interface Lookup {
  /** The number of a word, if any row has it. */
  word(word: string): number | undefined;
  /** The number of what stands for an entity. */
  root(id: string): number | undefined;
  /** The number of a document. */
  document(id: string): number | undefined;
}

/** A part of a query. */
export interface Condition {
  readonly from: string;
  readonly where: string[];
  readonly parameters: Cell[];
}

const string = (option: string, value: unknown): string => {
  if (typeof value !== 'string') throw bad(option, 'a string', value);
  return value;
};

/** Those that are one with what a number stands for. */
export const MEMBERS = '(SELECT ?# AS id UNION ALL SELECT id FROM nodes WHERE root = ?#)';

/**
 * The query for relations, numbered `r.id`.
 *
 * @returns undefined if nothing can be found, since something asked for is not there
 * @throws RelataError `options-not-object`, `unknown-option`, `bad-option`
 */
export function conditionOf(value: unknown, lookup: Lookup): Condition | undefined {
  const { type, subject, object, entity, between, source, document, polarity, modality, attribution, ...period } = known(value, WHERE);
  const where: string[] = [`r.flags & ${FLAG.wrong} = 0`];
  const parameters: Cell[] = [];
  const joins: string[] = [];
  let isNowhere = false;
  const bind = (found: number | undefined): string => {
    isNowhere ||= found === undefined;
    parameters.push(found ?? null);
    return `?${parameters.length}`;
  };
  const members = (option: string, id: unknown): string => MEMBERS.replaceAll('?#', bind(lookup.root(string(option, id))));
  const ends: string[] = [];
  if (subject !== undefined) ends.push(`e.node IN ${members('subject', subject)} AND e.flags & ${FLAG.back} = 0`);
  if (object !== undefined) {
    const those = members('object', object);
    ends.push(subject === undefined ? `e.node IN ${those} AND e.flags & ${FLAG.back} <> 0` : `e.other IN ${those}`);
  }
  if (between !== undefined) {
    if (!Array.isArray(between) || between.length !== 2) throw bad('between', 'a list of two ids', between);
    ends.push(`e.node IN ${members('between[0]', between[0])} AND e.other IN ${members('between[1]', between[1])}`);
  }
  if (ends.length > 0)
    joins.push(`(SELECT DISTINCT relation FROM edges e WHERE ${ends.join(' AND ')}) found CROSS JOIN relations r ON r.id = found.relation`); // prettier-ignore
  else if (entity === undefined) joins.push('relations r');
  if (entity !== undefined) {
    const these = `(SELECT DISTINCT relation FROM edges e WHERE e.node IN ${members('entity', entity)})`;
    if (ends.length > 0) where.push(`r.id IN ${these}`);
    else joins.push(`${these} found CROSS JOIN relations r ON r.id = found.relation`);
  }
  if (type !== undefined) where.push(`r.type = ${bind(lookup.word(string('type', type)))}`);
  if (document !== undefined) {
    const number = bind(lookup.document(string('document', document)));
    where.push(`r.id >= ${number} * ${PER_DOCUMENT} AND r.id < (${number} + 1) * ${PER_DOCUMENT}`);
  }
  if (source !== undefined) where.push(`r.id / ${PER_DOCUMENT} IN (SELECT id FROM documents WHERE source = ${bind(lookup.word(string('source', source)))})`); // prettier-ignore
  where.push(...flagConditions('r', { polarity, modality }));
  if (typeof attribution === 'boolean') where.push(`r.flags & ${FLAG.attributed} ${attribution ? '<>' : '='} 0`);
  else if (attribution !== undefined) where.push(`r.speaker IN ${members('attribution', attribution)}`);
  where.push(...periodConditions('r.day', period, bind));
  return isNowhere ? undefined : { from: joins.join(' '), where, parameters };
}

/** Conditions on polarity and modality of a table's flags. */
export function flagConditions(
  table: string,
  { polarity, modality }: { readonly polarity?: unknown; readonly modality?: unknown },
): string[] {
  // prettier-ignore
  const conditions: string[] = [];
  if (polarity !== undefined) {
    const isDenied = oneOfWords('polarity', polarity, ['positive', 'negative']) === 'negative';
    conditions.push(`${table}.flags & ${FLAG.negative} ${isDenied ? '<>' : '='} 0`);
  }
  if (modality !== undefined) {
    if (!isModality(modality)) throw bad('modality', `one of ${MODALITIES.join(', ')}`, modality);
    conditions.push(`${table}.flags & ${MODALITY_BITS} = ${flagOfModality(modality)}`);
  }
  return conditions;
}

/** Conditions on a column of days. */
export function periodConditions(
  column: string,
  { since, until }: { readonly since?: unknown; readonly until?: unknown },
  bind: (day: number) => string,
): string[] {
  // prettier-ignore
  const conditions: string[] = [];
  if (since !== undefined) conditions.push(`${column} >= ${bind(checkedTime('since', since, dayNumber))}`);
  if (until !== undefined) conditions.push(`${column} <= ${bind(checkedTime('until', until, dayNumber))}`);
  return conditions;
}

/** How many rows there may be, at most. */
export function checkedLimit(value: unknown, usual: number): number {
  if (value === undefined) return usual;
  if (typeof value === 'number' && (value === Infinity || (Number.isInteger(value) && value > 0))) return value === Infinity ? -1 : value;
  throw bad('limit', 'a whole number from 1 up, or Infinity', value);
}

/** An id, which has to be a string. */
export function checkedId(what: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new RelataError('bad-option', { option: what, expected: 'a string', received: describe(value) });
}
