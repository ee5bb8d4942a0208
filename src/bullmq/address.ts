import type { ConnectionOptions } from 'bullmq';

import { bad } from '../validation/options';

/** Which queue of which Redis. */
export interface QueueAddress {
  /** Name of the queue: one for each set of articles and options. */
  queue: string;
  /** Where Redis is, as BullMQ takes it: `{ host, port, password, … }`, `{ url }`, or a client of ioredis, which stays open. */
  connection: ConnectionOptions;
  /** What the keys in Redis begin with. Default: BullMQ's own, `bull`. */
  prefix?: string;
}

/**
 * The address as BullMQ takes it.
 *
 * @throws RelataError `bad-option`
 */
export function checkedAddress({ queue, connection, prefix }: Partial<QueueAddress>): { connection: ConnectionOptions; prefix?: string } {
  if (typeof queue !== 'string' || queue === '' || queue.includes(':')) throw bad('queue', 'a name without a colon', queue);
  if (typeof connection !== 'object' || (connection as unknown) === null)
    throw bad('connection', 'where Redis is, such as { host, port }', connection);
  if (prefix !== undefined && (typeof prefix !== 'string' || prefix === '')) throw bad('prefix', 'a string that is not empty', prefix);
  return { connection, ...(prefix !== undefined && { prefix }) };
}
