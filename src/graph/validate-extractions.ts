import { RelataError } from '../errors';
import type { Extraction } from '../extraction';
import { validateExtraction } from './validate-extraction';

/**
 * Checks one extraction or several.
 *
 * @returns a list of them, in the order given; one that comes twice is there once
 * @throws RelataError `not-an-extraction` if one is none, or if two different ones are of the same document
 */
export function validateExtractions(value: unknown): Extraction[] {
  if (!Array.isArray(value)) return [validateExtraction(value)];
  const byDocument = new Map<string, Extraction>();
  for (const item of value as unknown[]) {
    const extraction = validateExtraction(item);
    const { id } = extraction.document;
    const known = byDocument.get(id);
    if (known && known !== extraction && JSON.stringify(known) !== JSON.stringify(extraction)) {
      throw new RelataError('not-an-extraction', { received: `another extraction of the document ${JSON.stringify(id)} than before it` });
    }
    byDocument.set(id, extraction);
  }
  return [...byDocument.values()];
}
