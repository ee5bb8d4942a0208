import { EXTRACT_OPTIONS } from '../options';
import { bad, flag, known, oneOfWords } from '../validation/options';
import { isRecord } from '../validation/shape';
import type { Article, Outcome } from './outcome';
import { openPool, settlePool, type PoolOptions } from './pool';

/** How many articles are extracted: the options of `extract` but for `id`, and those of the run. */
export interface ExtractManyOptions extends PoolOptions {
  /** Whether outcomes come in the order of the articles, or each as soon as it is there. Default: `source`. */
  order?: 'source' | 'finished';
  /** Whether articles that look to be in another language, which have the warning `not-english`, have the error `other-language` in place of an extraction, for which they are not parsed. Default: false. */
  englishOnly?: boolean;
  /** Ends the run: the iterator throws the signal's reason. */
  signal?: AbortSignal;
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
  // What is wrong with the options is wrong with each article: said once, before any.
  if (isRecord(options) && 'id' in options) throw bad('id', 'a field of each article', options.id);
  known(options, OPTIONS);
  const { order = 'source', signal, ...ofPool } = options;
  oneOfWords('order', order, ['source', 'finished']);
  if (ofPool.englishOnly !== undefined) flag('englishOnly', ofPool.englishOnly);
  const settled = settlePool(ofPool);
  if (!isIterable(source)) throw bad('source', 'an iterable of articles', source);
  const pool = await openPool(settled);
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
      pending.set(at, pool.outcomeOf(article, signal).then((outcome) => ({ key: at, outcome }))); // prettier-ignore
      while (pending.size >= pool.room) yield await next();
    }
    while (pending.size > 0) yield await next();
  } finally {
    await pool.end();
  }
}

const OPTIONS = [
  'jobs',
  'order',
  'englishOnly',
  'signal',
  'maxLength',
  'timeout',
  ...EXTRACT_OPTIONS.filter((name) => name !== 'id'),
] as const;

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
