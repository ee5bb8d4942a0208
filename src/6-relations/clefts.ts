import type { ParsedDocument } from '../document/layers';
import type { Label } from '../document/tags';
import { dependentBy, dependentsOf, headOf, labelOf } from '../document/tree';
import { hasCase } from './phrases';

const CLAUSE: ReadonlySet<Label> = new Set(['acl:relcl', 'csubj', 'ccomp', 'advcl'] as const);

/**
 * The clause that a cleft sentence splits off, or -1: "bought" of "It was Tencent that bought the chips", "has" of "It is in Paris that Acme
 * has its seat". "It is a company that makes chips" says what something is and is no cleft.
 *
 * @param focus what the copula links: Tencent, Paris
 */
export function cleftClauseOf(document: ParsedDocument, focus: number): number {
  const { lower } = document.tokens;
  const subject = dependentBy(document, focus, 'nsubj', 'expl');
  if (subject < 0 || lower[subject] !== 'it' || dependentBy(document, focus, 'cop') < 0) return -1;
  const determiner = dependentBy(document, focus, 'det');
  if (determiner >= 0 && /^(?:an?|one|another)$/.test(lower[determiner])) return -1;
  for (const clause of [...dependentsOf(document, focus), ...clausesOfContrast(document, focus)]) {
    if (clause < focus || !CLAUSE.has(labelOf(document, clause))) continue;
    const opening = dependentsOf(document, clause).find((token) => token < clause && labelOf(document, token) !== 'punct');
    // "It is likely that …", "It was the truth that …" with a bare "that" in front of a clause with its subject is no cleft of a noun.
    const relative = opening !== undefined && /^(?:that|who|which)$/.test(lower[opening]);
    if (relative && (labelOf(document, clause) === 'acl:relcl' || hasCase(document, focus))) return clause;
  }
  return -1;
}

/** "sued" of "It was not Acme but Globex that sued": the clause hangs on what was, which is joined to what was not. */
function clausesOfContrast(document: ParsedDocument, focus: number): readonly number[] {
  const other = dependentBy(document, focus, 'conj');
  const coordinator = dependentBy(document, other, 'cc');
  return coordinator >= 0 && document.tokens.lower[coordinator] === 'but' ? dependentsOf(document, other) : [];
}

/** The focus of the cleft sentence whose clause is at `head`, or -1. */
export function cleftFocusOf(document: ParsedDocument, head: number): number {
  const above = headOf(document, head);
  return above >= 0 && cleftClauseOf(document, above) === head ? above : -1;
}

/**
 * What "what" stands for in "What Acme needs is money", or -1.
 *
 * @param pronoun head of the relative clause
 */
export function pseudoCleftFocusOf(document: ParsedDocument, pronoun: number): number {
  const focus = headOf(document, pronoun);
  const isWhat = document.tokens.lower[pronoun] === 'what' && labelOf(document, pronoun) === 'nsubj';
  return isWhat && focus >= 0 && dependentBy(document, focus, 'cop') >= 0 ? focus : -1;
}
