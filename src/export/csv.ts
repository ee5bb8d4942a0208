import type { Attributes } from 'graphology-types';

import type { RelataGraph } from '../graph';
import { flag, known, oneOfWords } from '../validation/options';
import { joined } from './chunks';
import { cellsOf, columnsOf, type Column } from './columns';
import { graphOf, type GraphInput } from './graph-of';
import { nodeLabel, relationshipType } from './neo4j-names';
import { wellFormed } from './text';

/** How the tables are written. */
export interface CSVOptions {
  /** `'neo4j'`: the headers that `neo4j-admin database import` wants. Default `'plain'`: `id` and `source,target,id`, then the attributes. */
  headers?: 'plain' | 'neo4j';
  /**
   * A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break for a formula, and texts come from strangers. `'disarm'`
   * puts an apostrophe before such a text, and behind a semicolon or tab within one, where spreadsheets of other countries begin a cell, also within
   * ids, which stay the same in both tables; `'keep'` leaves it. Numbers are never touched.
   * Default `'disarm'`.
   */
  formulas?: 'disarm' | 'keep';
  /** Whether edges have the names of their ends, in columns `subject` and `object` behind their id. Nodes have theirs as `label`. Default `false`. */
  names?: boolean;
  /** Whether a byte order mark stands first, without which some spreadsheets take UTF-8 for something else. Default `false`. */
  bom?: boolean;
}

/** Two tables, each with a header. */
export interface CSVTables<Table = string> {
  /** A row a node. */
  nodes: Table;
  /** A row an edge. */
  edges: Table;
}

/**
 * Writes a table of nodes and one of edges as RFC 4180 has it: commas, CRLF, quotation marks doubled. In UTF-8, without a byte order mark unless `bom` asks for one.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * const { nodes, edges } = toCSV(extraction);
 * writeFileSync('nodes.csv', nodes);
 * writeFileSync('edges.csv', edges);
 */
export function toCSV(graph: GraphInput, options?: CSVOptions): CSVTables {
  const { nodes, edges } = csvChunks(graph, options);
  return { nodes: joined(nodes), edges: joined(edges) };
}

/** The same in pieces, a line each. */
export function csvChunks(graph: GraphInput, options?: CSVOptions): CSVTables<Generator<string>> {
  const { headers = 'plain', formulas = 'disarm', names = false, bom = false } = known(options, ['headers', 'formulas', 'names', 'bom']);
  const whole = graphOf(graph);
  const isForNeo4j = oneOfWords('headers', headers, ['plain', 'neo4j']) === 'neo4j';
  const line = lineOf(oneOfWords('formulas', formulas, ['disarm', 'keep']) === 'disarm');
  const withNames = flag('names', names);
  const marked = flag('bom', bom) ? withMark : (table: Generator<string>) => table;
  return { nodes: marked(nodes(whole, line, isForNeo4j)), edges: marked(edges(whole, line, isForNeo4j, withNames)) };
}

function* withMark(table: Generator<string>): Generator<string> {
  yield '\uFEFF';
  yield* table;
}

/** What stands in a cell. */
export type Cell = string | number | boolean | undefined;
type Line = (cells: readonly Cell[]) => string;

function* nodes(graph: RelataGraph, line: Line, isForNeo4j: boolean): Generator<string> {
  const columns = columnsOf(graph.mapNodes((_node, attributes) => attributes), ['id']); // prettier-ignore
  yield line(['id', ...columns.map(({ name }) => name)].map((name, i) => header(name, columns[i - 1], isForNeo4j && i === 0 ? 'ID' : undefined, isForNeo4j)).concat(isForNeo4j ? [':LABEL'] : [])); // prettier-ignore
  for (const { node, attributes } of graph.nodeEntries()) {
    yield line([node, ...cells(attributes, columns), ...(isForNeo4j ? [nodeLabels(attributes.type)] : [])]);
  }
}

function* edges(graph: RelataGraph, line: Line, isForNeo4j: boolean, withNames: boolean): Generator<string> {
  const ofEnds = withNames ? ['subject', 'object'] : [];
  const columns = columnsOf(graph.mapEdges((_edge, attributes) => attributes), ['source', 'target', 'id', ...ofEnds]); // prettier-ignore
  const names = [
    ...ofEnds.map((name) => header(name, undefined, undefined, isForNeo4j)),
    ...columns.map((column) => header(column.name, column, undefined, isForNeo4j)),
  ];
  yield line(isForNeo4j ? [':START_ID', ':END_ID', ':TYPE', 'id', ...names] : ['source', 'target', 'id', ...names]);
  for (const { edge, source, target, attributes, sourceAttributes, targetAttributes } of graph.edgeEntries()) {
    const type = isForNeo4j ? [relationshipType(attributes)] : [];
    const ends = withNames ? [sourceAttributes.label, targetAttributes.label] : [];
    yield line([source, target, ...type, edge, ...ends, ...cells(attributes, columns)]);
  }
}

const cells = (attributes: Attributes, columns: readonly Column[]): Cell[] => {
  const values = new Map(cellsOf(attributes));
  return columns.map(({ name }) => values.get(name));
};

/** "salience:double"; a name with a colon would be read as a type. */
function header(name: string, column: Column | undefined, role: string | undefined, isForNeo4j: boolean): string {
  if (!isForNeo4j) return name;
  return `${name.replaceAll(':', '_')}:${role ?? column?.type ?? 'string'}`;
}

function nodeLabels(type: string | undefined): string {
  const label = nodeLabel(type);
  return label === undefined ? 'Entity' : `Entity;${label}`;
}

/** Writes a line, with or without what would be a formula in it disarmed. */
export const lineOf =
  (disarm: boolean): Line =>
  (list) =>
    `${list.map((cell) => written(cell, disarm)).join(',')}\r\n`;

function written(cell: Cell, disarm: boolean): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const text = wellFormed(cell);
  const safe = disarm ? text.replace(/^[\t\r\n]/, "'$&").replace(FORMULA, "$1'") : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Where a formula begins: at the beginning of a cell and behind what separates cells elsewhere; some spreadsheets take the wide signs for it, too. */
const FORMULA = /(^|[;\t])(?=[=+\-@＝＋－＠])/g;
