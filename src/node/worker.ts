import Tinypool from 'tinypool';

import { RelataError, type ErrorCode } from '..';
import { extracterOf, type Done, type Shared, type Task } from './task';

/** A task on its way to a thread. */
export interface Sent extends Task {
  /** Shared memory whose only number is notified of when the work begins. */
  readonly begun?: Int32Array;
}

/** What comes back: the class of an error is lost on the way, so that errors of the library go as what they are made of. */
export type Answer = Done | { readonly code: ErrorCode; readonly details: RelataError['details'] };

/** The options of all articles, which came with the worker and are read once. */
const extracted = extracterOf(Tinypool.workerData as Shared);
// The models are read before the first article comes: its time is its own.
await extracted({ text: 'Acme sued Globex.', own: {} });

/** Extracts an article; the pool's workers run this. */
export default async function work({ begun, ...task }: Sent): Promise<Answer> {
  if (begun) Atomics.notify(begun, 0);
  try {
    return await extracted(task);
  } catch (error) {
    if (!(error instanceof RelataError)) throw error;
    const { code, details } = error as RelataError;
    return { code, details };
  }
}
