import type { Attributes } from 'graphology-types';

import type { Extraction } from '../extraction';
import { toGraph, type GraphOptions } from '../graph';
import { joined } from './chunks';
import { cellsOf } from './columns';
import { jsonChunks, Stream } from './json-chunks';
import { nodeLabel, relationshipType } from './neo4j-names';
import { withText } from './source-text';

/** As in LangChain's `GraphDocument`. */
export interface LangChainNode {
  /** The entity's id. */
  id: string;
  /** `Organization`. */
  type: string;
  /** `name`, and the other attributes of the node. */
  properties: Record<string, string | number | boolean>;
}

/** An edge, as in LangChain's `Relationship`. */
export interface LangChainRelationship {
  /** Where it comes from. */
  source: LangChainNode;
  /** Where it leads. */
  target: LangChainNode;
  /** `INVEST_IN`. */
  type: string;
  /** `id`, and the attributes of the edge. */
  properties: Record<string, string | number | boolean>;
}

/** LangChain's `GraphDocument`. */
export interface LangChainGraphDocument {
  /** The entities. */
  nodes: LangChainNode[];
  /** The relations. */
  relationships: LangChainRelationship[];
  /** Named as in Python. */
  source: {
    /** The text. */
    page_content: string;
    /** `id`, and `title` where there is one. */
    metadata: Record<string, string>;
    /** Always `Document`. */
    type: 'Document';
  };
}

/**
 * Makes a graph document of LangChain: nodes, relationships and the text they were read from. Types are as LangChain's stores for graphs want them:
 * `Organization`, `INVEST_IN`.
 *
 * @param text what the extraction was made from
 * @param options what goes into the graph, see `toGraph`
 * @throws RelataError `not-an-extraction` (also for another text), `text-not-string`, `options-not-object`, `unknown-option`, `bad-option`
 */
export function toLangChainDocument(extraction: Extraction, text: string, options?: GraphOptions): LangChainGraphDocument {
  const { nodes, relationships, source } = parts(extraction, text, options);
  return { nodes: [...nodes], relationships: [...relationships], source };
}

/**
 * The same as JSON, for Python.
 *
 * @example
 * // Python: GraphDocument(**json.load(open('document.json')))
 * writeFileSync('document.json', toLangChainJSON(extraction, text));
 */
export function toLangChainJSON(extraction: Extraction, text: string, options?: GraphOptions): string {
  return joined(langChainJSONChunks(extraction, text, options));
}

/** The JSON in pieces, a node or relationship each. */
export function langChainJSONChunks(extraction: Extraction, text: string, options?: GraphOptions): Generator<string> {
  const { nodes, relationships, source } = parts(extraction, text, options);
  return jsonChunks({ nodes: new Stream(nodes), relationships: new Stream(relationships), source });
}

function parts(extraction: Extraction, text: string, options: GraphOptions | undefined) {
  const { document } = withText(extraction, text);
  const graph = toGraph(extraction, options);
  const nodes = new Map(graph.mapNodes((node, attributes) => [node, nodeOf(node, attributes)]));
  const relationships = graph.mapEdges((edge, attributes, source, target) => ({
    source: nodes.get(source)!,
    target: nodes.get(target)!,
    type: relationshipType(attributes),
    properties: { id: edge, ...properties(attributes) },
  }));
  const metadata = { id: document.id, ...(document.title !== undefined && { title: document.title }) };
  return { nodes: nodes.values(), relationships, source: { page_content: text, metadata, type: 'Document' as const } };
}

function nodeOf(id: string, { label, type, ...others }: Attributes): LangChainNode {
  return { id, type: nodeLabel(String(type)) ?? String(type), properties: { name: String(label), ...properties(others) } };
}

const properties = (attributes: Attributes): Record<string, string | number | boolean> => Object.fromEntries(cellsOf(attributes));
