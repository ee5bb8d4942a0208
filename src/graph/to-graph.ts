import { MultiDirectedGraph } from 'graphology';

import type { Argument, Entity, Extraction, Relation } from '../extraction';
import type { EdgeAttributes, GraphAttributes, NodeAttributes, RelataGraph } from './attributes';
import { edgeAttributes } from './edge-attributes';
import { asOne } from './as-one';
import { documentsNaming, documentsOf } from './documents';
import { formatValue } from './format-value';
import { furtherLinks, ownLink, type Link } from './links';
import { joinKey, nameLinks } from './name-links';
import { addCentrality, addCommunities } from './measures';
import { nodeAttributes } from './node-attributes';
import { settle, type GraphOptions, type GraphSettings } from './options';
import { saidWithValue, VALUE_TYPES, valuesBeside } from './value-attributes';

/**
 * Makes a graph of an extraction, or one graph of several: one node an entity under the entity's id, one directed edge a relation under the
 * relation's id. Parallel edges are kept. A relation without an object leads to its first argument (*Tencent —participate in→ NeurIPS*); one
 * that has no argument either is no edge. What it leads to beyond is an edge as well where that is a name, see `GraphOptions.projections`. Nodes and edges stand in the order of the extraction.
 *
 * @param extractions what `extract` or `mergeExtractions` returned, or the same read back from JSON; of a list what `mergeExtractions` makes of
 *   it, so that "Tencent" of one article and "Tencent Holdings" of another may be one node
 * @param options see `GraphOptions`; by default everything is in the graph
 * @returns a graphology `MultiDirectedGraph` that shares no data with the extractions
 * @throws RelataError `not-an-extraction`; `conflicting-documents` for two different extractions of one document; `options-not-object`,
 *   `unknown-option`, `bad-option`
 * @example
 * const graph = toGraph(extract('Acme was bought by Globex in 2019.'));
 * graph.mapEdges((_, edge, __, ___, source, target) => `${source.label} ${edge.label} ${target.label}`); // ['Globex buy Acme']
 * @example
 * toGraph(extractions, { include: { negated: false, hedged: false, reported: false } }); // plain facts only
 */
export function toGraph(extractions: Extraction | readonly Extraction[], options?: GraphOptions): RelataGraph {
  const extraction = asOne(extractions);
  const settings = settle(options);

  const graph: RelataGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes(graphAttributes(extraction, settings));
  addNodes(graph, extraction, settings);
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  const relations = extraction.relations.filter((relation) => isWanted(relation, settings));
  const joined = settings.projections === 'names' ? joinedBy(relations, entities, settings) : new Set<string>();
  for (const relation of relations) addRelation(graph, relation, entities, joined, settings);
  if (settings.orphans === 'drop') dropOrphans(graph);
  if (settings.communities) addCommunities(graph);
  if (settings.centrality) addCentrality(graph);
  return graph;
}

function dropOrphans(graph: RelataGraph): void {
  const orphans = graph.filterNodes((node, { values }) => graph.degree(node) === 0 && values === undefined);
  for (const node of orphans) graph.dropNode(node);
}

function graphAttributes(extraction: Extraction, { documentName }: GraphSettings): GraphAttributes {
  const documents = documentsOf(extraction);
  const title = documents.length === 1 ? documents[0].title : undefined;
  return {
    schema: 'relata/1',
    documents: documents.map(({ id }) => documentName(id)).join('; '),
    ...(title !== undefined && { title }),
  };
}

function addNodes(graph: RelataGraph, extraction: Extraction, { minConfidence, valuesAs, documentName }: GraphSettings): void {
  for (const entity of extraction.entities) {
    if (entity.confidence < minConfidence) continue;
    if (valuesAs === 'attributes' && VALUE_TYPES.has(entity.type)) continue;
    graph.addNode(entity.id, nodeAttributes(entity, documentsNaming(entity, extraction).map(documentName)));
  }
}

/** The pairs that have an edge of their own. */
function joinedBy(relations: readonly Relation[], entities: ReadonlyMap<string, Entity>, { valuesAs }: GraphSettings): Set<string> {
  const isNode = ({ entity }: Argument): boolean => valuesAs === 'nodes' || !VALUE_TYPES.has(entities.get(entity)!.type);
  const links = relations.map((relation) => ({ relation, link: ownLink(relation, isNode) }));
  return new Set(links.flatMap(({ relation, link }) => (link ? [joinKey(relation, link.source, link.target)] : [])));
}

function addRelation(
  graph: RelataGraph,
  relation: Relation,
  entities: ReadonlyMap<string, Entity>,
  joined: Set<string>,
  { valuesAs, projections, minConfidence, documentName }: GraphSettings,
): void {
  const entityOf = (argument: Argument) => entities.get(argument.entity)!;
  const nameOf = (argument: Argument): string => entityOf(argument).name;
  const valueOf = (argument: Argument): string => {
    const { value, name } = entityOf(argument);
    return value ? formatValue(value) : name;
  };
  const isNode = (argument: Argument): boolean => valuesAs === 'nodes' || !VALUE_TYPES.has(entityOf(argument).type);
  const isSure = (argument: Argument): boolean => entityOf(argument).confidence >= minConfidence;
  const beside = valuesAs === 'attributes' ? valuesBeside(relation, (argument) => isNode(argument) || !isSure(argument), valueOf) : [];

  const add = (link: Link): void => {
    const { key, source, target, label, projectionOf } = link;
    if (!isSure(source) || !isSure(target)) return;
    if (graph.hasNode(source.entity) && graph.hasNode(target.entity)) {
      const attributes = edgeAttributes(relation, label, nameOf, documentName);
      // The type holds of subject and object: who bought a unit from Acme did not buy Acme.
      if (projectionOf !== undefined) delete attributes.type;
      graph.addEdgeWithKey(key, source.entity, target.entity, {
        ...attributes,
        ...(beside.length > 0 && projectionOf === undefined && { values: beside.join('; ') }),
        ...(projectionOf !== undefined && { projectionOf }),
      });
      return;
    }
    // A value at one end: what is said is an attribute of the other. Further values stand beside the relation's own edge.
    const [end] = [source, target].filter(isNode);
    if (end && projectionOf === undefined) addValue(graph, end.entity, saidWithValue(relation, link, isNode, valueOf));
  };

  const own = ownLink(relation, isNode);
  if (own) add(own);
  if (projections === 'names') for (const link of nameLinks(relation, isNode, entityOf, joined)) add(link);
  else if (projections) for (const link of furtherLinks(relation, isNode)) add(link);
}

function addValue(graph: RelataGraph, node: string, said: string): void {
  const values = graph.getNodeAttribute(node, 'values');
  graph.setNodeAttribute(node, 'values', values === undefined ? said : `${values}; ${said}`);
}

function isWanted(relation: Relation, { include, minConfidence }: GraphSettings): boolean {
  return (
    relation.confidence >= minConfidence &&
    (include.negated || relation.polarity === 'positive') &&
    (include.hedged || relation.modality === 'asserted') &&
    (include.reported || relation.attribution === undefined)
  );
}
