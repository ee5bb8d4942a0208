import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { CommandError, EXIT } from './io';

/**
 * Writes a file so that it is never seen half-written: under another name beside it first, then renamed.
 *
 * @throws CommandError with exit code 1; what stood at the path is then still there
 */
export async function writeFileWhole(path: string, text: string): Promise<void> {
  try {
    const present = await existing(path);
    // /dev/stdout and pipes have to be written to: a rename would put a file in their place.
    if (present && !present.isFile) await writeFile(path, text);
    else await replace(present?.path ?? path, text, present?.mode);
  } catch (cause) {
    throw new CommandError(EXIT.failure, `cannot write ${path}: ${reasonOf(cause)}`, { cause });
  }
}

/** In words like those for reading. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  // The system names the draft, of which the caller knows nothing: "EMFILE: too many open files, open '/…/.out.json.123.tmp'".
  return REASONS[code] ?? message.replace(/, \w+ '.*$/s, '');
}

interface Existing {
  /** With links followed, so that a link stays a link. */
  readonly path: string;
  readonly isFile: boolean;
  readonly mode: number;
}

async function existing(path: string): Promise<Existing | undefined> {
  try {
    const target = await realpath(path);
    const stats = await stat(target);
    return { path: target, isFile: stats.isFile(), mode: stats.mode };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function replace(path: string, text: string, mode: number | undefined): Promise<void> {
  // In the same folder: a rename from one file system to another is no rename.
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, text);
    if (mode !== undefined) await chmod(draft, mode); // those who could not read it still cannot
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
