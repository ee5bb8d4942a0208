import { stat } from 'node:fs/promises';

import { extract, RelataError, type Extraction, type ExtractOptions } from '..';
import type { Failures } from './failures';
import { CommandError, EXIT, usageError, type CommandName, type Io } from './io';
import { Progress } from './progress';
import { isOfTexts, readEach, type Input } from './read-input';

/** What an article gave. */
export interface Result {
  readonly source: string;
  readonly extraction: Extraction;
  readonly text: string;
  /** Nothing but white space came: a right answer, but seldom what was meant. */
  readonly isEmpty: boolean;
}

/** A run over articles. */
export interface Run {
  readonly options: ExtractOptions;
  readonly command: CommandName;
  readonly io: Io;
  readonly quiet: boolean;
  readonly failures: Failures;
  /** Whether standard input holds an article a line. */
  readonly jsonl?: boolean;
}

/**
 * Reads one article after the other, extracts and hands on, so that of many no more than one is in memory; shows on a terminal how far it
 * has come. What cannot be read is left to `failures`. The day a page was published is its reference date, unless the caller gave one.
 *
 * @param isDone whether an article of that name was extracted before and is not wanted again
 * @param read the articles of a file
 * @throws CommandError with exit code 2 for an option of the caller's, RelataError
 */
export async function* extractEach(
  files: readonly string[],
  run: Run,
  isDone: (source: string) => boolean = () => false,
  read: (file: string) => AsyncIterable<Input> = (file) => readEach(file, run),
): AsyncGenerator<Result> {
  const { io } = run;
  const holdsMany = (file: string): boolean => isOfTexts(file, run.jsonl);
  const sizes: number[] = [];
  for (const file of files) sizes.push(await sizeOf(file));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const progress = new Progress(whole, files.some(holdsMany) ? undefined : files.length, io, run.quiet);
  try {
    for (const [i, file] of files.entries()) {
      let left = sizes[i]!;
      for await (const input of read(file)) {
        const result = isDone(input.source) ? undefined : resultOf(input, run);
        // Of a file with many articles each is as long as its text, and the last what is left.
        const length = holdsMany(file) ? Math.min(left, input.text.length) : left;
        left -= length;
        progress.step(length);
        if (!result) continue;
        if (!run.quiet) printWarnings(result, io);
        yield result;
      }
    }
  } finally {
    progress.end();
  }
}

function resultOf({ source, text, published, id }: Input, run: Run): Result | undefined {
  const { options, failures } = run;
  try {
    const own = { ...(published !== undefined && { referenceDate: published }), ...(id !== undefined && { id }) };
    return { source, extraction: extract(text, { ...own, ...options }), text, isEmpty: text.trim() === '' };
  } catch (error) {
    failures.add(source, byOption(error, source, run));
    return undefined;
  }
}

/** A wrong option is the caller's mistake, unless it came with the article. */
function byOption(error: unknown, source: string, { options, command }: Run): unknown {
  if (!(error instanceof RelataError) || !error.is('bad-option')) return error;
  const { option, expected, received } = error.details;
  if (option in options) return byFlag(error, command);
  return new CommandError(EXIT.failure, `cannot use ${source}: its ${option === 'id' ? 'id' : 'day'} must be ${expected}, but ${received} came`, { cause: error }); // prettier-ignore
}

/** In bytes; 0 where it is not known. What is wrong with the file is said when it is read. */
async function sizeOf(file: string): Promise<number> {
  if (file === '-') return 0;
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
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
function printWarnings({ source, extraction, isEmpty }: Result, io: Io): void {
  if (isEmpty) io.stderr.write(`relata: ${source}: warning: there is no text in it\n`);
  for (const { message, start } of extraction.warnings) {
    io.stderr.write(`relata: ${source}${start === undefined ? '' : `, character ${start}`}: warning: ${message}\n`);
  }
}
