import { extract, RelataError, type ExtractOptions, type RelationType } from '..';
import { readText } from '../node';
import type { ExtractRequest } from './extract-options';
import { CommandError, EXIT } from './io';

/**
 * The options of a request with the relation types of its file, which holds what `relationTypes` of `extract` takes, as JSON.
 *
 * @throws CommandError with exit code 1, which says what in the file is wrong; RelataError `unreadable-file`
 */
export async function withRelationTypes({ options, typesFile }: ExtractRequest): Promise<ExtractOptions> {
  if (typesFile === undefined) return options;
  const json = await readText(typesFile);
  const wrong = (reason: string, cause?: unknown) => new CommandError(EXIT.failure, `cannot use ${typesFile}: ${reason}`, { cause });
  let relationTypes: RelationType[];
  try {
    relationTypes = JSON.parse(json) as RelationType[];
  } catch (cause) {
    throw wrong('it is not JSON', cause);
  }
  try {
    // Now, so that nobody waits for an error that was there from the beginning.
    extract('', { relationTypes, ...(options.strict && { strict: options.strict }) });
  } catch (cause) {
    if (!(cause instanceof RelataError) || !cause.is('bad-option')) throw cause;
    const { option, expected, received } = cause.details;
    if (option === 'strict') throw wrong('it names no types, and --strict would keep nothing', cause);
    throw wrong(`${option.replace('relationTypes', '') || 'it'} must be ${expected}, but ${received} came`, cause);
  }
  return { ...options, relationTypes };
}
