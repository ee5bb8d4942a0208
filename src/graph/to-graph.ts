import { MultiDirectedGraph } from 'graphology';

import { isNamed } from '../document/entities';
import { VALUE_TYPES } from '../document/entity-types';
import type { Argument, Entity, Extraction } from '../extraction';
import type { EdgeAttributes, GraphAttributes, NodeAttributes, RelataGraph } from './attributes';
import { edgeAttributes } from './edge-attributes';
import { asOne } from './as-one';
import { LeftOut, type NodeAside } from './asides';
import { documentsNaming, documentsOf } from './documents';
import { formatValue } from './format-value';
import { addCentrality, addCommunities } from './measures';
import { nodeAttributes } from './node-attributes';
import { isWanted, settle, type GraphOptions, type GraphSettings } from './options';
import { emptyEntities, readingsOf, type Reading, type ReadLink } from './readings';
import { Repeats } from './repeats';
import { isSureEnough } from './sure-enough';
import { saidWithValue, valuesBeside } from './value-attributes';

/**
 * Makes a graph of an extraction, or one graph of several: one node an entity under the entity's id, one directed edge a relation under the
 * relation's id. What says the same again is no edge of its own, see `GraphOptions.repeats`; other parallel edges are kept. A relation without an
 * object leads to its first argument (*Tencent —participate in→ NeurIPS*); one that has no argument either is no edge. What it leads to beyond is an
 * edge as well where that is a name, see `GraphOptions.projections`. Nodes and edges stand in the order of the extraction.
 *
 * @param extractions what `extract` or `mergeExtractions` returned, or the same read back from JSON; of a list what `mergeExtractions` makes of
 *   it, so that "Tencent" of one article and "Tencent Holdings" of another may be one node
 * @param options see `GraphOptions`; by default what a reader of a graph passes over is left out, and counted in the graph's attributes
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
  const isAttribute = (entity: Entity): boolean => isValueNode(entity, settings);
  // As an attribute a bare count says something: "hired 40".
  const nodes = extraction.entities.filter((entity) => !isAttribute(entity));
  const empty = emptyEntities(nodes, settings.asides);
  const left: Left = { nodes: new LeftOut(), edges: new LeftOut(), empty };
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  addNodes(graph, extraction, settings, left);
  const relations = extraction.relations.filter((relation) => {
    if (!isWanted(relation, settings.include)) return false;
    const isSure = isSureEnough(relation, settings.least, entities);
    // What the caller has not asked to leave out is counted.
    if (!isSure && options?.minConfidence === undefined) left.edges.add('unsure');
    return isSure;
  });
  const setting: Setting = { entities, settings, left, ...(settings.repeats === 'join' && { repeats: new Repeats(graph) }) };
  for (const reading of readingsOf(relations, { ...settings, entities, empty, isAttribute })) addRelation(graph, reading, setting);
  if (settings.asides === 'drop') dropLone(graph, entities, left);
  if (settings.orphans === 'drop') dropOrphans(graph);
  if (settings.communities) addCommunities(graph);
  if (settings.centrality) addCentrality(graph, (node) => settings.centrality === 'all' || isNamed(entities.get(node)!.mentions));
  const { words: leftOutEdges } = left.edges;
  const { words: leftOutNodes } = left.nodes;
  graph.mergeAttributes({ ...(leftOutEdges !== undefined && { leftOutEdges }), ...(leftOutNodes !== undefined && { leftOutNodes }) });
  return graph;
}

/** What was left out of a graph that a reader passes over. */
interface Left {
  readonly nodes: LeftOut;
  readonly edges: LeftOut;
  /** Entities that are no nodes though they are sure enough, and why. */
  readonly empty: ReadonlyMap<string, NodeAside>;
}

const orphansOf = (graph: RelataGraph): string[] =>
  graph.filterNodes((node, { values }) => graph.degree(node) === 0 && values === undefined);

function dropOrphans(graph: RelataGraph): void {
  for (const node of orphansOf(graph)) graph.dropNode(node);
}

/** A date or concept that nothing is said of tells a reader nothing; a name does. */
function dropLone(graph: RelataGraph, entities: ReadonlyMap<string, Entity>, left: Left): void {
  for (const node of orphansOf(graph)) {
    if (isNamed(entities.get(node)!.mentions)) continue;
    graph.dropNode(node);
    left.nodes.add('alone');
  }
}

function graphAttributes(extraction: Extraction, { documentName }: GraphSettings): GraphAttributes {
  const documents = documentsOf(extraction);
  const title = documents.length === 1 ? documents[0].title : undefined;
  return {
    schema: 'relata/2',
    documents: documents.map(({ id }) => documentName(id)).join('; '),
    ...(title !== undefined && { title }),
  };
}

function addNodes(graph: RelataGraph, extraction: Extraction, settings: GraphSettings, left: Left): void {
  const { least, documentName } = settings;
  for (const entity of extraction.entities) {
    if (entity.confidence < least.entities) continue;
    if (isValueNode(entity, settings)) continue;
    const empty = left.empty.get(entity.id);
    if (empty !== undefined) left.nodes.add(empty);
    else graph.addNode(entity.id, nodeAttributes(entity, documentsNaming(entity, extraction).map(documentName)));
  }
}

/** What a relation is added with. */
interface Setting {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly settings: GraphSettings;
  readonly left: Left;
  /** Absent where what is said again is an edge again. */
  readonly repeats?: Repeats;
}

const isValueNode = ({ type }: Entity, { valuesAs }: GraphSettings): boolean => valuesAs === 'attributes' && VALUE_TYPES.has(type);

function addRelation(graph: RelataGraph, { relation, links, isNode }: Reading, setting: Setting): void {
  const { entities, settings, left, repeats } = setting;
  const { valuesAs, least, documentName } = settings;
  const entityOf = (argument: Argument) => entities.get(argument.entity)!;
  const nameOf = (argument: Argument): string => entityOf(argument).name;
  const valueOf = (argument: Argument): string => {
    const { value, name } = entityOf(argument);
    return value ? formatValue(value) : name;
  };
  const isValue = (argument: Argument): boolean => isValueNode(entityOf(argument), settings);
  const isSure = (argument: Argument): boolean => entityOf(argument).confidence >= least.entities;
  const beside = valuesAs === 'attributes' ? valuesBeside(relation, (argument) => !isValue(argument) || !isSure(argument), valueOf) : [];

  const add = (link: ReadLink): void => {
    const { key, source, target, label, projectionOf, leftOut } = link;
    if (leftOut === 'description') {
      describe(graph, source.entity, target.entity, nameOf(target));
      return;
    }
    if (leftOut !== undefined) {
      left.edges.add(leftOut);
      return;
    }
    if (graph.hasNode(source.entity) && graph.hasNode(target.entity)) {
      const attributes = edgeAttributes(relation, label, nameOf, documentName);
      // The type holds of subject and object: who bought a unit from Acme did not buy Acme.
      if (projectionOf !== undefined) delete attributes.type;
      if (beside.length > 0 && projectionOf === undefined) attributes.values = beside.join('; ');
      if (projectionOf !== undefined) attributes.projectionOf = projectionOf;
      if (!repeats?.take(key, relation, link, attributes)) graph.addEdgeWithKey(key, source.entity, target.entity, attributes);
      return;
    }
    // A value at one end: what is said is an attribute of the other. Further values stand beside the relation's own edge.
    const [end] = [source, target].filter(isNode);
    if (end && projectionOf === undefined) addValue(graph, end.entity, saidWithValue(relation, link, isNode, valueOf), settings);
  };
  for (const link of links) add(link);
}

/** What only describes a name is no node of its own. */
function describe(graph: RelataGraph, node: string, description: string, said: string): void {
  if (graph.hasNode(description)) graph.dropNode(description);
  if (graph.hasNode(node) && !has(graph, node, 'descriptions', said)) addTo(graph, node, 'descriptions', said);
}

function addValue(graph: RelataGraph, node: string, said: string, { repeats }: GraphSettings): void {
  if (repeats !== 'join' || !has(graph, node, 'values', said)) addTo(graph, node, 'values', said);
}

const has = (graph: RelataGraph, node: string, attribute: 'values' | 'descriptions', said: string): boolean =>
  graph.getNodeAttribute(node, attribute)?.split('; ').includes(said) ?? false;

function addTo(graph: RelataGraph, node: string, attribute: 'values' | 'descriptions', said: string): void {
  const before = graph.getNodeAttribute(node, attribute);
  graph.setNodeAttribute(node, attribute, before === undefined ? said : `${before}; ${said}`);
}
