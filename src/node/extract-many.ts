import { availableParallelism } from 'node:os';

import { RelataError, type Extraction, type ExtractOptions } from '..';
import { validateOptions } from '../options';
import { bad, oneOfWords } from '../validation/options';
import { within, type Bounds } from './within';
import { isPortable, thisThread, threads, type Workers } from './workers';

/** One of many articles. */
export interface Article {
  /** What is extracted. */
  readonly text: string;
  /** Name of the document; by default a hash of the text. */
  readonly id?: string;
  /** The day it was published: what "on Friday" counts from. */
  readonly published?: ExtractOptions['referenceDate'] | undefined;
}

/** An article that was extracted. */
export interface Extracted<One> {
  /** The article as it came. */
  readonly article: One;
  /** What it says. */
  readonly extraction: Extraction;
  /** Nothing went wrong. */
  readonly error?: never;
}

/** An article that could not be extracted. */
export interface Failed<One> {
  /** The article as it came. */
  readonly article: One;
  /** There is none. */
  readonly extraction?: never;
  /** Why: a `RelataError` where it was foreseen. */
  readonly error: Error;
}

/** What became of an article: what it says, or why that is not known. */
export type Outcome<One> = Extracted<One> | Failed<One>;

/** How many articles are extracted: the options of `extract` but for `id`, and those of the run. */
export interface ExtractManyOptions extends Omit<ExtractOptions, 'id'> {
  /**
   * Threads that work at a time; 1 is the caller's own. Each takes about a second to begin. Options with functions, such as a parser of one's own, need 1.
   * Default: as many as the machine has cores.
   */
  jobs?: number;
  /** Whether outcomes come in the order of the articles, or each as soon as it is there. Default: `source`. */
  order?: 'source' | 'finished';
  /** Ends the run: the iterator throws the signal's reason. */
  signal?: AbortSignal;
  /** Articles that are longer, in UTF-16 code units, have the error `text-too-long`. Default: none is. */
  maxLength?: number;
  /** Articles that take longer, in milliseconds from when a thread begins with them, have the error `timed-out`; needs threads of their own, which it takes also where `jobs` is 1. Default: none does. */
  timeout?: number;
}

/**
 * Extracts many articles on several cores. Articles are taken from the source only as fast as outcomes are taken from the iterator, so that
 * of a million only a few are in memory. An article that cannot be extracted has an error in its place, and the others go on.
 *
 * @param source texts or records with texts; their further fields are kept in `article` of the outcome
 * @returns the outcomes; a loop that is left early ends the threads
 * @throws RelataError for an option that is wrong, before the first article
 * @example
 * for await (const { article, extraction, error } of extractMany(articles, { jobs: 4 })) {
 *   if (error) console.error(article.id, error.message);
 *   else await save(extraction);
 * }
 */
export async function* extractMany<One extends string | Article>(
  source: Iterable<One> | AsyncIterable<One>,
  options: ExtractManyOptions = {},
): AsyncGenerator<Outcome<One>> {
  const { order = 'source', signal, maxLength = Infinity, timeout, jobs: wanted, ...shared } = options;
  const isHere = !isPortable(shared);
  const jobs = wanted ?? (isHere ? 1 : availableParallelism());
  if (!Number.isInteger(jobs) || jobs < 1) throw bad('jobs', 'a whole number from 1', jobs);
  if (isHere && (jobs > 1 || timeout !== undefined)) throw bad('jobs', '1, and timeout undefined, where options have functions', jobs);
  oneOfWords('order', order, ['source', 'finished']);
  if (typeof maxLength !== 'number' || !(maxLength >= 0)) throw bad('maxLength', 'a number from 0', maxLength);
  if (timeout !== undefined && !(timeout > 0)) throw bad('timeout', 'a number of milliseconds above 0', timeout);
  // What is wrong with the options is wrong with each article: said once, before any.
  if ('id' in shared) throw bad('id', 'a field of each article', shared.id);
  if (!isIterable(source)) throw bad('source', 'an iterable of articles', source);
  validateOptions(shared);
  const workers = jobs === 1 && timeout === undefined ? thisThread(shared) : await threads(jobs, shared);
  const limits: Limits = { maxLength, ...(timeout !== undefined && { timeout }), ...(signal && { signal }) };
  try {
    const pending = new Map<number, Promise<{ key: number; outcome: Outcome<One> }>>();
    const next = async (): Promise<Outcome<One>> => {
      const first = pending.values().next().value!;
      const { key, outcome } = await (order === 'source' ? first : Promise.race(pending.values()));
      pending.delete(key);
      signal?.throwIfAborted();
      return outcome;
    };
    let key = 0;
    for await (const article of until(signal, source)) {
      const at = key++;
      pending.set(at, outcomeOf(article, workers, limits).then((outcome) => ({ key: at, outcome }))); // prettier-ignore
      while (pending.size >= workers.room) yield await next();
    }
    while (pending.size > 0) yield await next();
  } finally {
    await workers.end();
  }
}

interface Limits extends Bounds {
  readonly maxLength: number;
}

async function outcomeOf<One extends string | Article>(article: One, workers: Workers, limits: Limits): Promise<Outcome<One>> {
  try {
    // A copy: of what is no record, such as null, it has no text, and that is the error.
    const { text, id, published }: Article = typeof article === 'string' ? { text: article } : { ...article };
    if (typeof text === 'string' && text.length > limits.maxLength)
      throw new RelataError('text-too-long', { length: text.length, most: limits.maxLength });
    const own = { ...(id !== undefined && { id }), ...(published !== undefined && { referenceDate: published }) };
    const { extraction } = await within(limits, (signal, begins) => workers.run({ text, own }, signal, begins));
    return { article, extraction };
  } catch (error) {
    return { article, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

const isIterable = (source: unknown): boolean =>
  typeof source === 'object' && source !== null && (Symbol.asyncIterator in source || Symbol.iterator in source);

/** The articles of a source until the signal comes, for which a source that is slow is not waited. */
async function* until<One>(signal: AbortSignal | undefined, source: Iterable<One> | AsyncIterable<One>): AsyncGenerator<One> {
  if (!signal) {
    yield* source;
    return;
  }
  signal.throwIfAborted();
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  let end = (): void => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    end = () => {
      reject(signal.reason as Error);
    };
  });
  signal.addEventListener('abort', end);
  ended.catch(() => undefined);
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), ended]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', end);
    // Not waited for: it may be the source that does not answer.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}
