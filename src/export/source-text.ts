import { describe, RelataError } from '../errors';
import type { Extraction } from '../extraction';
import { validateExtraction } from '../validation';

/**
 * Checks that an extraction was made from a text: formats that count characters or hold the text need it.
 *
 * @throws RelataError `text-not-string`; `not-an-extraction` if it is none, or one of another text
 */
export function withText(extraction: Extraction, text: string): Extraction {
  const checked = validateExtraction(extraction);
  if (typeof text !== 'string') throw new RelataError('text-not-string', { received: describe(text) });
  const problem = difference(checked, text);
  if (problem !== undefined) throw new RelataError('not-an-extraction', { received: `one of another text than the one given: ${problem}` });
  return checked;
}

function difference({ document, entities, relations }: Extraction, text: string): string | undefined {
  if (document.length !== text.length) return `it was ${document.length} code units long, this is ${text.length}`;
  const spans = [...entities.flatMap(({ mentions }) => mentions), ...relations.flatMap(({ evidence }) => evidence.map(({ span }) => span))];
  const wrong = spans.find(({ start, end, text: words }) => text.slice(start, end) !== words);
  return wrong && `at ${wrong.start} it had ${JSON.stringify(wrong.text.slice(0, 40))}`;
}

/**
 * Turns offsets in UTF-16 code units, JavaScript's, into offsets in code points, which is what Python, W3C Web Annotation and brat count in: an
 * emoji is two of the first and one of the second.
 */
export function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) pairs.push(i++);
  }
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // A pair counts once it is past, so an offset within it is that of its end.
      if (pairs[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low + (low > 0 && pairs[low - 1] === offset - 1 ? 1 : 0);
  };
}
