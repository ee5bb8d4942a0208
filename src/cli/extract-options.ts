import type { ParseArgsConfig } from 'node:util';

import type { ExtractOptions } from '..';
import { usageError, type CommandName } from './io';
import { listOf, positive, share, word } from './option-values';
import type { Values } from './read-arguments';

/** The options of every command that extracts, but the date. */
export const TOLD_OPTIONS = {
  'relation-types': { type: 'string' },
  strict: { type: 'boolean', default: false },
  detail: { type: 'string' },
  lexicon: { type: 'string' },
  aliases: { type: 'string' },
  types: { type: 'string' },
  jobs: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** That of commands that show no graph: where there is one, it says which of its edges are shown. */
export const CONFIDENCE_OPTION = { 'min-confidence': { type: 'string' } } as const satisfies ParseArgsConfig['options'];

/** The options of every command that extracts articles that it is given. */
export const EXTRACT_OPTIONS = { 'reference-date': { type: 'string' }, ...TOLD_OPTIONS } as const satisfies ParseArgsConfig['options'];

/** That of commands that read many articles. */
export const ENGLISH_OPTION = { 'english-only': { type: 'boolean', default: false } } as const satisfies ParseArgsConfig['options'];

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
  /** Path of the file with the caller's own names. */
  readonly lexiconFile?: string;
  /** Path of the file with other names of entities. */
  readonly aliasesFile?: string;
  /** Threads that work at a time, if the caller said. */
  readonly jobs?: number;
}

/** What a request reads besides articles. */
export const toldFilesOf = ({ typesFile, lexiconFile, aliasesFile }: ExtractRequest): string[] =>
  [typesFile, lexiconFile, aliasesFile].filter((file) => file !== undefined);

/** @throws CommandError with exit code 2 */
export function extractRequestOf(
  values: Values<typeof TOLD_OPTIONS> & { readonly 'reference-date'?: string | undefined; readonly id?: string | undefined },
  command: CommandName,
  { 'min-confidence': least }: Values<typeof CONFIDENCE_OPTION> = {},
): ExtractRequest {
  const { 'reference-date': referenceDate, 'relation-types': typesFile, lexicon, aliases, types, strict, detail, id, jobs } = values;
  for (const [name, file] of Object.entries({ 'relation-types': typesFile, lexicon, aliases }))
    if (file === '') throw usageError(command, `--${name} must name a file`);
  if (strict && typesFile === undefined) throw usageError(command, '--strict keeps only your own relations, so it needs --relation-types');
  return {
    options: {
      ...(id !== undefined && { id }),
      ...(referenceDate !== undefined && { referenceDate }),
      ...(strict && { strict }),
      ...(least !== undefined && { minConfidence: share('min-confidence', least, command) }),
      ...(types !== undefined && { types: listOf('types', types, command) }),
      ...(detail !== undefined && { detail: word('detail', detail, ['essential', 'all'], command) }),
    },
    ...(typesFile !== undefined && { typesFile }),
    ...(lexicon !== undefined && { lexiconFile: lexicon }),
    ...(aliases !== undefined && { aliasesFile: aliases }),
    ...(jobs !== undefined && { jobs: positive('jobs', jobs, command) }),
  };
}
