import type { Attributes } from 'graphology-types';

import type { RelataGraph } from '../graph';
import { known, wholeNumber } from '../validation/options';
import { joined } from './chunks';
import { cellsOf } from './columns';
import { graphOf, type GraphInput } from './graph-of';
import { nodeLabel } from './neo4j-names';
import { wellFormed } from './text';

/** How statements are made. */
export interface CypherOptions {
  /** Rows that one statement takes at most. Default 1000. */
  batchSize?: number;
}

/** A query and what it is given: nothing of the data stands in the query. */
export interface CypherStatement {
  /** `UNWIND $rows AS row MERGE …`. */
  query: string;
  /** What the query is about: rows of nodes or of edges. */
  parameters: {
    /** One a node or edge. */
    rows: CypherRow[];
  };
}

/** A node, or an edge, which has `source` and `target` as well. */
export interface CypherRow {
  /** The node's or edge's key. */
  id: string;
  /** Id of the node that an edge comes from. */
  source?: string;
  /** Id of the node that it leads to. */
  target?: string;
  /** Text, fractions, flags. */
  properties: Record<string, string | number | boolean>;
  /** Counts and offsets. Drivers send every number of JavaScript as a float, so the query makes integers of these. */
  integers: Record<string, number>;
}

/**
 * Makes statements that put the graph into Neo4j or another database that speaks Cypher: `UNWIND $rows … MERGE` by id, so that running them again
 * changes nothing. Nodes are `:Entity`, and `:Person`, `:Organization` … where the type is the library's own; edges are `:RELATION` with the
 * relation's `type` and `label`. For a unique id, and for speed, first run
 * `CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.id IS UNIQUE`.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * for (const { query, parameters } of toCypher(extraction)) await driver.executeQuery(query, parameters);
 */
export function toCypher(graph: GraphInput, options?: CypherOptions): CypherStatement[] {
  return [...cypherStatements(graph, options)];
}

/** The same one by one, so that no more than one batch is in memory. */
export function cypherStatements(graph: GraphInput, options?: CypherOptions): Generator<CypherStatement> {
  return statements(graphOf(graph), checkedBatchSize(known(options, ['batchSize']).batchSize));
}

/**
 * The same as a script for cypher-shell and Neo4j's Browser, the data of each statement in a `:param` before it.
 *
 * @example
 * // cypher-shell --file graph.cypher
 * writeFileSync('graph.cypher', toCypherScript(extraction));
 */
export function toCypherScript(graph: GraphInput, options?: CypherOptions): string {
  return joined(cypherScriptChunks(graph, options));
}

/** The script in pieces, a statement each. */
export function cypherScriptChunks(graph: GraphInput, options?: CypherOptions): Generator<string> {
  return script(cypherStatements(graph, options));
}

/** @throws RelataError `bad-option` */
export function checkedBatchSize(batchSize: unknown = 1000): number {
  return wholeNumber('batchSize', batchSize, 1);
}

function* statements(graph: RelataGraph, batchSize: number): Generator<CypherStatement> {
  const byLabel = new Map<string | undefined, CypherRow[]>();
  for (const { node, attributes } of graph.nodeEntries()) {
    const label = nodeLabel(attributes.type);
    const rows = byLabel.get(label) ?? [];
    if (rows.length === 0) byLabel.set(label, rows);
    rows.push(rowOf(node, attributes));
    if (rows.length === batchSize) {
      byLabel.delete(label);
      yield { query: mergeEntities(label), parameters: { rows } };
    }
  }
  for (const [label, rows] of byLabel) yield { query: mergeEntities(label), parameters: { rows } };

  let rows: CypherRow[] = [];
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    rows.push({ ...rowOf(edge, attributes), source: wellFormed(source), target: wellFormed(target) });
    if (rows.length < batchSize) continue;
    yield { query: MERGE_RELATIONS, parameters: { rows } };
    rows = [];
  }
  if (rows.length > 0) yield { query: MERGE_RELATIONS, parameters: { rows } };
}

const SET_INTEGERS = (of: string, names: readonly string[]): string =>
  names.map((name) => `, ${of}.${name} = toInteger(row.integers.${name})`).join('');

const INTEGERS_OF_NODES = ['mentions', 'community'] as const;
const INTEGERS_OF_EDGES = ['weight', 'sentence', 'evidenceStart', 'evidenceEnd'] as const;
const INTEGERS: ReadonlySet<string> = new Set([...INTEGERS_OF_NODES, ...INTEGERS_OF_EDGES]);

/** `label` is one of a list in the source, never a word of the data. */
const mergeEntities = (label: string | undefined): string =>
  'UNWIND $rows AS row\nMERGE (n:Entity {id: row.id})\n' +
  `SET ${label === undefined ? '' : `n:${label}, `}n += row.properties${SET_INTEGERS('n', INTEGERS_OF_NODES)}`;

/** Puts edges between nodes that are there. */
export const MERGE_RELATIONS =
  'UNWIND $rows AS row\nMATCH (a:Entity {id: row.source})\nMATCH (b:Entity {id: row.target})\n' +
  `MERGE (a)-[r:RELATION {id: row.id}]->(b)\nSET r += row.properties${SET_INTEGERS('r', INTEGERS_OF_EDGES)}`;

/** A node or edge as a row: what it has, whole numbers apart. */
export function rowOf(id: string, attributes: Attributes): CypherRow {
  const properties: [string, string | number | boolean][] = [];
  const integers: [string, number][] = [];
  for (const [name, value] of cellsOf(attributes)) {
    if (name === 'id') continue;
    if (INTEGERS.has(name) && typeof value === 'number') integers.push([name, value]);
    else properties.push([name, typeof value === 'string' ? wellFormed(value) : value]);
  }
  // fromEntries makes a property of its own even of "__proto__".
  return { id: wellFormed(id), properties: Object.fromEntries(properties), integers: Object.fromEntries(integers) };
}

function* script(list: Iterable<CypherStatement>): Generator<string> {
  for (const { query, parameters } of list) yield `:param rows => ${literal(parameters.rows)};\n${query};\n`;
}

/** A value as Cypher writes it, on one line. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `\`${name.replace(/[^\p{L}\p{N}_]/gu, '_')}\`: ${literal(member)}`).join(', ')}}`;
  }
  return typeof value === 'string' ? text(value) : String(value);
}

/**
 * JSON's escapes are Cypher's as well. But Cypher decodes `\u0022` before it looks for the ends of strings: a text with a backslash before a "u" is
 * cut between the two.
 */
function text(value: string): string {
  const parts = value.split('\\u');
  const whole = parts.map((part, i) => JSON.stringify((i > 0 ? 'u' : '') + part + (i < parts.length - 1 ? '\\' : '')));
  return whole.join(' + ');
}
