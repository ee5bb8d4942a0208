import { createExtractor, RelataError, type ErrorDetails, type ExtractOptions } from '..';
import { readText } from '../node';
import { CommandError, EXIT } from './io';

/** A file that the caller named with an option and that cannot be used. */
export const unusable = (file: string, reason: string, cause?: unknown): CommandError =>
  new CommandError(EXIT.failure, `cannot use ${file}: ${reason}`, { cause });

/** @throws CommandError with exit code 1 for what is no JSON; RelataError `unreadable-file` */
export async function readJSON(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable(file, 'it is not JSON', cause);
  }
}

/**
 * Says now what is wrong with options, so that nobody waits for an error that was there from the beginning.
 *
 * @param refusal what is thrown for an option that is wrong
 */
export function checked(options: ExtractOptions, refusal: (details: ErrorDetails<'bad-option'>, cause: RelataError) => CommandError): void {
  try {
    createExtractor(options);
  } catch (cause) {
    if (!(cause instanceof RelataError) || !cause.is('bad-option')) throw cause;
    throw refusal(cause.details, cause);
  }
}

/**
 * The same of what a file says.
 *
 * @throws CommandError with exit code 1, which says where in the file it is wrong
 */
export function checkedFile(file: string, options: ExtractOptions): void {
  checked(options, ({ option, expected, received }, cause) => {
    if (option === 'strict') return unusable(file, 'it names no types, and --strict would keep nothing', cause);
    const where = option.replace(/^(?:relationTypes|lexicon|aliases)/, '') || 'it';
    return unusable(file, `${where} must be ${expected}, but ${received} came`, cause);
  });
}
