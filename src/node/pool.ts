import { availableParallelism } from 'node:os';

import { RelataError, type ExtractOptions } from '..';
import { referenceOf } from '../document/day-of';
import { describe } from '../errors';
import { bad, wholeNumber } from '../validation/options';
import { isRecord } from '../validation/shape';
import type { Article, Outcome } from './outcome';
import { extracterOf, type Shared } from './task';
import { within } from './within';
import { isPortable, thisThread, threads, type Workers } from './workers';

/** The options of `extract` but for `id`, how many threads there are, and what bounds an article. */
export interface PoolOptions extends Omit<ExtractOptions, 'id'> {
  /**
   * Threads that work at a time; 1 is the caller's own. Each takes about a second to begin. Options with functions, such as a parser of one's own, need 1.
   * Default: as many as the machine has cores.
   */
  jobs?: number;
  /** Articles that are longer, in UTF-16 code units, have the error `text-too-long`. Default: none is. */
  maxLength?: number;
  /** Articles that take longer, in milliseconds from when a thread begins with them, have the error `timed-out`; needs threads of their own, which it takes also where `jobs` is 1. Default: none does. */
  timeout?: number;
}

/** Options of a pool that are known to be right. */
export interface SettledPool {
  readonly jobs: number;
  readonly limits: Limits;
  readonly shared: Omit<Shared, 'id'>;
  /** What this thread does with an article. */
  readonly extract: ReturnType<typeof extracterOf>;
}

interface Limits {
  readonly maxLength: number;
  readonly timeout?: number;
}

/** Who extracts articles, one or several at a time, for as long as there are any. */
export interface Pool {
  /** How many articles may be handed over before the first is waited for. */
  readonly room: number;
  /** What becomes of an article; that it cannot be extracted is an outcome, too. */
  outcomeOf<One extends string | Article>(article: One, signal?: AbortSignal): Promise<Outcome<One>>;
  end(): Promise<void>;
}

/**
 * Checks the options, so that what is wrong with all articles is said once, before any.
 *
 * @throws RelataError `unknown-option`, `bad-option`
 */
export function settlePool({
  jobs: wanted,
  maxLength = Infinity,
  timeout,
  ...shared
}: PoolOptions & Pick<Shared, 'englishOnly'>): SettledPool {
  const isHere = !isPortable(shared);
  const jobs = wanted ?? (isHere ? 1 : availableParallelism());
  wholeNumber('jobs', jobs, 1);
  if (isHere && (jobs > 1 || timeout !== undefined)) throw bad('jobs', '1, and timeout undefined, where options have functions', jobs);
  if (typeof maxLength !== 'number' || !(maxLength >= 0)) throw bad('maxLength', 'a number from 0', maxLength);
  if (timeout !== undefined && !(timeout > 0)) throw bad('timeout', 'a number of milliseconds above 0', timeout);
  if ('id' in shared) throw bad('id', 'a field of each article', shared.id);
  return { jobs, limits: { maxLength, ...(timeout !== undefined && { timeout }) }, shared, extract: extracterOf(shared) };
}

/** Starts the threads. */
export async function openPool({ jobs, limits, shared, extract }: SettledPool): Promise<Pool> {
  const workers = jobs === 1 && limits.timeout === undefined ? thisThread(extract) : await threads(jobs, shared);
  return {
    room: workers.room,
    outcomeOf: (article, signal) => outcomeOf(article, workers, limits, signal),
    end: () => workers.end(),
  };
}

async function outcomeOf<One extends string | Article>(
  article: One,
  workers: Workers,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<Outcome<One>> {
  try {
    if (typeof article !== 'string' && !isRecord(article)) throw new RelataError('text-not-string', { received: describe(article) });
    const { text, id, published }: Article = typeof article === 'string' ? { text: article } : article;
    if (typeof text === 'string' && text.length > limits.maxLength)
      throw new RelataError('text-too-long', { length: text.length, most: limits.maxLength });
    const own = { ...(id !== undefined && { id }), ...(published !== undefined && { referenceDate: referenceOf(published) }) };
    const { extraction } = await within({ ...limits, ...(signal && { signal }) }, (stop, begins) =>
      workers.run({ text, own }, stop, begins),
    );
    return { article, extraction };
  } catch (error) {
    return { article, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
