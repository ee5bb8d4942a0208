import { extract, RelataError, type Extraction, type ExtractOptions } from '..';
import { usageError, type CommandName, type Io } from './io';
import { Progress } from './progress';
import type { Input } from './read-input';

/** What an article gave. */
export interface Result {
  readonly source: string;
  readonly extraction: Extraction;
  readonly text: string;
  /** Nothing but white space came: a right answer, but seldom what was meant. */
  readonly isEmpty: boolean;
}

/**
 * Extracts from every article and shows on a terminal how far it has come. The day a page was published is its reference date, unless
 * the caller gave one.
 *
 * @throws CommandError with exit code 2 for an option of the caller's, RelataError
 */
export function extractAll(inputs: readonly Input[], options: ExtractOptions, command: CommandName, io: Io, quiet: boolean): Result[] {
  const lengths = inputs.map(({ text }) => text.length);
  const progress = new Progress(lengths, io, quiet);
  try {
    return inputs.map(({ source, text, published }) => {
      const extraction = extract(text, { ...(published !== undefined && { referenceDate: published }), ...options });
      progress.step();
      return { source, extraction, text, isEmpty: text.trim() === '' };
    });
  } catch (error) {
    throw byFlag(error, command);
  } finally {
    progress.end();
  }
}

/** A wrong option as the person at the command line knows it, by its flag; any other error as it is. */
export function byFlag(error: unknown, command: CommandName): unknown {
  if (!(error instanceof RelataError) || !error.is('bad-option')) return error;
  const { option, expected, received } = error.details;
  const flag = `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return usageError(command, `${flag} must be ${expected}, but ${received} came`, error);
}

/** What a reader should know of a result, a line each. */
export function printWarnings({ source, extraction, isEmpty }: Result, io: Io): void {
  if (isEmpty) io.stderr.write(`relata: ${source}: warning: there is no text in it\n`);
  for (const { message, start } of extraction.warnings) {
    io.stderr.write(`relata: ${source}${start === undefined ? '' : `, character ${start}`}: warning: ${message}\n`);
  }
}
