import type { AttributionKind } from '../document/relations';
import { isA } from '../english';
import { hedgeOf } from '../lexicon/hedges';

/** The kind of claim that a verb's complement is. That of others ("means that", "ensure that") is nobody's claim. */
export function kindOfVerb(lemma: string): AttributionKind | undefined {
  if (isA(lemma, 'verb of saying')) return 'report';
  if (isA(lemma, 'verb of belief')) return 'belief';
  return isA(lemma, 'verb of evidence') ? 'evidence' : undefined;
}

/** The kind of claim that a noun carries: "found evidence that …", "reports that …". That of others ("the risk that …") is nobody's claim. */
export function kindOfNoun(lemma: string): AttributionKind | undefined {
  if (isA(lemma, 'noun of a report')) return 'report';
  if (isA(lemma, 'noun of a belief')) return 'belief';
  return isA(lemma, 'noun of evidence') ? 'evidence' : undefined;
}

/** Whether a clause behind a noun may be what is claimed, feared, wished for or possible. */
export const hasContent = (lemma: string): boolean => kindOfNoun(lemma) !== undefined || hedgeOf('noun', lemma) !== undefined;
