import type { Clause, ClauseType } from '../document/clauses';
import type { ParsedDocument } from '../document/layers';
import { labelOf } from '../document/tree';
import { isA } from '../english';
import { prepositionOf } from './phrases';

/** Which of the seven patterns of English clauses it is (Quirk et al. 1985). A passive counts as the active it stands for. */
export function clauseTypeOf(document: ParsedDocument, clause: Omit<Clause, 'type' | 'mood'>): ClauseType {
  const { head, kind, objects, objectComplement, complement, indirectObject, obliques, passive, agents } = clause;
  // What is behind a copula with a preposition is a place or a state: "is in Paris".
  if (kind !== 'verbal') return prepositionOf(document, head) === undefined ? 'SVC' : 'SVA';
  const lemma = document.syntax.lemmas[head]!;
  // "was fined", "was bought by": what it was done to is its object.
  const hasObject = passive || objects.length > 0 || hasContent(document, clause);
  if (hasObject) {
    if (indirectObject !== undefined) return 'SVOO';
    if (objectComplement >= 0 || (complement >= 0 && (objects.length > 0 || passive))) return 'SVOC';
    const adverbial = obliques.some(({ head: token, markers }) => markers.length > 0 && !agents.includes(token));
    return adverbial && isA(lemma, 'verb with an object and an adverbial') ? 'SVOA' : isLink(document, clause) ? 'SVC' : 'SVO';
  }
  if (complement >= 0) return 'SVC';
  return obliques.length > 0 && isA(lemma, 'verb with an adverbial') ? 'SVA' : 'SV';
}

/** "said that …": a clause stands where an object could. */
function hasContent(document: ParsedDocument, { dependents }: Pick<Clause, 'dependents'>): boolean {
  return dependents.some((token) => labelOf(document, token) === 'ccomp');
}

/** "became the leader": its object is what it links to. */
function isLink(document: ParsedDocument, { objects, passive }: Pick<Clause, 'objects' | 'passive'>): boolean {
  return !passive && objects.length > 0 && labelOf(document, objects[0]!) === 'xcomp';
}
