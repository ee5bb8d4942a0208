import { CONFIDENCE_OPTION, EXTRACT_OPTIONS, extractRequestOf, type ExtractRequest } from './extract-options';
import { usageError } from './io';
import { readArguments } from './read-arguments';

/** What `relata explain` was asked to do. */
export interface ExplainArguments extends ExtractRequest {
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
  const { values, positionals } = readArguments('explain', argv, { ...EXTRACT_OPTIONS, ...CONFIDENCE_OPTION });
  const [file, ...rest] = positionals;
  if (rest.length > 0) throw usageError('explain', 'one file at a time');
  return { help: values.help, ...(file !== undefined && { file }), ...extractRequestOf(values, 'explain', values) };
}
