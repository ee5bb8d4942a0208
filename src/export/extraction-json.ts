import { RelataError } from '../errors';
import type { Extraction } from '../extraction';
import { validateExtraction } from '../validation';
import { joined } from './chunks';
import { jsonChunks, Stream } from './json-chunks';

/**
 * Writes an extraction as JSON, indented by two spaces. The same extraction gives the same characters.
 *
 * @throws RelataError `not-an-extraction`
 * @example
 * fromJSON(toJSON(extraction)); // equal to extraction
 */
export function toJSON(extraction: Extraction): string {
  return joined(extractionJSONChunks(extraction));
}

/** The same in pieces, an entity, relation or document each. */
export function extractionJSONChunks(extraction: Extraction): Generator<string> {
  const members = Object.entries(validateExtraction(extraction)) as [string, unknown][];
  return jsonChunks(Object.fromEntries(members.map(([name, value]) => [name, Array.isArray(value) ? new Stream(value) : value])));
}

/**
 * Reads back what `toJSON` wrote.
 *
 * @returns the extraction, checked field by field; keys that this version does not know are kept
 * @throws RelataError `not-an-extraction` if the text is no JSON or something else than an extraction
 */
export function fromJSON(text: string): Extraction {
  return validateExtraction(parse(text));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // What the engine says of the syntax differs from one to the next: it is kept as the cause.
    throw new RelataError('not-an-extraction', { received: 'text that is not JSON' }, { cause });
  }
}
