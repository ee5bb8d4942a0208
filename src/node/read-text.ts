import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip, type ZlibOptions } from 'node:zlib';

import { describe, RelataError } from '../errors';
import { decodeText } from './decode-text';

/**
 * Reads an article from a file: the text that the offsets of `extractFile` count in.
 *
 * @param path a file in UTF-8, with or without a byte order mark, which may be packed by gzip; a URL must be one of a file
 * @returns the text without the mark, otherwise exactly as it stands there
 * @throws RelataError `bad-path`, or `unreadable-file`; the `cause` of the latter is the file system's own error
 */
export async function readText(path: string | URL): Promise<string> {
  const file = validatePath(path);
  return decodeText(await bytesOf(file), file);
}

/** The path as a string. What is no path may come from JavaScript: a number would be read as the number of an open file. */
export function validatePath(path: unknown): string {
  if (typeof path === 'string') return path;
  if (!(path instanceof URL)) throw new RelataError('bad-path', { received: describe(path) });
  try {
    return fileURLToPath(path);
  } catch (cause) {
    throw new RelataError('bad-path', { received: `the URL ${path.href}` }, { cause });
  }
}

/**
 * The bytes of a file, unpacked where gzip packed them.
 *
 * @throws RelataError `unreadable-file`
 */
export async function bytesOf(path: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new RelataError('unreadable-file', { path, reason: reasonOf(cause) }, { cause });
  }
  return unpacked(bytes, path);
}

const gunzipped = promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip);

/** The longest article that is unpacked, in bytes: what one needs in memory is a hundred times that. */
const LONGEST = 64 * 2 ** 20;

/**
 * Unpacks an article that gzip packed, told by its first bytes, with which no text in UTF-8 begins; any other is given as it is.
 *
 * @param source where the bytes came from, for the message
 * @throws RelataError `unreadable-file` if they are broken, or unpack to more than 64 MiB
 */
export async function unpacked(bytes: Uint8Array, source: string): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await gunzipped(bytes, { maxOutputLength: LONGEST });
  } catch (cause) {
    const isTooLong = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const reason = isTooLong ? 'it unpacks to more than 64 MiB' : 'it is no whole file of gzip';
    throw new RelataError('unreadable-file', { path: source, reason }, { cause });
  }
}

/** The common ones in words, the others as the system has them: `EMFILE: too many open files, …`. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
