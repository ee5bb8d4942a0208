import { referenceOf } from '../document/day-of';
import { describe, RelataError } from '../errors';
import { createExtractor, type ExtractOptions, type GraphOptions } from '..';
import { toLangChainDocument, type LangChainNode, type LangChainRelationship } from '../export';
import { bad, flag, known } from '../validation/options';
import { installedClasses, missingClasses, type GraphDocumentClasses } from './classes';

/** A document of `@langchain/core`. */
export interface LangChainDocument {
  /** The text. */
  pageContent: string;
  /** Whatever the loader knows; `id` names the document, and `published` is the day that "on Friday" counts from. */
  metadata: Record<string, unknown>;
}

/** A node of LangChain, as its stores use it. */
export interface GraphDocumentNode {
  /** Name of the entity. */
  id: string | number;
  /** `Organization`. */
  type: string;
  /** Those of `nodeProperties`. */
  properties: Record<string, unknown>;
}

/** A relationship of LangChain, as its stores use it. */
export interface GraphDocumentRelationship {
  /** Where it comes from. */
  source: GraphDocumentNode;
  /** Where it leads. */
  target: GraphDocumentNode;
  /** `ACQUIRE`. */
  type: string;
  /** Those of `relationshipProperties`. */
  properties: Record<string, unknown>;
}

/** A graph document of LangChain. */
export interface GraphDocument<Source extends LangChainDocument = LangChainDocument> {
  /** The entities. */
  nodes: GraphDocumentNode[];
  /** The relations. */
  relationships: GraphDocumentRelationship[];
  /** The document, as it came. */
  source: Source;
}

/** What goes into graph documents: the options of `LLMGraphTransformer` but for the model and its prompt, and our own. */
export interface GraphTransformerOptions {
  /** Types of nodes, in whatever case: `Person`, `Organization`. Default: all. */
  allowedNodes?: string[];
  /** Types of relationships, in whatever case: `ACQUIRE`, `invest in`. Default: all. */
  allowedRelationships?: string[];
  /** Whether what is not allowed is left out. Default: `true`. */
  strictMode?: boolean;
  /** Attributes that nodes have as properties, or `true` for all there are. Default: none. */
  nodeProperties?: string[] | boolean;
  /** Attributes that relationships have as properties, such as `evidence`, `polarity`, `modality`; `true` for all there are. Default: none. */
  relationshipProperties?: string[] | boolean;
  /** How texts are extracted. */
  extract?: Omit<ExtractOptions, 'id'>;
  /**
   * What goes into the graph, see `toGraph`. Default: of what is denied nothing where relationships have no property `polarity`, and of what is not certain
   * nothing where they have no `modality`, since a store could not tell it from what is so.
   */
  graph?: GraphOptions;
  /** The classes of graph documents. Default: those of `@langchain/neo4j`, else of `@langchain/community`, whichever is installed. */
  classes?: GraphDocumentClasses;
}

/** How documents are transformed, with defaults. */
interface Settings {
  readonly nodes: ReadonlySet<string> | undefined;
  readonly relationships: ReadonlySet<string> | undefined;
  readonly nodeProperties: Properties;
  readonly relationshipProperties: Properties;
  readonly extract: ReturnType<typeof createExtractor>;
  readonly graph: GraphOptions;
  readonly classes: GraphDocumentClasses | undefined;
}

type Properties = (all: Record<string, unknown>) => Record<string, unknown>;

const KNOWN = ['allowedNodes', 'allowedRelationships', 'strictMode', 'nodeProperties', 'relationshipProperties', 'extract', 'graph', 'classes'] as const; // prettier-ignore

/**
 * Turns documents of LangChain into its graph documents, in the place of `LLMGraphTransformer`: without a model, and with the same answer every time.
 *
 * @throws RelataError `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * const transformer = new GraphTransformer({ allowedNodes: ['Person', 'Organization'], relationshipProperties: ['evidence'] });
 * await graph.addGraphDocuments(await transformer.convertToGraphDocuments(documents));
 */
export class GraphTransformer {
  private readonly settings: Settings;

  constructor(options?: GraphTransformerOptions) {
    const given = known(options, KNOWN) as GraphTransformerOptions;
    if (given.classes !== undefined && missingClasses(given.classes).length > 0)
      throw bad('classes', 'an object with the classes Node, Relationship and GraphDocument', given.classes);
    const { strictMode = true, nodeProperties = false, relationshipProperties = false } = given;
    const allowed = (name: 'allowedNodes' | 'allowedRelationships') => {
      const list = stringsOf(name, given[name] ?? []);
      return flag('strictMode', strictMode) && list.length > 0 ? new Set(list.map(keyOf)) : undefined;
    };
    const hasProperty = (name: string): boolean =>
      Array.isArray(relationshipProperties) ? relationshipProperties.includes(name) : relationshipProperties;
    this.settings = {
      nodes: allowed('allowedNodes'),
      relationships: allowed('allowedRelationships'),
      nodeProperties: propertiesOf('nodeProperties', nodeProperties),
      relationshipProperties: propertiesOf('relationshipProperties', relationshipProperties),
      extract: createExtractor(given.extract),
      graph: { ...given.graph, include: { negated: hasProperty('polarity'), hedged: hasProperty('modality'), ...given.graph?.include } },
      classes: given.classes,
    };
  }

  /**
   * The graph documents of documents, in their order.
   *
   * @throws RelataError `missing-package`, `unfit-package`; as `extract` and `toGraph`
   */
  async convertToGraphDocuments<Source extends LangChainDocument>(documents: readonly Source[]): Promise<GraphDocument<Source>[]> {
    if (!Array.isArray(documents)) throw bad('documents', 'a list of documents', documents);
    const classes = this.settings.classes ?? (await installedClasses());
    return documents.map((document) => this.graphDocument(document, classes));
  }

  /**
   * The graph document of one document.
   *
   * @throws RelataError as `convertToGraphDocuments`
   */
  async processResponse<Source extends LangChainDocument>(document: Source): Promise<GraphDocument<Source>> {
    const [graphDocument] = await this.convertToGraphDocuments([document]);
    return graphDocument;
  }

  private graphDocument<Source extends LangChainDocument>(source: Source, classes: GraphDocumentClasses): GraphDocument<Source> {
    const { nodes: nodeTypes, relationships: types, nodeProperties, relationshipProperties, extract, graph } = this.settings;
    const { pageContent: text } = source;
    if (typeof text !== 'string') throw new RelataError('text-not-string', { received: describe(text) });
    const { id, published } = { ...source.metadata };
    const own = {
      ...(typeof id === 'string' && id !== '' && { id }),
      ...(typeof published === 'string' && { referenceDate: referenceOf(published) }),
    };
    const found = toLangChainDocument(extract(text, own), text, graph);
    const isAllowed = ({ type }: LangChainNode) => nodeTypes?.has(keyOf(type)) ?? true;
    const named = idsOf(found.nodes);
    const nodes = new Map(
      found.nodes
        .filter(isAllowed)
        .map((node) => [node.id, make<GraphDocumentNode>(classes.Node, { id: named(node), type: node.type, properties: nodeProperties(node.properties) })]), // prettier-ignore
    );
    const isWanted = ({ source: from, target, type }: LangChainRelationship) =>
      nodes.has(from.id) && nodes.has(target.id) && (types?.has(keyOf(type)) ?? true);
    const relationships = found.relationships.filter(isWanted).map((relationship) =>
      make<GraphDocumentRelationship>(classes.Relationship, {
        source: nodes.get(relationship.source.id),
        target: nodes.get(relationship.target.id),
        type: relationship.type,
        properties: relationshipProperties(relationship.properties),
      }),
    );
    return make<GraphDocument<Source>>(classes.GraphDocument, { nodes: [...nodes.values()], relationships, source });
  }
}

/** The classes take fields that the compiler does not know. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast in one place
const make = <Made>(Class: GraphDocumentClasses['Node'], fields: object): Made => new Class(fields as never) as Made;

/** As `LLMGraphTransformer` has it, an id is the name; two entities of one type and name keep their own ids. */
function idsOf(nodes: readonly LangChainNode[]): (node: LangChainNode) => string {
  const nameOf = ({ type, properties }: LangChainNode) => `${type}\n${String(properties.name)}`;
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(nameOf(node), (counts.get(nameOf(node)) ?? 0) + 1);
  return (node) => (counts.get(nameOf(node)) === 1 ? String(node.properties.name) : node.id);
}

/** "INVEST_IN", "invest in" and "InvestIn" are one. */
const keyOf = (type: string): string => type.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function stringsOf(name: string, list: unknown): string[] {
  if (!Array.isArray(list) || list.some((item) => typeof item !== 'string')) throw bad(name, 'a list of strings', list);
  return list as string[];
}

function propertiesOf(name: string, wanted: unknown): Properties {
  if (typeof wanted === 'boolean') return wanted ? (all) => all : () => ({});
  const names = new Set(stringsOf(name, wanted));
  return (all) => Object.fromEntries(Object.entries(all).filter(([key]) => names.has(key)));
}
