import { describe, RelataError } from '../errors';
import type { Extraction } from '../extraction';
import { toGraph, type RelataGraph } from '../graph';

/**
 * Writes a graph as graphology's own JSON, indented by two spaces: `{ options, attributes, nodes, edges }`. Nodes and edges stand in
 * the order in which they were added, so the same graph gives the same characters.
 *
 * @param graph a graph of `toGraph`, or an extraction, of which the graph with default options is made
 * @throws RelataError `not-a-graph` if it is neither, `not-an-extraction` if it is an extraction with something wrong
 * @example
 * const graph = new MultiDirectedGraph();
 * graph.import(JSON.parse(toGraphJSON(extraction)));
 */
export function toGraphJSON(graph: RelataGraph | Extraction): string {
  return JSON.stringify(graphOf(graph).export(), null, 2);
}

function graphOf(value: object | null): RelataGraph {
  if (typeof value === 'object' && value !== null) {
    // By what it can do and not by its class: an application may hold a second copy of graphology.
    if ('export' in value && typeof value.export === 'function') return value as RelataGraph;
    if ('schema' in value) return toGraph(value as Extraction);
  }
  throw new RelataError('not-a-graph', { received: describe(value) });
}
