import type { Extraction } from '../extraction';
import { mergeExtractions } from '../merge';
import { validateExtraction } from '../validation';

/**
 * The one extraction that a graph or file is made of: the one that was given, or several merged.
 *
 * @throws RelataError `not-an-extraction`; `conflicting-documents` if two different ones are of the same document
 */
export function asOne(extractions: Extraction | readonly Extraction[]): Extraction {
  if (!Array.isArray(extractions)) return validateExtraction(extractions);
  const list = extractions as readonly Extraction[];
  // Merging one would still bring it into the shape of several.
  return list.length === 1 ? validateExtraction(list[0]) : mergeExtractions(list);
}
