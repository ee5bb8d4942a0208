import type { RelataGraph } from '../graph';
import { joined } from './chunks';
import { graphOf, type GraphInput } from './graph-of';
import { jsonChunks, Stream } from './json-chunks';
import { writtenIds } from './written-ids';

/**
 * Writes the JSON of Cytoscape.js and Cytoscape: `{ data, elements: { nodes, edges } }`, attributes in each element's `data`. Nodes and edges share
 * their ids there: an edge whose key is also a node's gets a number behind it.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`
 * @example
 * cytoscape({ container, ...JSON.parse(toCytoscapeJSON(extraction)) });
 */
export function toCytoscapeJSON(graph: GraphInput): string {
  return joined(cytoscapeJSONChunks(graph));
}

/** The same in pieces, a node or edge each. */
export function cytoscapeJSONChunks(graph: GraphInput): Generator<string> {
  const whole = graphOf(graph);
  return jsonChunks({
    data: whole.getAttributes(),
    elements: { nodes: new Stream(nodes(whole)), edges: new Stream(edges(whole)) },
  });
}

function* nodes(graph: RelataGraph): Generator<object> {
  for (const { node, attributes } of graph.nodeEntries()) yield { data: { ...attributes, id: node } };
}

function* edges(graph: RelataGraph): Generator<object> {
  // The letter tells the two kinds apart only while ids are given: a node named "e" is no edge.
  const ids = writtenIds([...graph.nodes().map((key) => `n${key}`), ...graph.edges().map((key) => `e${key}`)], (key) => key.slice(1));
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    yield { data: { ...attributes, id: ids.get(`e${edge}`), source, target } };
  }
}
