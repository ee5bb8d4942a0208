import type { EdgeAttributes, RelataGraph } from '../graph';
import { joined } from './chunks';
import { graphOf, type GraphInput } from './graph-of';
import { wellFormed } from './text';

/**
 * Writes an edge a line with tabs between: the name of its source, what it says, the name of its target. Without a header, as programs for embeddings
 * of knowledge graphs read it. Before what is no plain fact stands why: "reported", "possible" or another modality, "not". Tabs and line breaks within a name become spaces. Names and nothing else: two of
 * one name are one here.
 *
 * @throws RelataError `not-a-graph`, `not-an-extraction`, `conflicting-documents`
 * @example
 * writeFileSync('triples.tsv', toTriples(toGraph(extraction, { include: { hedged: false } }))); // "Acme\tbuy\tGlobex\n"
 */
export function toTriples(graph: GraphInput): string {
  return joined(triplesChunks(graph));
}

/** The same in pieces, a line each. */
export function triplesChunks(graph: GraphInput): Generator<string> {
  return write(graphOf(graph));
}

function* write(graph: RelataGraph): Generator<string> {
  for (const { source, target, sourceAttributes, targetAttributes, attributes } of graph.edgeEntries()) {
    yield `${[sourceAttributes.label ?? source, saidBy(attributes), targetAttributes.label ?? target].map(cell).join('\t')}\n`;
  }
}

/** Graphs that others have made may lack any of it. */
function saidBy({ label = '', polarity, modality, attribution, attributionPredicate }: Partial<EdgeAttributes>): string {
  const isReported = attribution !== undefined || attributionPredicate !== undefined;
  const marks = [isReported && 'reported', modality !== 'asserted' && modality, polarity === 'negative' && 'not'];
  return [...marks.filter((mark) => typeof mark === 'string'), label].join(' ');
}

const cell = (text: string): string => wellFormed(text).replace(/\s+/g, ' ').trim();
