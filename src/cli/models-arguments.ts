import { usageError } from './io';
import { readArguments } from './read-arguments';

/** What `relata models` was asked to do. */
export interface ModelsArguments {
  readonly help: boolean;
  /** Absent where none was named. */
  readonly folder?: string;
}

/**
 * Reads the command line behind `relata models`.
 *
 * @throws CommandError with exit code 2
 */
export function parseModelsArguments(argv: readonly string[]): ModelsArguments {
  const { values, positionals } = readArguments('models', argv, {});
  const [folder, ...rest] = positionals;
  if (rest.length > 0 || folder === '') {
    throw usageError('models', `one folder is to be named, but ${positionals.map((word) => JSON.stringify(word)).join(' ')} came`);
  }
  return { help: values.help, ...(folder !== undefined && { folder }) };
}
