import { createHash } from 'node:crypto';

/** Ten bytes for an id, however long it is: of a thousand million ids two have the same with a chance of one in a million. */
export const keyOfId = (id: string): Uint8Array => createHash('sha256').update(id).digest().subarray(0, 10);

/** A number for an id, 32 bits of it: what is found by it has to be looked at. */
export const numberOfId = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0);
