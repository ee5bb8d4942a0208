import type { Clause } from '../document/clauses';
import { isReciprocal } from '../lexicon/reciprocals';
import { prepositionOf } from './phrases';
import type { ParsedDocument } from '../document/layers';

/** Prepositions that name the other side: "A and B merged with C" is no merger of A and B. */
const OTHER_SIDE = new Set(['with', 'against', 'into', 'to', 'from', 'for']);

/** Whether the subjects of a clause do it with each other rather than each alone: "A and B merged". */
export function isCollective(document: ParsedDocument, clause: Clause, lemma: string): boolean {
  const { kind, passive, subjects, objects, obliques, dependents } = clause;
  if (kind !== 'verbal' || passive || subjects.length < 2 || objects.length > 0 || dependents.length > 0 || !isReciprocal(lemma))
    return false;
  return !obliques.some(({ head }) => OTHER_SIDE.has(prepositionOf(document, head) ?? ''));
}
