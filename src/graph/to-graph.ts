import { MultiDirectedGraph } from 'graphology';

import type { Argument, Extraction, Relation } from '../extraction';
import type { EdgeAttributes, GraphAttributes, NodeAttributes, RelataGraph } from './attributes';
import { edgeAttributes } from './edge-attributes';
import { ownLink, projections } from './links';
import { nodeAttributes } from './node-attributes';
import { settle, type GraphOptions, type GraphSettings } from './options';
import { validateExtraction } from './validate-extraction';

/**
 * Makes a graph of an extraction: one node an entity under the entity's id, one directed edge a relation under the relation's id.
 * Parallel edges are kept. A relation without an object leads to its first argument (*Tencent —participate in→ NeurIPS*); one that
 * has no argument either is no edge. Nodes and edges stand in the order of the extraction.
 *
 * @param extraction what `extract` returned, or the same read back from JSON
 * @param options see `GraphOptions`; by default everything is in the graph
 * @returns a graphology `MultiDirectedGraph` that shares no data with the extraction
 * @throws RelataError `not-an-extraction`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * const graph = toGraph(extract('Acme was bought by Globex in 2019.'));
 * graph.mapEdges((_, edge, __, ___, source, target) => `${source.label} ${edge.label} ${target.label}`); // ['Globex buy Acme']
 * @example
 * toGraph(extraction, { include: { negated: false, hedged: false, reported: false } }); // plain facts only
 */
export function toGraph(extraction: Extraction, options?: GraphOptions): RelataGraph {
  const { document, entities, relations, schema } = validateExtraction(extraction);
  const settings = settle(options);

  const graph: RelataGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes({
    schema,
    document: document.id,
    ...(document.title !== undefined && { title: document.title }),
  });

  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const nameOf = (argument: Argument) => names.get(argument.entity)!;
  for (const entity of entities) {
    if (entity.confidence >= settings.minConfidence) graph.addNode(entity.id, nodeAttributes(entity, document.id));
  }
  for (const relation of relations) {
    if (!isWanted(relation, settings)) continue;
    const own = ownLink(relation);
    for (const link of [...(own ? [own] : []), ...(settings.projections ? projections(relation) : [])]) {
      const { key, source, target, label, projectionOf } = link;
      if (!graph.hasNode(source.entity) || !graph.hasNode(target.entity)) continue; // left out for its confidence
      graph.addEdgeWithKey(key, source.entity, target.entity, {
        ...edgeAttributes(relation, label, nameOf),
        ...(projectionOf !== undefined && { projectionOf }),
      });
    }
  }
  if (settings.orphans === 'drop') for (const node of graph.nodes()) if (graph.degree(node) === 0) graph.dropNode(node);
  return graph;
}

function isWanted(relation: Relation, { include, minConfidence }: GraphSettings): boolean {
  return (
    relation.confidence >= minConfidence &&
    (include.negated || relation.polarity === 'positive') &&
    (include.hedged || relation.modality === 'asserted') &&
    (include.reported || relation.attribution === undefined)
  );
}
