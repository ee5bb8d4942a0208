import { toGraph, type Extraction, type GraphOptions } from '..';
import {
  csvChunks,
  cypherScriptChunks,
  cytoscapeJSONChunks,
  dotChunks,
  gexfChunks,
  graphJSONChunks,
  graphMLChunks,
  jsonLDChunks,
  mermaidChunks,
  nodeLinkJSONChunks,
  nQuadsChunks,
  turtleChunks,
} from '../export';
import { toHTML } from '../view';
import type { GraphFormat } from './graph-formats';
import { withinMermaid } from './mermaid-limits';

/** A text in pieces, or a pair of tables. */
export type Written = Iterable<string> | { readonly nodes: Iterable<string>; readonly edges: Iterable<string> };

/** Writes what an extraction says in a format; `warn` is told what programs for it would not show. RDF is written from the extraction itself, a page from it and its texts by document id, all else from its graph. */
export function written(
  extraction: Extraction,
  format: GraphFormat,
  options: GraphOptions,
  texts: Readonly<Record<string, string>>,
  warn: (message: string) => void,
): Written {
  const { include, minConfidence, asides, projections } = options;
  const rdf = { ...(include && { include }), ...(minConfidence !== undefined && { minConfidence }) };
  const graph = () => toGraph(extraction, options);
  const write: Record<GraphFormat, () => Written> = {
    'graph-json': () => graphJSONChunks(graph()),
    'node-link': () => nodeLinkJSONChunks(graph()),
    cytoscape: () => cytoscapeJSONChunks(graph()),
    graphml: () => graphMLChunks(graph()),
    gexf: () => gexfChunks(graph()),
    dot: () => dotChunks(graph()),
    mermaid: () => {
      const drawn = graph();
      return withinMermaid(mermaidChunks(drawn), drawn.size, warn);
    },
    csv: () => csvChunks(graph()),
    cypher: () => cypherScriptChunks(graph()),
    turtle: () => turtleChunks(extraction, rdf),
    'n-quads': () => nQuadsChunks(extraction, rdf),
    'json-ld': () => jsonLDChunks(extraction, rdf),
    html: () => [
      toHTML(extraction, { texts, graph: { ...rdf, ...(asides && { asides }), ...(projections !== undefined && { projections }) } }),
    ],
  };
  return write[format]();
}
