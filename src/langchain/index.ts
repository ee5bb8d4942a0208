export {
  GraphTransformer,
  type GraphDocument,
  type GraphDocumentNode,
  type GraphDocumentRelationship,
  type GraphTransformerOptions,
  type LangChainDocument,
} from './transformer';
export type { GraphDocumentClass, GraphDocumentClasses } from './classes';
