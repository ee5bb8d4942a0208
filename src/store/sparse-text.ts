import { spansIn } from '../document/span';
import type { Extraction } from '../extraction';

/**
 * As much of a document's text as its extraction has: the words of all spans where they stand, and spaces between them. Spans can then be
 * kept as two numbers though nobody has the text.
 */
export function sparseText(extraction: Extraction): string {
  // Long ones first: what lies inside them is there then.
  const spans = spansIn(extraction).sort((a, b) => b.text.length - a.text.length);
  const { length } = extraction.document;
  const units = new Array<string>(length).fill(' ');
  const isWritten = new Uint8Array(length);
  for (const { start, end, text } of spans) {
    if (end > length || end - start !== text.length || (isWritten[start] === 1 && isWritten[end - 1] === 1)) continue;
    for (let at = start; at < end; at++) {
      units[at] = text[at - start];
      isWritten[at] = 1;
    }
  }
  return units.join('');
}
