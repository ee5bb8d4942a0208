import type { Queue, UnrecoverableError, Worker } from 'bullmq';

import { optionalPackage } from '../validation/optional-package';

/** What is used of BullMQ. */
interface BullMQ {
  readonly Queue: typeof Queue;
  readonly Worker: typeof Worker;
  readonly UnrecoverableError: typeof UnrecoverableError;
}

/**
 * BullMQ, which is not installed with the library.
 *
 * @throws RelataError `missing-package`
 */
export const bullmq = (): Promise<BullMQ> => optionalPackage(() => import('bullmq'), ['bullmq', 'ioredis'], 'a queue of articles');
