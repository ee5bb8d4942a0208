import type { ParsedDocument } from '../document/layers';
import { dependentsOf } from '../document/tree';

/** Words that negate the verb they hang on. */
export const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'hardly',
  'barely',
  'scarcely',
  'neither',
  'nor',
  'nowhere',
]);
/** Words that negate the clause when they determine its subject or object: "no evidence has emerged". */
export const NEGATIVE_DETERMINERS: ReadonlySet<string> = new Set(['no', 'neither', 'few']);

/** The first word that hangs on `token` and negates it, or -1. */
export function negatorOf(document: ParsedDocument, token: number): number {
  for (const dependent of dependentsOf(document, token)) {
    const word = document.tokens.lower[dependent];
    if (NEGATORS.has(word) || NEGATIVE_DETERMINERS.has(word)) return dependent;
  }
  return -1;
}
