import type { ParseArgsConfig } from 'node:util';

import { CONFIDENCE_OPTION, ENGLISH_OPTION, EXTRACT_OPTIONS, extractRequestOf, type ExtractRequest } from './extract-options';
import { usageError, type CommandName } from './io';
import { MANY_KINDS } from './kinds';
import { word } from './option-values';
import { readArguments, type Values } from './read-arguments';
import type { InputChoice } from './read-input';

/** What a command that turns files into one output was asked to do. */
export interface FilesArguments extends ExtractRequest {
  readonly help: boolean;
  /** Paths; '-' is standard input. May be empty. */
  readonly files: readonly string[];
  /** Path of the file to write, if the caller named one. */
  readonly output?: string;
  readonly quiet: boolean;
  /** Whether articles in other languages are left out. */
  readonly englishOnly: boolean;
  /** What the files hold, as far as their names do not say. */
  readonly input: InputChoice;
}

/** The options of every command that turns files into one output. */
export const FILES_OPTIONS = {
  output: { type: 'string', short: 'o' },
  ...EXTRACT_OPTIONS,
  ...ENGLISH_OPTION,
  quiet: { type: 'boolean', short: 'q', default: false },
  jsonl: { type: 'boolean', default: false },
  'input-format': { type: 'string' },
  'text-column': { type: 'string' },
  'id-column': { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

type ReadValues = Values<typeof FILES_OPTIONS> & { readonly help: boolean; readonly id?: string | undefined };

/** @throws CommandError with exit code 2 */
export function filesArgumentsOf(
  command: CommandName,
  values: ReadValues,
  files: readonly string[],
  confidence?: Values<typeof CONFIDENCE_OPTION>,
): FilesArguments {
  const { quiet, help, 'english-only': englishOnly } = values;
  // As of other commands, - is standard output.
  const output = values.output === '-' ? undefined : values.output;
  if (output === '') throw usageError(command, '--output must name a file');
  if (files.filter((file) => file === '-').length > 1) throw usageError(command, 'standard input (-) can be read once only');
  return { help, files, ...(output !== undefined && { output }), quiet, englishOnly, input: inputOf(command, values, files), ...extractRequestOf(values, command, confidence) }; // prettier-ignore
}

function inputOf(command: CommandName, values: ReadValues, files: readonly string[]): InputChoice {
  const { jsonl, 'input-format': format, 'text-column': text, 'id-column': id } = values;
  const named = format === undefined ? undefined : word('input-format', format, MANY_KINDS, command);
  if (jsonl && named !== undefined && named !== 'jsonl')
    throw usageError(command, `--jsonl and --input-format ${named} are not of one input`);
  const stdin = jsonl ? 'jsonl' : named;
  if (stdin !== undefined && !(files.length === 0 || files.includes('-')))
    throw usageError(command, `${jsonl ? '--jsonl' : '--input-format'} is about standard input, which is not read`);
  return { ...(stdin && { stdin }), columns: { ...(text !== undefined && { text }), ...(id !== undefined && { id }) } };
}

/**
 * Reads the command line behind a command that has these options, and no others but how sure it is to be.
 *
 * @throws CommandError with exit code 2
 */
export function parseFilesArguments(command: CommandName, argv: readonly string[]): FilesArguments {
  const { values, positionals } = readArguments(command, argv, { ...FILES_OPTIONS, ...CONFIDENCE_OPTION });
  return filesArgumentsOf(command, values, positionals, values);
}
