import type { RelataGraph } from '../graph';
import { joined } from './chunks';
import { graphOf, type GraphInput } from './graph-of';

/**
 * Writes an edge a line as JSON: `id`, `source` and `target` are ids, `subject` and `object` the names and `subjectType` and `objectType` the types of these
 * two, and the rest is what the edge has.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`
 * @example
 * // Python: pandas.read_json('relations.jsonl', lines=True)
 * writeFileSync('relations.jsonl', toRelationLines(extraction));
 */
export function toRelationLines(graph: GraphInput): string {
  return joined(relationLinesChunks(graph));
}

/** The same in pieces, a line each. */
export function relationLinesChunks(graph: GraphInput): Generator<string> {
  return write(graphOf(graph));
}

function* write(graph: RelataGraph): Generator<string> {
  for (const { edge, source, target, sourceAttributes, targetAttributes, attributes } of graph.edgeEntries()) {
    const ends = {
      subject: sourceAttributes.label,
      subjectType: sourceAttributes.type,
      object: targetAttributes.label,
      objectType: targetAttributes.type,
    };
    yield `${JSON.stringify({ id: edge, source, target, ...ends, ...attributes })}\n`;
  }
}
