import type { ParseArgsConfig } from 'node:util';

import type { ExtractOptions } from '..';
import { usageError, type CommandName } from './io';
import type { Values } from './read-arguments';

/** The options of every command that extracts. */
export const EXTRACT_OPTIONS = {
  'reference-date': { type: 'string' },
  'relation-types': { type: 'string' },
  strict: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

/** How articles are to be extracted. */
export interface ExtractRequest {
  readonly options: ExtractOptions;
  /** Path of the file that holds the caller's own relation types; it is read when the command runs. */
  readonly typesFile?: string;
}

/** What a request reads besides articles. */
export const typesFileOf = ({ typesFile }: ExtractRequest): string[] => (typesFile === undefined ? [] : [typesFile]);

/** @throws CommandError with exit code 2 */
export function extractRequestOf(
  values: Values<typeof EXTRACT_OPTIONS> & { readonly id?: string | undefined },
  command: CommandName,
): ExtractRequest {
  const { 'reference-date': referenceDate, 'relation-types': typesFile, strict, id } = values;
  if (typesFile === '') throw usageError(command, '--relation-types must name a file');
  if (strict && typesFile === undefined) throw usageError(command, '--strict keeps only your own relations, so it needs --relation-types');
  return {
    options: { ...(id !== undefined && { id }), ...(referenceDate !== undefined && { referenceDate }), ...(strict && { strict }) },
    ...(typesFile !== undefined && { typesFile }),
  };
}
