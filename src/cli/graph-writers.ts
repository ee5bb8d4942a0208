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
  toGraphRAG,
  triplesChunks,
  turtleChunks,
} from '../export';
import { toHTML } from '../view';
import type { GraphFormat } from './graph-formats';
import { withinMermaid } from './mermaid-limits';

/** A text in pieces, or several tables by name. */
export type Written = Iterable<string> | { readonly tables: Readonly<Record<string, Iterable<string>>> };

/** How formats are written that can be in more than one way. */
export interface Writing {
  readonly gexf?: '1.2' | '1.3';
  /** Whether a table of edges has the names of their ends. */
  readonly names?: boolean;
  /** Whether tables begin with a byte order mark. */
  readonly bom?: boolean;
  /** Whether RDF says where in the texts it was read. */
  readonly selectors?: boolean;
  /** Most words of a text unit. */
  readonly unitWords?: number;
}

/** Writes what an extraction says in a format; `warn` is told what programs for it would not show. RDF is written from the extraction itself and, where it is to have selectors, its texts by document id, a page from both, all else from its graph. */
export function written(
  extraction: Extraction,
  format: GraphFormat,
  options: GraphOptions,
  texts: Readonly<Record<string, string>>,
  warn: (message: string) => void,
  { gexf = '1.3', names = false, bom = false, selectors = false, unitWords = 0 }: Writing = {},
): Written {
  const { include, minConfidence, asides, projections, documentNames } = options;
  const rdf = { ...(include && { include }), ...(minConfidence !== undefined && { minConfidence }) };
  const told = { ...rdf, ...(documentNames && { documentNames }), ...(selectors && { texts }) };
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
    csv: () => ({ tables: { ...csvChunks(graph(), { names, bom }) } }),
    graphrag: () => {
      const { entities, relationships, text_units, documents } = toGraphRAG(extraction, texts, { ...options, unitWords });
      return { tables: { entities: [entities], relationships: [relationships], text_units: [text_units], documents: [documents] } };
    },
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

/** Says how many documents have no selectors, since there is no text that these could count in. */
export function warnOfTextless(count: number, among: number, warn: (message: string) => void): void {
  if (count > 0) warn(`warning: ${count} of ${among} documents came without their text, and have no selectors`);
}
