import { MultiDirectedGraph } from 'graphology';

import type { Argument, Extraction, Relation } from '../extraction';
import type { EdgeAttributes, GraphAttributes, NodeAttributes, RelataGraph } from './attributes';
import { edgeAttributes } from './edge-attributes';
import { documentsOf } from './documents';
import { formatValue } from './format-value';
import { furtherLinks, ownLink, type Link } from './links';
import { addCentrality, addCommunities } from './measures';
import { nodeAttributes } from './node-attributes';
import { settle, type GraphOptions, type GraphSettings } from './options';
import { participantsOf, type Participant } from './participants';
import { validateExtractions } from './validate-extractions';
import { saidWithValue, VALUE_TYPES, valuesBeside } from './value-attributes';

/**
 * Makes a graph of an extraction, or one graph of several: one node an entity under the entity's id, one directed edge a relation under the
 * relation's id. Parallel edges are kept. A relation without an object leads to its first argument (*Tencent —participate in→ NeurIPS*); one
 * that has no argument either is no edge. Nodes and edges stand in the order of the extractions.
 *
 * @param extractions what `extract` returned, or the same read back from JSON, or a list of such; entities with the same id are one node
 * @param options see `GraphOptions`; by default everything is in the graph
 * @returns a graphology `MultiDirectedGraph` that shares no data with the extractions
 * @throws RelataError `not-an-extraction` (also for two different extractions of one document), `options-not-object`, `unknown-option`,
 *   `bad-option`
 * @example
 * const graph = toGraph(extract('Acme was bought by Globex in 2019.'));
 * graph.mapEdges((_, edge, __, ___, source, target) => `${source.label} ${edge.label} ${target.label}`); // ['Globex buy Acme']
 * @example
 * toGraph(extractions, { include: { negated: false, hedged: false, reported: false } }); // plain facts only
 */
export function toGraph(extractions: Extraction | readonly Extraction[], options?: GraphOptions): RelataGraph {
  const list = validateExtractions(extractions);
  const settings = settle(options);

  const graph: RelataGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes(graphAttributes(list));
  const participants = participantsOf(list);
  addNodes(graph, participants, settings);
  for (const { relations } of list) {
    for (const relation of relations) if (isWanted(relation, settings)) addRelation(graph, relation, participants, settings);
  }
  if (settings.orphans === 'drop') dropOrphans(graph);
  if (settings.communities) addCommunities(graph);
  if (settings.centrality) addCentrality(graph);
  return graph;
}

function dropOrphans(graph: RelataGraph): void {
  const orphans = graph.filterNodes((node, { values }) => graph.degree(node) === 0 && values === undefined);
  for (const node of orphans) graph.dropNode(node);
}

function graphAttributes(extractions: readonly Extraction[]): GraphAttributes {
  const documents = extractions.flatMap(documentsOf);
  const title = documents.length === 1 ? documents[0].title : undefined;
  return {
    schema: 'relata/1',
    documents: documents.map(({ id }) => id).join('; '),
    ...(title !== undefined && { title }),
  };
}

function addNodes(graph: RelataGraph, participants: ReadonlyMap<string, Participant>, { minConfidence, valuesAs }: GraphSettings): void {
  for (const [id, participant] of participants) {
    const { entity } = participant;
    if (entity.confidence < minConfidence) continue;
    if (valuesAs === 'attributes' && VALUE_TYPES.has(entity.type)) continue;
    graph.addNode(id, nodeAttributes(participant));
  }
}

function addRelation(
  graph: RelataGraph,
  relation: Relation,
  participants: ReadonlyMap<string, Participant>,
  { valuesAs, projections, minConfidence }: GraphSettings,
): void {
  const entityOf = (argument: Argument) => participants.get(argument.entity)!.entity;
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
      graph.addEdgeWithKey(key, source.entity, target.entity, {
        ...edgeAttributes(relation, label, nameOf),
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
  if (projections) for (const link of furtherLinks(relation, isNode)) add(link);
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
