import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { describe, RelataError } from '../errors';
import { decodeText } from './decode-text';

/**
 * Reads an article from a file: the text that the offsets of `extractFile` count in.
 *
 * @param path a file in UTF-8, with or without a byte order mark; a URL must be one of a file
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

/** @throws RelataError `unreadable-file` */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new RelataError('unreadable-file', { path, reason: reasonOf(cause) }, { cause });
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
