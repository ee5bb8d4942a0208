import type { Queue, UnrecoverableError, Worker } from 'bullmq';

import { isNotInstalled, RelataError } from '../errors';

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
    if (!isNotInstalled(cause)) throw cause;
    throw new RelataError('missing-package', { packages: ['bullmq', 'ioredis'], purpose: 'a queue of articles' }, { cause });
  }
}
