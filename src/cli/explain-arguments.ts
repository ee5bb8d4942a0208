import { parseArgs } from 'node:util';

import { complaintOf, usageError } from './io';

/** What `relata explain` was asked to do. */
export interface ExplainArguments {
  readonly help: boolean;
  /** Path, or '-' for standard input; absent where none was given. */
  readonly file?: string;
}

/**
 * Reads the command line behind `relata explain`.
 *
 * @throws CommandError with exit code 2
 */
export function parseExplainArguments(argv: readonly string[]): ExplainArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    if (rest.length > 0) throw new Error('one file at a time');
    return { help: values.help, ...(file !== undefined && { file }) };
  } catch (cause) {
    throw usageError('explain', complaintOf(cause as Error), cause);
  }
}
