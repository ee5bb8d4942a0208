import type { RelataGraph } from '../graph';
import { joined } from './chunks';
import { graphOf, type GraphInput } from './graph-of';
import { jsonChunks, Stream } from './json-chunks';

/**
 * Writes a graph as graphology's own JSON, indented by two spaces: `{ options, attributes, nodes, edges }`. Nodes and edges stand in
 * the order in which they were added, so the same graph gives the same characters.
 *
 * @param graph a graph of `toGraph`, or extractions, of which the graph with default options is made
 * @throws RelataError `not-a-graph` if it is neither, `not-an-extraction` if it is an extraction with something wrong
 * @example
 * const graph = new MultiDirectedGraph();
 * graph.import(JSON.parse(toGraphJSON(extraction)));
 */
export function toGraphJSON(graph: GraphInput): string {
  return joined(graphJSONChunks(graph));
}

/** The same in pieces, a node or edge each. */
export function graphJSONChunks(graph: GraphInput): Generator<string> {
  return jsonChunks(serialized(graphOf(graph)));
}

function serialized(graph: RelataGraph) {
  const { options, attributes } = graph.nullCopy().export();
  return { options, attributes, nodes: new Stream(nodes(graph)), edges: new Stream(edges(graph)) };
}

function* nodes(graph: RelataGraph): Generator<object> {
  for (const { node: key, attributes } of graph.nodeEntries()) yield { key, ...filled(attributes) };
}

function* edges(graph: RelataGraph): Generator<object> {
  for (const { edge: key, source, target, attributes } of graph.edgeEntries()) yield { key, source, target, ...filled(attributes) };
}

/** graphology leaves out attributes where there are none. */
const filled = (attributes: object): { attributes?: object } => (Object.keys(attributes).length > 0 ? { attributes } : {});
