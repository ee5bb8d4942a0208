import { known, oneOfWords } from '../validation/options';
import type { RelataGraph } from '../graph';
import { joined } from './chunks';
import { graphOf, type GraphInput } from './graph-of';
import { jsonChunks, Stream } from './json-chunks';

/** How node-link JSON is written. */
export interface NodeLinkOptions {
  /** Name of the list of edges: `'edges'` is networkx's from 3.4, `'links'` the one before and D3's. Default `'edges'`. */
  edges?: 'edges' | 'links';
}

/**
 * Writes the node-link JSON of networkx and D3: `{ directed, multigraph, graph, nodes, edges }`, where a node has its `id` and an edge `source`,
 * `target` and `key` among its attributes.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * // Python: networkx.node_link_graph(json.load(open('graph.json')), edges='edges')
 * writeFileSync('graph.json', toNodeLinkJSON(extraction));
 */
export function toNodeLinkJSON(graph: GraphInput, options?: NodeLinkOptions): string {
  return joined(nodeLinkJSONChunks(graph, options));
}

/** The same in pieces, a node or edge each. */
export function nodeLinkJSONChunks(graph: GraphInput, options?: NodeLinkOptions): Generator<string> {
  const { edges: name = 'edges' } = known(options, ['edges']);
  const list = oneOfWords('edges', name, ['edges', 'links']);
  const whole = graphOf(graph);
  return jsonChunks({
    directed: true,
    multigraph: true,
    graph: whole.getAttributes(),
    nodes: new Stream(nodes(whole)),
    [list]: new Stream(edges(whole)),
  });
}

function* nodes(graph: RelataGraph): Generator<object> {
  for (const { node, attributes } of graph.nodeEntries()) yield { ...attributes, id: node };
}

function* edges(graph: RelataGraph): Generator<object> {
  for (const { edge, source, target, attributes } of graph.edgeEntries()) yield { ...attributes, source, target, key: edge };
}
