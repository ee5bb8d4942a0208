import type { Queue, UnrecoverableError, Worker } from 'bullmq';

import { missingPackage } from '../validation/optional-package';

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
export async function bullmq(): Promise<BullMQ> {
  try {
    return await import('bullmq');
  } catch (cause) {
    throw missingPackage(cause, ['bullmq', 'ioredis'], 'a queue of articles');
  }
}
