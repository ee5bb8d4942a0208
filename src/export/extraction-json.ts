import { RelataError } from '../errors';
import type { Extraction } from '../extraction';
import { packed, readExtraction } from '../schema';
import { validateExtraction } from '../validation';
import { known, oneOfWords } from '../validation/options';
import { joined } from './chunks';
import { jsonChunks, Stream } from './json-chunks';

/** How an extraction is written as JSON. */
export interface ExtractionJSONOptions {
  /**
   * `readable` has everything under its name, indented by two spaces; `compact` is a seventh as long: every part of the text stands once, records are
   * lists, and a merge has its documents alone, from which it is made again when it is read. `fromJSON` reads both. Default: `readable`.
   */
  form?: 'readable' | 'compact';
}

/**
 * Writes an extraction as JSON. The same extraction gives the same characters.
 *
 * @throws RelataError `not-an-extraction`; `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * fromJSON(toJSON(extraction)); // equal to extraction
 * fromJSON(toJSON(extraction, { form: 'compact' })); // the same
 */
export function toJSON(extraction: Extraction, options?: ExtractionJSONOptions): string {
  return joined(extractionJSONChunks(extraction, options));
}

/** The same in pieces, an entity, relation or document each. */
export function extractionJSONChunks(extraction: Extraction, options?: ExtractionJSONOptions): Generator<string> {
  const { form = 'readable' } = known(options, ['form']);
  const valid = validateExtraction(extraction);
  if (oneOfWords('form', form, ['readable', 'compact']) === 'compact') return compactChunks(valid);
  const members = Object.entries(valid) as [string, unknown][];
  return jsonChunks(Object.fromEntries(members.map(([name, value]) => [name, Array.isArray(value) ? new Stream(value) : value])));
}

/** A document a piece. */
function* compactChunks(extraction: Extraction): Generator<string> {
  if (!('documents' in extraction)) {
    yield JSON.stringify(packed(extraction));
    return;
  }
  yield `{"schema":${JSON.stringify(extraction.schema)},"form":"compact","documents":[`;
  let before = '';
  for (const document of extraction.documents as readonly Extraction[]) {
    yield before + JSON.stringify(packed(document));
    before = ',\n';
  }
  yield ']}';
}

/**
 * Reads back what `toJSON` wrote, also what it wrote when ids were shorter (`relata/1`): they are turned into those of now.
 *
 * @returns the extraction, checked field by field; keys that this version does not know are kept
 * @throws RelataError `not-an-extraction` if the text is no JSON or something else than an extraction
 */
export function fromJSON(text: string): Extraction {
  return readExtraction(parse(text));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // What the engine says of the syntax differs from one to the next: it is kept as the cause.
    throw new RelataError('not-an-extraction', { received: 'text that is not JSON' }, { cause });
  }
}
