import { describe, RelataError } from '../errors';
import type { Extraction } from '../extraction';
import { mergeExtractions } from '../merge';
import { validateExtraction } from '../validation';
import { isRecord } from '../validation/shape';
import { Unreadable } from './codec';
import { unpacked, type CompactExtraction } from './compact';
import { withIdsOfNow } from './upgrade';

/**
 * An extraction from what was read as JSON: in the form that it has in memory or compact, of this version or of `relata/1`, whose ids are turned
 * into those of now.
 *
 * @throws RelataError `not-an-extraction`
 */
export function readExtraction(value: unknown): Extraction {
  if (!isRecord(value)) return validateExtraction(value);
  if (value.form === 'compact') return readCompact(value);
  if (value.schema === 'relata/1') return readFirst(value);
  return validateExtraction(value);
}

function readCompact(value: Record<string, unknown>): Extraction {
  // What a merge says is worked out from its documents, which are all that stands there.
  if ('documents' in value) return mergeExtractions(documentsOf(value).map(readExtraction));
  try {
    return validateExtraction(unpacked(value as unknown as CompactExtraction));
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new RelataError('not-an-extraction', { received: `a compact one in which ${cause.message}` }, { cause });
  }
}

function readFirst({ documents, ...value }: Record<string, unknown>): Extraction {
  if (documents !== undefined) return mergeExtractions(documentsOf({ documents }).map(readExtraction));
  return withIdsOfNow(validateExtraction({ ...value, schema: 'relata/2' }));
}

function documentsOf({ documents }: Record<string, unknown>): readonly unknown[] {
  if (Array.isArray(documents)) return documents;
  throw new RelataError('not-an-extraction', { received: `an object whose documents is ${describe(documents)}` });
}
