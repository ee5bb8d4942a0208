import { parseArgs } from 'node:util';

import { complaintOf, usageError } from './io';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What `relata completion` was asked to do. */
export interface CompletionArguments {
  readonly help: boolean;
  /** Absent where none was named. */
  readonly shell?: Shell;
}

/**
 * Reads the command line behind `relata completion`.
 *
 * @throws CommandError with exit code 2
 */
export function parseCompletionArguments(argv: readonly string[]): CompletionArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
    const [named, ...rest] = positionals;
    const shell = SHELLS.find((name) => name === named);
    if (rest.length > 0 || (named !== undefined && !shell)) {
      throw new Error(`there is a script for ${SHELLS.join(', ')}, but ${positionals.map((word) => JSON.stringify(word)).join(' ')} came`);
    }
    return { help: values.help, ...(shell && { shell }) };
  } catch (cause) {
    throw usageError('completion', complaintOf(cause as Error), cause);
  }
}
