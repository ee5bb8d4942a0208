import type { Extraction } from '../extraction';

/** The extractions of single documents that one was merged from; one of a single document alone. `validateExtraction` has checked them. */
export function singlesOf(extraction: Extraction & { readonly documents?: readonly Extraction[] }): readonly Extraction[] {
  return extraction.documents ?? [extraction];
}
