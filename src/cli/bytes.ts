import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { RelataError } from '..';
import type { Io } from './io';

export type Bytes = AsyncIterable<Uint8Array>;

const MIB = 2 ** 20;
/** The longest article that is read from among others, in bytes: what one needs in memory is a hundred times that. */
export const LONGEST = 64 * MIB;
/** Whatever is no longer than this may unpack to it, however small it was. */
const UNSUSPECTED = 64 * MIB;
/** Text becomes three to ten times smaller by compression; what becomes hundreds of times smaller was made to fill disks and memories. */
export const RATIO = 200;

/** How much of a file was read, in bytes as they are on disk. */
export interface Tally {
  bytes: number;
}

/** The bytes of a file, or of standard input for '-', unpacked where gzip packed them. They are read as fast as they are taken. */
export function bytesFrom(file: string, name: string, io: Io, tally: Tally = { bytes: 0 }): Bytes {
  return unpacked(counted(file === '-' ? io.stdin : (createReadStream(file) as Bytes), name, tally), name);
}

async function* counted(bytes: Bytes, name: string, tally: Tally): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of bytes) {
      tally.bytes += chunk.length;
      yield chunk;
    }
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

/** As the library says it of files that are read whole. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
};

/** What is wrong with a file, without the path, which the system may have from elsewhere; an error of our own as it is. */
function unreadable(name: string, cause: unknown): unknown {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === undefined || cause instanceof RelataError) return cause;
  return new RelataError('unreadable-file', { path: name, reason: REASONS[code] ?? message.replace(/, \w+(?: '.*)?$/s, '') }, { cause });
}

/** Whether bytes begin as gzip's do; no text in UTF-8 does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Unpacks what gzip packed, told by its first bytes, and gives the rest as it is.
 *
 * @throws RelataError `unreadable-file` if it is broken, or unpacks to very much more than it was
 */
export async function* unpacked(bytes: Bytes, name: string): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes, (_piece, read) => read >= 2);
  if (!isGzip(head)) {
    yield* all;
    return;
  }
  const packed: Tally = { bytes: 0 };
  const gunzip = createGunzip();
  // What goes wrong is thrown by the loop below.
  pipeline(Readable.from(counted(all, name, packed)), gunzip, () => undefined);
  let length = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (isSuspicious(length, packed.bytes)) throw bomb(name);
      yield chunk;
    }
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw cause;
    throw new RelataError('unreadable-file', { path: name, reason: `it is no whole file of gzip (${message})` }, { cause });
  }
}

/** Whether so much from so little was made to do harm. */
export const isSuspicious = (unpackedBytes: number, packedBytes: number): boolean =>
  unpackedBytes > UNSUSPECTED && unpackedBytes > RATIO * packedBytes;

export const bomb = (name: string): RelataError =>
  new RelataError('unreadable-file', { path: name, reason: `it unpacks to more than ${RATIO} times its size` });

/**
 * The first bytes of a stream, as many as are wanted, and the stream with them.
 *
 * @param isEnough is asked at each piece, with how many bytes have come
 */
export async function peek(
  bytes: Bytes,
  isEnough: (piece: Uint8Array, length: number) => boolean,
): Promise<{ readonly head: Buffer; readonly all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isOver = false;
  for (;;) {
    const next = await iterator.next();
    isOver = next.done === true;
    if (next.done) break;
    pieces.push(next.value);
    length += next.value.length;
    if (isEnough(next.value, length)) break;
  }
  const head = Buffer.concat(pieces);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      while (!isOver) {
        const next = await iterator.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: all() };
}

/**
 * All bytes of a stream at once.
 *
 * @throws RelataError `unreadable-file` if they are more than an article has
 */
export async function gathered(bytes: Bytes, name: string, most = LONGEST): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > most) throw tooLong(name, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const tooLong = (name: string, most = LONGEST): RelataError =>
  new RelataError('unreadable-file', { path: name, reason: `it is longer than ${most / MIB} MiB` });
