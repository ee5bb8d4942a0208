import { usageError } from './io';
import { readArguments } from './read-arguments';

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
  const { values, positionals } = readArguments('completion', argv, {});
  const [named, ...rest] = positionals;
  const shell = SHELLS.find((name) => name === named);
  if (rest.length > 0 || (named !== undefined && !shell)) {
    const came = positionals.map((word) => JSON.stringify(word)).join(' ');
    throw usageError('completion', `there is a script for ${SHELLS.join(', ')}, but ${came} came`);
  }
  return { help: values.help, ...(shell && { shell }) };
}
