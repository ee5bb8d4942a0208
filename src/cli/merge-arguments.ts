import { EXTRACT_OPTIONS, extractRequestOf, type ExtractRequest } from './extract-options';
import { usageError } from './io';
import { readArguments } from './read-arguments';

/** What `relata merge` was asked to do. */
export interface MergeArguments extends ExtractRequest {
  readonly help: boolean;
  /** Paths; '-' is standard input. May be empty. */
  readonly files: readonly string[];
  /** Path of the file to write; absent for standard output. */
  readonly output?: string;
  readonly quiet: boolean;
}

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  ...EXTRACT_OPTIONS,
  quiet: { type: 'boolean', short: 'q', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the command line behind `relata merge`.
 *
 * @throws CommandError with exit code 2
 */
export function parseMergeArguments(argv: readonly string[]): MergeArguments {
  const { values, positionals: files } = readArguments('merge', argv, OPTIONS);
  const { output, quiet, help } = values;
  if (output === '') throw usageError('merge', '--output must name a file');
  if (files.filter((file) => file === '-').length > 1) throw usageError('merge', 'standard input (-) can be read once only');
  return {
    help,
    files,
    ...(output !== undefined && { output }),
    quiet,
    ...extractRequestOf(values, 'merge'),
  };
}
