import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import type { CharRange } from '../document/span';

/** The stretch of text that holds the predicate and all arguments of a relation, in code units. */
export function evidenceOf(document: ResolvedDocument, predicate: readonly number[], parts: readonly ArgumentRecord[]): CharRange {
  const first = Math.min(...predicate, ...parts.map((part) => part.tokens.start));
  const last = Math.max(...predicate, ...parts.map((part) => part.tokens.end - 1));
  return { start: document.tokens.starts[first]!, end: document.tokens.ends[last]! };
}
