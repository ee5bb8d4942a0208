import { describe, RelataError } from '../errors';
import type { Extraction, Span } from '../extraction';
import { singlesOf, validateExtraction } from '../validation';
import { bad } from '../validation/options';
import { isRecord } from '../validation/shape';
import { wellFormed } from './text';

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

/**
 * What was given as the texts of documents, by id.
 *
 * @throws RelataError `bad-option` for what is keyed by anything but the ids of these documents
 */
export function textsById(documents: readonly Extraction[], texts: unknown): Map<string, unknown> {
  if (texts === undefined) return new Map();
  if (!isRecord(texts)) throw bad('texts', 'an object of texts by document id', texts);
  const ids = new Set(documents.map(({ document }) => document.id));
  // A wrong id would leave an article without its text, and nobody would know why.
  const stray = Object.keys(texts).find((id) => !ids.has(id));
  if (stray !== undefined) throw bad('texts', 'keyed by ids of the documents given', stray);
  return new Map(Object.entries(texts));
}

/**
 * The texts of the documents of an extraction, as far as they are there, by id.
 *
 * @throws RelataError as `textsById` and `withText`
 */
export function textsOf(extraction: Extraction, texts: unknown): Map<string, string> {
  if (texts === undefined) return new Map();
  const documents = singlesOf(extraction);
  const given = textsById(documents, texts) as Map<string, string>;
  for (const one of documents) if (given.has(one.document.id)) withText(one, given.get(one.document.id)!);
  return given;
}

/** Code units of the text on either side of a quotation, by which it is found again where the text was changed. */
const CONTEXT = 32;

/** Words of a text with what stands around them. */
export function quotationOf(text: string, { start, end, text: exact }: Span): { exact: string; prefix: string; suffix: string } {
  // Half an emoji at the end of the context would be no text.
  const slice = (from: number, to: number): string => wellFormed(text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''));
  return { exact: wellFormed(exact), prefix: slice(Math.max(0, start - CONTEXT), start), suffix: slice(end, end + CONTEXT) };
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
