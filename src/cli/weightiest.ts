import { keepRelations, type Extraction } from '..';

/** The same, where there is a count with no more relations than that: those that the article is most about, these first. What is left out is linked to no longer. */
export function weightiest(extraction: Extraction, count: number | undefined): Extraction {
  if (count === undefined) return extraction;
  // The sort keeps the order of the text among equals.
  return keepRelations(extraction, [...extraction.relations].sort((a, b) => b.salience - a.salience).slice(0, count));
}
