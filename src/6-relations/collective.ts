import type { Clause } from '../document/clauses';
import { isReciprocal } from '../lexicon/reciprocals';
import { prepositionOf } from './phrases';
import type { ParsedDocument } from '../document/layers';
import { isA } from '../english';

/** Whether the subjects of a clause do it with each other rather than each alone: "A and B merged". */
export function isCollective(document: ParsedDocument, clause: Clause, lemma: string): boolean {
  const { kind, passive, subjects, objects, obliques, dependents } = clause;
  if (kind !== 'verbal' || passive || subjects.length < 2 || objects.length > 0 || dependents.length > 0 || !isReciprocal(lemma))
    return false;
  return !obliques.some(({ head }) => isA(prepositionOf(document, head) ?? '', 'preposition of the other side'));
}
