import type { Worker, WorkerOptions } from 'bullmq';
import { mkdir } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';

import { RelataError } from '../errors';
import { toJSON } from '../export';
import { type Failed, type Outcome, type PoolOptions } from '../node';
import { openPool, settlePool, type Pool } from '../node/pool';
import { bad } from '../validation/options';
import { checkedAddress, type QueueAddress } from './address';
import type { Batch, PlainArticle } from './batches';
import { bullmq } from './packages';
import { writeShard, type Shard } from './shards';

/** Where articles come from, how they are extracted, and where extractions go: options of `extractMany`, too. */
export interface ExtractWorkerOptions extends QueueAddress, PoolOptions {
  /** A folder that shards are written to, one that all machines share or one for each. Either this or `sink`. */
  folder?: string;
  /**
   * Takes a shard instead of a folder: into a store of objects, a table. The job is done when the promise is kept. It may be called twice with one shard,
   * and is to put the second in the place of the first: they are the same.
   */
  sink?: (shard: Shard) => Promise<void> | void;
  /**
   * What else BullMQ is told of the worker. Default: `concurrency` so that no thread waits for an article, and `maxStalledCount: 3`: a job that is lost with
   * its process once more is failed, so that an article that ends whatever takes it up does not end all.
   */
  worker?: Omit<Partial<WorkerOptions>, 'connection' | 'prefix'>;
}

/** A worker at work. */
export interface ExtractWorker {
  /** BullMQ's, with its events: `worker.on('failed', (job, error) => …)`. */
  readonly worker: Worker<Batch, number>;
  /** Ends it when the jobs that it has taken up are done. */
  readonly close: () => Promise<void>;
}

/** How often a job may be lost with the process that was at it. */
const MOST_LOST = 3;

/**
 * Takes articles from a queue and extracts them, on as many threads as the machine has cores, and as many machines as have such a worker. Each job becomes a
 * shard: a file of extractions that is there whole or not at all, whose name depends on the articles alone. Where a worker is killed, BullMQ gives its jobs to
 * another one, and a job that is done twice writes the same file twice. All workers of a queue are to have the same options.
 *
 * A job some of whose articles cannot be extracted has a shard of the others and is failed, with the reasons.
 *
 * @returns the worker, which is at work already
 * @throws RelataError `missing-package`, `unknown-option`, `bad-option`
 * @example
 * const { close } = await extractWorker({ queue: 'news', connection: { host: 'redis' }, folder: '/mnt/shards' });
 * process.once('SIGTERM', () => void close());
 */
export async function extractWorker(options: ExtractWorkerOptions): Promise<ExtractWorker> {
  const { queue, connection, prefix, folder, sink, worker: own, ...ofPool } = options;
  const address = checkedAddress({ queue, connection, ...(prefix !== undefined && { prefix }) });
  const settled = settlePool(ofPool);
  const put = sinkOf(folder, sink);
  const { UnrecoverableError, Worker } = await bullmq();
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const pool = await openPool(settled);
  const work = async (batch: Batch): Promise<Failure | number> => {
    const outcomes = await outcomesOf(batch.articles!, pool);
    const lines = outcomes.flatMap(({ extraction }) => (extraction ? [`${toJSON(extraction, { form: 'compact' })}\n`] : []));
    if (lines.length > 0) await put({ name: batch.shard, jsonl: lines.join('') });
    return failureOf(outcomes) ?? lines.length;
  };
  const worker = new Worker<Batch, number>(
    queue,
    async (job) => {
      const { shard } = job.data;
      if (!/^[0-9a-f]{32}$/.test(shard)) throw new UnrecoverableError('it is no job of enqueue');
      // Its worker was killed when the shard was in its place and the job not yet done.
      if (job.data.articles === undefined) return 0;
      const result = await work(job.data);
      if (typeof result !== 'number') throw result.isLasting ? new UnrecoverableError(result.message) : new Error(result.message);
      await job.updateData({ shard });
      return result;
    },
    { maxStalledCount: MOST_LOST, concurrency: pool.room, ...own, ...address },
  );
  return {
    worker,
    close: async () => {
      await worker.close();
      await pool.end();
    },
  };
}

function sinkOf(folder: unknown, sink: unknown): (shard: Shard) => Promise<void> | void {
  if (folder !== undefined && (typeof folder !== 'string' || folder === '')) throw bad('folder', 'the path of a folder', folder);
  if (sink !== undefined && typeof sink !== 'function') throw bad('sink', 'a function', sink);
  if ((folder === undefined) === (sink === undefined)) throw bad('folder', 'there where sink is not, and not where it is', folder);
  return sink === undefined ? (shard) => writeShard(folder!, shard) : (sink as (shard: Shard) => Promise<void> | void);
}

async function outcomesOf(articles: readonly PlainArticle[], pool: Pool): Promise<Outcome<PlainArticle>[]> {
  if (pool.room > 1) return Promise.all(articles.map((article) => pool.outcomeOf(article)));
  const outcomes: Outcome<PlainArticle>[] = [];
  for (const article of articles) {
    // This thread also tells Redis that the worker lives: it has to come to that between two articles.
    await setImmediate();
    outcomes.push(await pool.outcomeOf(article));
  }
  return outcomes;
}

interface Failure {
  readonly message: string;
  /** Whether it would be the same the next time. */
  readonly isLasting: boolean;
}

/** Reasons that a message has room for. */
const MOST_REASONS = 10;

function failureOf(outcomes: readonly Outcome<PlainArticle>[]): Failure | undefined {
  const failed = outcomes.filter((outcome): outcome is Failed<PlainArticle> => outcome.error !== undefined);
  if (failed.length === 0) return undefined;
  const reasons = failed.slice(0, MOST_REASONS).map(({ article: { id }, error }) => `${id === undefined ? 'an article' : JSON.stringify(id)}: ${error.message}`); // prettier-ignore
  return {
    message: `${failed.length} of ${outcomes.length} articles: ${reasons.join('; ')}`,
    isLasting: failed.every(({ error }) => error instanceof RelataError && !error.is('timed-out')),
  };
}
