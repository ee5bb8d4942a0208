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
  relationLinesChunks,
  triplesChunks,
  turtleChunks,
} from '../export';
import { toHTML } from '../view';
import type { GraphFormat } from './graph-formats';
import { withinMermaid } from './mermaid-limits';

/** A text in pieces, or a pair of tables. */
export type Written = Iterable<string> | { readonly nodes: Iterable<string>; readonly edges: Iterable<string> };

/** How formats are written that can be in more than one way. */
export interface Writing {
  readonly gexf?: '1.2' | '1.3';
  /** Whether a table of edges has the names of their ends. */
  readonly names?: boolean;
  /** Whether tables begin with a byte order mark. */
  readonly bom?: boolean;
  /** Whether RDF says where in the texts it was read. */
  readonly selectors?: boolean;
}

/** Writes what an extraction says in a format; `warn` is told what programs for it would not show. RDF is written from the extraction itself and, where it is to have selectors, its texts by document id, a page from both, all else from its graph. */
export function written(
  extraction: Extraction,
  format: GraphFormat,
  options: GraphOptions,
  texts: Readonly<Record<string, string>>,
  warn: (message: string) => void,
  { gexf = '1.3', names = false, bom = false, selectors = false }: Writing = {},
): Written {
  const { include, minConfidence, asides, projections } = options;
  const rdf = { ...(include && { include }), ...(minConfidence !== undefined && { minConfidence }) };
  const told = { ...rdf, ...(selectors && { texts }) };
  const graph = () => toGraph(extraction, options);
  const write: Record<GraphFormat, () => Written> = {
    'graph-json': () => graphJSONChunks(graph()),
    'node-link': () => nodeLinkJSONChunks(graph()),
    cytoscape: () => cytoscapeJSONChunks(graph()),
    graphml: () => graphMLChunks(graph()),
    gexf: () => gexfChunks(graph(), { version: gexf }),
    dot: () => dotChunks(graph()),
    mermaid: () => {
      const drawn = graph();
      return withinMermaid(mermaidChunks(drawn), drawn.size, warn);
    },
    csv: () => csvChunks(graph(), { names, bom }),
    triples: () => triplesChunks(graph()),
    relations: () => relationLinesChunks(graph()),
    cypher: () => cypherScriptChunks(graph()),
    turtle: () => turtleChunks(extraction, told),
    'n-quads': () => nQuadsChunks(extraction, told),
    'json-ld': () => jsonLDChunks(extraction, told),
    html: () => [
      toHTML(extraction, { texts, graph: { ...rdf, ...(asides && { asides }), ...(projections !== undefined && { projections }) } }),
    ],
  };
  return write[format]();
}
