import type { ParsedDocument } from '../document/layers';
import type { AttributionKind } from '../document/relations';
import { dependentBy, dependentWhere, headOf, uposOf } from '../document/tree';

const nouns = (kind: AttributionKind, words: string): [string, AttributionKind][] => words.split(' ').map((word) => [word, kind]);

/** Nouns that carry somebody's claim: "found evidence that …", "reports that …". */
export const CLAIM_NOUNS: ReadonlyMap<string, AttributionKind> = new Map([
  ...nouns('evidence', 'evidence proof sign indication data'),
  ...nouns('report', 'report claim statement allegation news warning suggestion announcement accusation prediction forecast rumor rumour'),
  ...nouns('belief', 'belief view hope fear idea concern suspicion expectation opinion doubt'),
]);

/**
 * Whether the clause at `head`, which hangs on a noun of claiming, is what is claimed: "evidence that the firm still uses these chips". It has
 * a "that" and a subject of its own; parsers take it for a relative clause now and then.
 */
export function isContentClause(document: ParsedDocument, head: number): boolean {
  const governor = headOf(document, head);
  // "claims that" may be a verb.
  if (governor < 0 || !CLAIM_NOUNS.has(document.syntax.lemmas[governor]) || uposOf(document, governor) === 'VERB') return false;
  const subject = dependentBy(document, head, 'nsubj', 'nsubj:pass');
  if (subject < 0 || document.tokens.lower[subject] === 'that') return false;
  return dependentWhere(document, head, (token) => document.tokens.lower[token] === 'that') >= 0;
}
