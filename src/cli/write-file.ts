import { lstat, realpath, rename, rm, writeFile } from 'node:fs/promises';
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
    else await replace(present?.path ?? path, text);
  } catch (cause) {
    throw new CommandError(EXIT.failure, `cannot write ${path}: ${(cause as Error).message}`, { cause });
  }
}

/** What stands at the path, links followed, so that a link stays a link; undefined if nothing does. */
async function existing(path: string): Promise<{ path: string; isFile: boolean } | undefined> {
  try {
    const target = await realpath(path);
    return { path: target, isFile: (await lstat(target)).isFile() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function replace(path: string, text: string): Promise<void> {
  // In the same folder: a rename from one file system to another is no rename.
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
