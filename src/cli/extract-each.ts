import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

import { RelataError, type Extraction, type ExtractOptions } from '..';
import { extractMany } from '../node';
import type { Failures } from './failures';
import { CommandError, EXIT, usageError, type CommandName, type Io } from './io';
import { Progress } from './progress';
import { isOfTexts, readEach, sourceOf, type Input } from './read-input';

/** What an article gave. */
export interface Result {
  readonly source: string;
  readonly extraction: Extraction;
  readonly text: string;
  /** The day it was published, where it says so. */
  readonly published?: string;
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
  /** Threads that work at a time; undefined for as many as are worth it. */
  readonly jobs?: number | undefined;
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
  const count = files.some(holdsMany) ? undefined : files.length;
  const progress = new Progress(whole, count, io, run.quiet);
  run.failures.beforeTold = () => {
    progress.clear();
  };
  async function* inputs(): AsyncGenerator<Input & { readonly length: number }> {
    for (const [i, file] of files.entries()) {
      let left = sizes[i]!;
      // Not read again: the article of a page takes a while to find.
      if (!holdsMany(file) && isDone(sourceOf(file))) {
        progress.step(left);
        continue;
      }
      for await (const input of read(file)) {
        // Of a file with many articles each is as long as its text, any other as long as the file.
        const length = holdsMany(file) ? Math.min(left, input.text.length) : left;
        left -= length;
        if (holdsMany(file) && isDone(input.source)) progress.step(length);
        else yield { ...input, ...ofTheCaller(run), length };
      }
    }
  }
  try {
    for await (const { article, extraction, error } of extractMany(inputs(), {
      ...ofAll(run.options),
      jobs: run.jobs ?? jobsFor(count, whole),
    })) {
      progress.step(article.length);
      if (error) {
        run.failures.add(article.source, ofTheArticle(error, article.source, run));
        continue;
      }
      const { source, text, undated, published } = article;
      const result = { source, extraction, text, ...(published !== undefined && { published }), isEmpty: text.trim() === '' };
      progress.clear();
      if (!run.quiet) printWarnings(result, undated, io);
      yield result;
    }
  } catch (error) {
    throw byFlag(error, run.command);
  } finally {
    progress.end();
  }
}

/** Bytes that are worth threads of their own, each of which takes a second to begin. */
const WORTH_THREADS = 2_000_000;

/** @param count of the articles, where it is known */
const jobsFor = (count: number | undefined, bytes: number): number =>
  bytes < WORTH_THREADS ? 1 : Math.max(1, Math.min(availableParallelism(), count ?? Infinity));

/** The options that can be those of several articles. */
function ofAll(options: ExtractOptions): Omit<ExtractOptions, 'id'> {
  const shared = { ...options };
  delete shared.id;
  return shared;
}

/** What the caller says of every article comes before what an article says of itself. */
const ofTheCaller = ({ options: { id, referenceDate } }: Run): Partial<Input> => ({
  ...(id !== undefined && { id }),
  ...(referenceDate !== undefined && { published: undefined }),
});

/** An option that came with the article is wrong in the article. */
function ofTheArticle(error: Error, source: string, { options }: Run): Error {
  if (!(error instanceof RelataError) || !error.is('bad-option')) return error;
  const { option, expected, received } = error.details;
  if (option in options) return error;
  const what = option === 'id' ? 'id' : 'day';
  return new CommandError(EXIT.failure, `cannot use ${source}: its ${what} must be ${expected}, but ${received} came`, { cause: error });
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
function printWarnings({ source, extraction, isEmpty }: Result, undated: string | undefined, io: Io): void {
  if (undated !== undefined)
    io.stderr.write(`relata: ${source}: warning: ${JSON.stringify(undated)} is read as no day; the article has none\n`);
  if (isEmpty) io.stderr.write(`relata: ${source}: warning: there is no text in it\n`);
  for (const { message, start } of extraction.warnings) {
    io.stderr.write(`relata: ${source}${start === undefined ? '' : `, character ${start}`}: warning: ${message}\n`);
  }
}
