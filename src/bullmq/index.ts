export { enqueue, type Enqueued, type EnqueueOptions } from './enqueue';
export { extractWorker, type ExtractWorker, type ExtractWorkerOptions } from './extract-worker';
export { reduce } from './reduce';
export { whenDone, type Done, type FailedJob, type WhenDoneOptions } from './when-done';
export type { QueueAddress } from './address';
export type { Batch, PlainArticle } from './batches';
export type { Shard } from './shards';
