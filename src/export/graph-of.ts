import { describe, RelataError } from '../errors';
import type { Extraction } from '../extraction';
import { toGraph, type RelataGraph } from '../graph';

/** What a writer of graphs takes: a graph of `toGraph`, or extractions, of which the graph with default options is made. */
export type GraphInput = RelataGraph | Extraction | readonly Extraction[];

/**
 * @throws RelataError `not-a-graph` if it is neither a graph nor an extraction, `not-an-extraction` if it is one with something wrong
 */
export function graphOf(value: GraphInput): RelataGraph {
  const input: unknown = value;
  if (Array.isArray(input)) return toGraph(input as Extraction[]);
  if (typeof input === 'object' && input !== null) {
    // By what it can do and not by its class: an application may hold a second copy of graphology.
    if ('export' in input && typeof input.export === 'function') return input as RelataGraph;
    if ('schema' in input) return toGraph(input as Extraction);
  }
  throw new RelataError('not-a-graph', { received: describe(input) });
}
