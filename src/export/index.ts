export { extractionJSONChunks, fromJSON, toJSON, type ExtractionJSONOptions } from './extraction-json';
export { readExtraction } from '../schema';
export { graphJSONChunks, toGraphJSON } from './graph-json';
export { nodeLinkJSONChunks, toNodeLinkJSON, type NodeLinkOptions } from './node-link-json';
export { cytoscapeJSONChunks, toCytoscapeJSON } from './cytoscape-json';
export { graphMLChunks, toGraphML, type GraphMLOptions } from './graphml';
export { gexfChunks, toGEXF, type GEXFOptions } from './gexf';
export { dotChunks, toDOT } from './dot';
export { mermaidChunks, toMermaid, type MermaidOptions } from './mermaid';
export { csvChunks, toCSV, type CSVOptions, type CSVTables } from './csv';
export { relationLinesChunks, toRelationLines } from './relation-lines';
export { toTriples, triplesChunks } from './triples';
export { toGraphRAG, type GraphRAGOptions, type GraphRAGTables } from './graphrag';
export {
  cypherScriptChunks,
  cypherStatements,
  toCypher,
  toCypherScript,
  type CypherOptions,
  type CypherRow,
  type CypherStatement,
} from './cypher';
export { jsonLDChunks, toJSONLD } from './json-ld';
export { nQuadsChunks, toNQuads, toTurtle, turtleChunks } from './turtle';
export type { RDFOptions } from './rdf';
export { toWebAnnotation, webAnnotationChunks, type WebAnnotationOptions } from './web-annotation';
export { bratChunks, toBrat, type BratFiles } from './brat';
export {
  langChainJSONChunks,
  toLangChainDocument,
  toLangChainJSON,
  type LangChainGraphDocument,
  type LangChainNode,
  type LangChainRelationship,
} from './langchain';
export type { GraphInput } from './graph-of';
export { formatValue, valueInWords } from '../graph';
