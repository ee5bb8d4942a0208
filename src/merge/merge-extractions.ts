import { RelataError } from '../errors';
import type { Extraction } from '../extraction';
import { singlesOf, validateExtraction } from '../validation';
import { combine } from './combine';
import type { MergedExtraction } from './merged';

/**
 * Joins what several documents say: their relations side by side, and one entity for those that are the same in several of them. An
 * entity keeps its fullest name, as most documents write it, and has all other names as aliases. Entities are the same that have one id, or one
 * type and a name that is but written otherwise; a short name is also taken for the long one that a document uses it for, where no document uses
 * it for something else, and a surname for the one person of that name.
 *
 * The result is the same in whatever order and grouping documents are merged, and a document that comes twice counts once.
 *
 * @param extractions of `extract` or of `mergeExtractions`, or lists of them; with none the result is empty. They stay as they are. A list may be
 *   of any length, where so many arguments would be too many for the engine.
 * @throws RelataError `not-an-extraction`; `conflicting-documents` if two documents of one id are not the same
 * @example
 * const both = mergeExtractions(extract(monday, { id: 'monday' }), extract(tuesday, { id: 'tuesday' }));
 * const graph = toGraph(both);
 * withoutDocument(both, 'monday'); // what Tuesday's article says
 */
export function mergeExtractions(...extractions: readonly (Extraction | readonly Extraction[])[]): MergedExtraction {
  const byId = new Map<string, Extraction>();
  for (const extraction of extractions.flat().flatMap((one) => singlesOf(validateExtraction(one)))) {
    const { id } = extraction.document;
    const known = byId.get(id);
    if (known && known !== extraction && JSON.stringify(known) !== JSON.stringify(extraction)) {
      throw new RelataError('conflicting-documents', { id });
    }
    if (!known) byId.set(id, extraction);
  }
  return combine([...byId.values()]);
}
