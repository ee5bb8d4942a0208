import type { ParseArgsConfig } from 'node:util';

import { EXTRACT_OPTIONS, extractRequestOf, type ExtractRequest } from './extract-options';
import { usageError, type CommandName } from './io';
import { readArguments, type Values } from './read-arguments';

/** What a command that turns files into one output was asked to do. */
export interface FilesArguments extends ExtractRequest {
  readonly help: boolean;
  /** Paths; '-' is standard input. May be empty. */
  readonly files: readonly string[];
  /** Path of the file to write, if the caller named one. */
  readonly output?: string;
  readonly quiet: boolean;
}

/** The options of every command that turns files into one output. */
export const FILES_OPTIONS = {
  output: { type: 'string', short: 'o' },
  ...EXTRACT_OPTIONS,
  quiet: { type: 'boolean', short: 'q', default: false },
} as const satisfies ParseArgsConfig['options'];

type ReadValues = Values<typeof FILES_OPTIONS> & { readonly help: boolean; readonly id?: string | undefined };

/** @throws CommandError with exit code 2 */
export function filesArgumentsOf(command: CommandName, values: ReadValues, files: readonly string[]): FilesArguments {
  const { quiet, help } = values;
  // As of other commands, - is standard output.
  const output = values.output === '-' ? undefined : values.output;
  if (output === '') throw usageError(command, '--output must name a file');
  if (files.filter((file) => file === '-').length > 1) throw usageError(command, 'standard input (-) can be read once only');
  return { help, files, ...(output !== undefined && { output }), quiet, ...extractRequestOf(values, command) };
}

/**
 * Reads the command line behind a command that has these options and no others.
 *
 * @throws CommandError with exit code 2
 */
export function parseFilesArguments(command: CommandName, argv: readonly string[]): FilesArguments {
  const { values, positionals } = readArguments(command, argv, FILES_OPTIONS);
  return filesArgumentsOf(command, values, positionals);
}
