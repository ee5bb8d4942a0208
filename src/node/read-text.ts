import { readFile } from 'node:fs/promises';

import { RelataError } from '../errors';
import { decodeText } from './decode-text';

/**
 * Reads an article from a file: the text that the offsets of `extractFile` count in.
 *
 * @param path a file in UTF-8, with or without a byte order mark
 * @returns the text without the mark, otherwise exactly as it stands there
 * @throws RelataError `unreadable-file`; its `cause` is the file system's own error
 */
export async function readText(path: string): Promise<string> {
  return decodeText(await bytesOf(path), path);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new RelataError('unreadable-file', { path, reason: reasonOf(cause) }, { cause });
  }
}

/** The common ones in words, the others as the system has them: `EMFILE: too many open files, …`. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
