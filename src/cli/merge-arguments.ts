import { parseArgs } from 'node:util';

import type { ExtractOptions } from '..';
import { complaintOf, usageError } from './io';

/** What `relata merge` was asked to do. */
export interface MergeArguments {
  readonly help: boolean;
  /** Paths; '-' is standard input. May be empty. */
  readonly files: readonly string[];
  /** Path of the file to write; absent for standard output. */
  readonly output?: string;
  readonly quiet: boolean;
  readonly options: ExtractOptions;
}

/**
 * Reads the command line behind `relata merge`.
 *
 * @throws CommandError with exit code 2
 */
export function parseMergeArguments(argv: readonly string[]): MergeArguments {
  const { values, positionals: files } = parse(argv);
  const { output, quiet, help, 'reference-date': referenceDate } = values;
  if (output === '') throw usageError('merge', '--output must name a file');
  if (files.filter((file) => file === '-').length > 1) throw usageError('merge', 'standard input (-) can be read once only');
  return {
    help,
    files,
    ...(output !== undefined && { output }),
    quiet,
    options: { ...(referenceDate !== undefined && { referenceDate }) },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        output: { type: 'string', short: 'o' },
        'reference-date': { type: 'string' },
        quiet: { type: 'boolean', short: 'q', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
  } catch (cause) {
    throw usageError('merge', complaintOf(cause as Error), cause);
  }
}
