import type { Article } from '../node';
import { known, wholeNumber } from '../validation/options';
import { checkedAddress, type QueueAddress } from './address';
import { batchesOf, type Batch } from './batches';
import { bullmq } from './packages';

/** Where articles go, and in what lots. */
export interface EnqueueOptions extends QueueAddress {
  /**
   * Articles that are one job, and whose extractions are one file: some hundred where they are short and many. The same article is then one job
   * only where it comes in the same lot; in two, it is extracted twice and counts once. Default: 1.
   */
  batch?: number;
  /** How often a job is tried that fails by what may pass, such as a full disk. Default: 3. */
  attempts?: number;
}

/** What was sent. */
export interface Enqueued {
  /** Articles that were sent, whether or not the queue had them before. */
  articles: number;
  /** Jobs that they are in. */
  jobs: number;
}

/** Sent at a time: jobs, and code units of text. */
const MOST_JOBS = 500;
const MOST_TEXT = 4_000_000;
/** Milliseconds before a job is tried again, doubled each time. */
const DELAY = 1000;

/**
 * Puts articles into a queue of BullMQ, from which `extractWorker` takes them on any number of machines. The id of a job is made of its articles, so that
 * the same article is one job however often it is sent, and a producer that was killed is simply run again. Articles are taken from the source as they are
 * sent, so that of a million only a few are in memory.
 *
 * @param articles texts, or records with `text`, `id` and `published` as for `extractMany`; their further fields are not sent
 * @returns how many there were
 * @throws RelataError `missing-package`, `unknown-option`, `bad-option`; what Redis says is passed on
 * @example
 * await enqueue(articles, { queue: 'news', connection: { host: 'redis' }, batch: 100 });
 */
export async function enqueue(
  articles: Iterable<string | Article> | AsyncIterable<string | Article>,
  options: EnqueueOptions,
): Promise<Enqueued> {
  known(options, ['queue', 'connection', 'prefix', 'batch', 'attempts']);
  const address = checkedAddress({ ...options });
  const { batch = 1, attempts = 3 } = options;
  for (const [name, value] of Object.entries({ batch, attempts })) wholeNumber(name, value, 1);
  const { Queue } = await bullmq();
  const queue = new Queue<Batch>(options.queue, address);
  const sent: Enqueued = { articles: 0, jobs: 0 };
  let waiting: Batch[] = [];
  let size = 0;
  const send = async (): Promise<void> => {
    const opts = { attempts, backoff: { type: 'exponential', delay: DELAY } };
    // A letter first: BullMQ takes no number for an id.
    await queue.addBulk(waiting.map((data) => ({ name: 'extract', data, opts: { ...opts, jobId: `shard-${data.shard}` } })));
    waiting = [];
    size = 0;
  };
  try {
    for await (const lot of batchesOf(articles, batch)) {
      waiting.push(lot);
      sent.jobs++;
      sent.articles += lot.articles!.length;
      for (const { text } of lot.articles!) size += typeof text === 'string' ? text.length : 0;
      if (waiting.length >= MOST_JOBS || size >= MOST_TEXT) await send();
    }
    if (waiting.length > 0) await send();
  } finally {
    await queue.close();
  }
  return sent;
}
