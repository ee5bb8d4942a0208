import { singlesOf, validateExtraction } from '../validation';
import { combine } from './combine';
import type { MergedExtraction } from './merged';

/**
 * Takes a document out again: what it alone supported goes, and everything else is as if it had never been merged in.
 *
 * @param merged what `mergeExtractions` returned, which stays as it is
 * @param id the document's; without one of this id the result equals `merged`
 * @throws RelataError `not-an-extraction`
 */
export function withoutDocument(merged: MergedExtraction, id: string): MergedExtraction {
  return combine(singlesOf(validateExtraction(merged)).filter(({ document }) => document.id !== id));
}
