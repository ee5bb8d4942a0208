import { setTimeout } from 'node:timers/promises';

import { bad, known } from '../validation/options';
import { checkedAddress, type QueueAddress } from './address';
import type { Batch } from './batches';
import { bullmq } from './packages';

/** Which queue is waited for. */
export interface WhenDoneOptions extends QueueAddress {
  /** Milliseconds between two looks. Default: 1000. */
  every?: number;
  /** Ends the wait: the promise is broken with the signal's reason. */
  signal?: AbortSignal;
}

/** A job with articles that could not be extracted. */
export interface FailedJob {
  /** Name of its shard, which has the other articles. */
  shard: string;
  /** Why, in words. */
  reason: string;
}

/** What became of the jobs of a queue. */
export interface Done {
  /** Jobs whose shard is there. */
  completed: number;
  /** Those with articles that could not be extracted. */
  failed: FailedJob[];
}

/**
 * Waits until no job of a queue is to be done. It asks for the counts now and then, and listens to no events, which nobody hears whose line is down.
 *
 * @throws RelataError `missing-package`, `unknown-option`, `bad-option`; what Redis says is passed on
 * @example
 * const { failed } = await whenDone({ queue: 'news', connection: { host: 'redis' } });
 */
export async function whenDone(options: WhenDoneOptions): Promise<Done> {
  const { every = 1000, signal } = known(options, ['queue', 'connection', 'prefix', 'every', 'signal']) as Partial<WhenDoneOptions>;
  const address = checkedAddress({ ...options });
  if (!(every > 0)) throw bad('every', 'a number of milliseconds above 0', every);
  const { Queue } = await bullmq();
  const queue = new Queue<Batch>(options.queue, address);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { completed, failed, ...others } = await queue.getJobCounts();
      if (Object.values(others).every((count) => count === 0)) {
        const jobs = failed === 0 ? [] : await queue.getFailed();
        return { completed: completed!, failed: jobs.map(({ data, failedReason }) => ({ shard: data.shard, reason: failedReason })) };
      }
      await setTimeout(every, undefined, { signal });
    }
  } finally {
    await queue.close();
  }
}
