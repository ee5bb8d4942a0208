import { toGraph, type Extraction, type GraphOptions } from '..';
import { settle } from '../graph';
import type { Done } from '../node/task';
import {
  toCypherScript,
  toCytoscapeJSON,
  toDOT,
  toGEXF,
  toGraphJSON,
  toGraphML,
  toJSON,
  toJSONLD,
  toLangChainJSON,
  toMermaid,
  toNodeLinkJSON,
  toNQuads,
  toTurtle,
  toWebAnnotation,
} from '../export';
import { bad, oneOfWords } from '../validation/options';

/** A format of answers. */
interface Format {
  readonly type: string;
  /** Whether it is of the graph, and so takes the options of one. */
  readonly ofGraph: boolean;
  readonly write: (extraction: Extraction, text: string, graph: GraphOptions | undefined) => string;
}

const JSON_TYPE = 'application/json';
const XML_TYPE = 'application/xml; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';

const ofGraph = (type: string, write: (graph: ReturnType<typeof toGraph>) => string): Format => ({
  type,
  ofGraph: true,
  write: (extraction, _text, options) => write(toGraph(extraction, options)),
});
const ofText = (type: string, write: (extraction: Extraction, text: string) => string): Format => ({ type, ofGraph: false, write });

const FORMATS = {
  json: ofText(JSON_TYPE, (extraction) => JSON.stringify(extraction)),
  compact: ofText(JSON_TYPE, (extraction) => toJSON(extraction, { form: 'compact' })),
  'graph-json': ofGraph(JSON_TYPE, toGraphJSON),
  'node-link': ofGraph(JSON_TYPE, (graph) => toNodeLinkJSON(graph)),
  cytoscape: ofGraph(JSON_TYPE, toCytoscapeJSON),
  graphml: ofGraph(XML_TYPE, (graph) => toGraphML(graph)),
  gexf: ofGraph(XML_TYPE, (graph) => toGEXF(graph)),
  dot: ofGraph('text/vnd.graphviz; charset=utf-8', toDOT),
  mermaid: ofGraph(TEXT_TYPE, (graph) => toMermaid(graph)),
  cypher: ofGraph(TEXT_TYPE, (graph) => toCypherScript(graph)),
  turtle: ofText('text/turtle; charset=utf-8', (extraction) => toTurtle(extraction)),
  'n-quads': ofText('application/n-quads', (extraction) => toNQuads(extraction)),
  'json-ld': ofText('application/ld+json', (extraction) => toJSONLD(extraction)),
  'web-annotation': ofText('application/ld+json', (extraction, text) => toWebAnnotation(extraction, text)),
  langchain: { type: JSON_TYPE, ofGraph: true, write: toLangChainJSON },
} as const satisfies Record<string, Format>;

/** Name of a format that the server answers in. */
export type ServerFormat = keyof typeof FORMATS;

/** All of them. */
export const SERVER_FORMATS = Object.keys(FORMATS) as ServerFormat[];

/** Content types of answers, each with its formats. */
export const TYPES_OF_FORMATS: ReadonlyMap<string, readonly ServerFormat[]> = new Map(
  SERVER_FORMATS.map((name) => FORMATS[name].type).map((type) => [type, SERVER_FORMATS.filter((name) => FORMATS[name].type === type)]),
);

/** An answer in some format. */
export interface Written {
  readonly type: string;
  readonly body: string;
}

/** @throws RelataError `bad-option` for no format */
export const formatOf = (name: string | null): ServerFormat => oneOfWords('format', name ?? 'json', SERVER_FORMATS);

/**
 * The options of a request's graph, once it is sure that they are right and that there is a graph.
 *
 * @throws RelataError `options-not-object`, `unknown-option`, `bad-option`
 */
export function checkedGraph(graph: unknown, name: ServerFormat): GraphOptions | undefined {
  if (graph === undefined) return undefined;
  if (!FORMATS[name].ofGraph) throw bad('graph', `absent where the format is ${name}`, graph);
  settle(graph);
  return graph as GraphOptions;
}

/** What an article says, in a format. Of a page the extraction in JSON has its text as well, since it is what offsets count in. */
export function written({ extraction, text: found }: Done, name: ServerFormat, given: string, graph: GraphOptions | undefined): Written {
  const { type, write }: Format = FORMATS[name];
  const whole = name === 'json' && found !== undefined ? { ...extraction, text: found } : extraction;
  return { type, body: write(whole, found ?? given, graph) };
}
