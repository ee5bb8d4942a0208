import Tinypool from 'tinypool';

import { createExtractor, RelataError, type ErrorCode, type Extraction, type ExtractOptions } from '..';

/** An article as it goes to a worker. */
export interface Task {
  readonly text: string;
  /** What this article has of its own. */
  readonly own: Pick<ExtractOptions, 'id' | 'referenceDate'>;
  /** Shared memory whose only number is notified of when the work begins. */
  readonly begun?: Int32Array;
}

/** What comes back: the class of an error is lost on the way, so that errors of the library go as what they are made of. */
export type Answer = { readonly extraction: Extraction } | { readonly code: ErrorCode; readonly details: RelataError['details'] };

/** The options of all articles, which came with the worker and are read once. */
const extract = createExtractor(Tinypool.workerData as ExtractOptions);

/** Extracts an article; the pool's workers run this. */
export default function work({ text, own, begun }: Task): Answer {
  if (begun) Atomics.notify(begun, 0);
  try {
    return { extraction: extract(text, own) };
  } catch (error) {
    if (!(error instanceof RelataError)) throw error;
    const { code, details } = error as RelataError;
    return { code, details };
  }
}
