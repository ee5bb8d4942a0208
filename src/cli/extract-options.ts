import type { ParseArgsConfig } from 'node:util';

import type { ExtractOptions } from '..';
import { usageError, type CommandName } from './io';
import { positive, word } from './option-values';
import type { Values } from './read-arguments';

/** The options of every command that extracts, but the date. */
export const TOLD_OPTIONS = {
  'relation-types': { type: 'string' },
  strict: { type: 'boolean', default: false },
  detail: { type: 'string' },
  jobs: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** The options of every command that extracts articles that it is given. */
export const EXTRACT_OPTIONS = { 'reference-date': { type: 'string' }, ...TOLD_OPTIONS } as const satisfies ParseArgsConfig['options'];

/** The option of commands that can do with a part of what an article says. */
export const TOP_OPTION = { top: { type: 'string' } } as const satisfies ParseArgsConfig['options'];

/** How many relations of each article are kept, undefined for all. */
export const topOf = ({ top }: Values<typeof TOP_OPTION>, command: CommandName): number | undefined =>
  top === undefined ? undefined : positive('top', top, command);

/** How articles are to be extracted. */
export interface ExtractRequest {
  readonly options: ExtractOptions;
  /** Path of the file that holds the caller's own relation types; it is read when the command runs. */
  readonly typesFile?: string;
  /** Threads that work at a time, if the caller said. */
  readonly jobs?: number;
}

/** What a request reads besides articles. */
export const typesFileOf = ({ typesFile }: ExtractRequest): string[] => (typesFile === undefined ? [] : [typesFile]);

/** @throws CommandError with exit code 2 */
export function extractRequestOf(
  values: Values<typeof TOLD_OPTIONS> & { readonly 'reference-date'?: string | undefined; readonly id?: string | undefined },
  command: CommandName,
): ExtractRequest {
  const { 'reference-date': referenceDate, 'relation-types': typesFile, strict, detail, id, jobs } = values;
  if (typesFile === '') throw usageError(command, '--relation-types must name a file');
  if (strict && typesFile === undefined) throw usageError(command, '--strict keeps only your own relations, so it needs --relation-types');
  return {
    options: {
      ...(id !== undefined && { id }),
      ...(referenceDate !== undefined && { referenceDate }),
      ...(strict && { strict }),
      ...(detail !== undefined && { detail: word('detail', detail, ['essential', 'all'], command) }),
    },
    ...(typesFile !== undefined && { typesFile }),
    ...(jobs !== undefined && { jobs: positive('jobs', jobs, command) }),
  };
}
