import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

import { RelataError, type Extraction, type ExtractOptions } from '..';
import { extractMany } from '../node';
import type { Tally } from './bytes';
import { CommandError, EXIT, usageError, type CommandName } from './io';
import { Progress } from './progress';
import { holdsMany } from './kinds';
import { Warnings } from './run-warnings';
import { readEach, sourceOf, type Input, type Reading } from './read-input';

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
export interface Run extends Reading {
  readonly options: ExtractOptions;
  /** Whether articles in other languages are left out. */
  readonly englishOnly: boolean;
  readonly command: CommandName;
  /** Threads that work at a time; undefined for as many as are worth it. */
  readonly jobs?: number | undefined;
}

/** What a run knows of one before, and wants to know of itself. */
export interface Course {
  /** Whether an article of that name was extracted before and is not wanted again. */
  readonly isDone?: (source: string) => boolean;
  /** Whether all of a file was. */
  readonly isFinished?: (file: string) => boolean;
  /** Is told of each file with many articles that was read to its end, after the last of its results was taken, and whether all of its articles were among them. */
  readonly ended?: (file: string, isWhole: boolean) => Promise<void>;
  /** The articles of a file; `tally` is told how much of it was read. */
  readonly read?: (file: string, tally: Tally) => AsyncIterable<Input>;
}

/**
 * Reads one article after the other, extracts and hands on, so that of many no more than one is in memory; shows on a terminal how far it
 * has come. What cannot be read is left to `failures`. The day a page was published is its reference date, unless the caller gave one.
 *
 * @throws CommandError with exit code 2 for an option of the caller's, RelataError
 */
export async function* extractEach(files: readonly string[], run: Run, course: Course = {}): AsyncGenerator<Result> {
  const { io, failures } = run;
  const { isDone = () => false, isFinished = () => false } = course;
  const read = course.read ?? ((file: string, tally: Tally) => readEach(file, run, tally));
  const isOfMany = (file: string): boolean => holdsMany(file, run.stdin);
  const sizes: number[] = [];
  for (const file of files) sizes.push(await sizeOf(file));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const count = files.some(isOfMany) ? undefined : files.length;
  const progress = new Progress(whole, count, io, run.quiet, failures);
  failures.beforeTold = () => {
    progress.clear();
  };
  /** Files of which not all articles are results of this run. */
  const partly = new Set<number>();
  async function* inputs(): AsyncGenerator<Input & { readonly length: number; readonly file: number }> {
    for (const [i, file] of files.entries()) {
      const size = sizes[i]!;
      // Not read again: the article of a page takes a while to find.
      if (isFinished(file) || (!isOfMany(file) && isDone(sourceOf(file)))) {
        partly.add(i);
        progress.skip(size);
        continue;
      }
      const tally: Tally = { bytes: 0 };
      let told = 0;
      let failed = failures.count;
      for await (const input of read(file, tally)) {
        if (failures.count > failed) partly.add(i);
        // An article of many is as long as what was read for it, any other as the file.
        const upTo = isOfMany(file) ? tally.bytes : size;
        const length = upTo - told;
        told = upTo;
        if (isOfMany(file) && isDone(input.source)) {
          partly.add(i);
          progress.skip(length);
        } else yield { ...input, ...ofTheCaller(run), length, file: i };
        failed = failures.count;
      }
      if (failures.count > failed) partly.add(i);
    }
  }
  let at = 0;
  const endUpTo = async (file: number): Promise<void> => {
    for (; at < file; at++) if (isOfMany(files[at]!)) await course.ended?.(files[at]!, !partly.has(at));
  };
  const warnings = new Warnings(run, files.length > 1 || count === undefined);
  try {
    for await (const { article, extraction, error } of extractMany(inputs(), {
      ...ofAll(run.options),
      jobs: run.jobs ?? jobsFor(count, whole),
      englishOnly: run.englishOnly,
    })) {
      await endUpTo(article.file);
      progress.step(article.length);
      if (error instanceof RelataError && error.is('other-language')) {
        failures.leaveOut(article.source);
        continue;
      }
      if (error) {
        partly.add(article.file);
        failures.add(article.source, ofTheArticle(error, article.source, run));
        continue;
      }
      const { source, text, undated, published } = article;
      const result = { source, extraction, text, ...(published !== undefined && { published }), isEmpty: text.trim() === '' };
      progress.clear();
      warnings.tell(result, undated);
      yield result;
    }
    await endUpTo(files.length);
  } catch (error) {
    throw byFlag(error, run.command);
  } finally {
    progress.end();
  }
  warnings.end();
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
