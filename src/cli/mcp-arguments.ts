import type { ParseArgsConfig } from 'node:util';

import { CONFIDENCE_OPTION, extractRequestOf, TOLD_OPTIONS, type ExtractRequest } from './extract-options';
import { usageError } from './io';
import { readArguments } from './read-arguments';

/** What `relata mcp` was asked to do. */
export interface McpArguments extends ExtractRequest {
  readonly help: boolean;
  /** Files that are read before the first question. */
  readonly corpus: readonly string[];
}

const OPTIONS = {
  corpus: { type: 'string', multiple: true, default: [] as string[] },
  ...TOLD_OPTIONS,
  ...CONFIDENCE_OPTION,
} satisfies ParseArgsConfig['options'];

/**
 * Reads the command line behind `relata mcp`.
 *
 * @throws CommandError with exit code 2
 */
export function parseMcpArguments(argv: readonly string[]): McpArguments {
  const { values, positionals } = readArguments('mcp', argv, OPTIONS);
  if (positionals.length > 0) throw usageError('mcp', `files are named by --corpus, but ${JSON.stringify(positionals[0])} came`);
  const { help, corpus } = values;
  if (corpus.includes('-')) throw usageError('mcp', '--corpus must name a file: standard input is the client');
  return { help, corpus, ...extractRequestOf(values, 'mcp', values) };
}
