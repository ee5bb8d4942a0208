import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

import { CommandError, EXIT } from './io';

/** Who holds a lock. */
interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** Locks of this process: another that has its number may have been killed, and left one. */
const held = new Set<string>();

/**
 * Keeps other runs from an output, until it is let go or the process is no more: what a run that was killed has left is taken over.
 *
 * @param output what it is about, for the message
 * @returns lets it go
 * @throws CommandError with exit code 1 where another run holds it
 */
export async function lock(path: string, output: string): Promise<() => Promise<void>> {
  if (held.has(path)) throw taken(output, path, { pid: process.pid, host: hostname() });
  const mine = `${path}.${process.pid}`;
  held.add(path);
  try {
    await writeFile(mine, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner));
    // A second time where another was taken away: a third run may have come between.
    if (!(await placed(mine, path))) {
      await takeAway(path, output);
      if (!(await placed(mine, path))) throw taken(output, path, await ownerOf(path));
    }
  } catch (error) {
    held.delete(path);
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
  return async () => {
    held.delete(path);
    await rm(path, { force: true });
  };
}

/** Puts a whole file in a place where none may be, which is one step for all who try. */
async function placed(file: string, path: string): Promise<boolean> {
  try {
    await link(file, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // File systems without links, on sticks and of some networks.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
  }
  try {
    await writeFile(path, await readFile(file), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away the lock of a process that is no more. */
async function takeAway(path: string, output: string): Promise<void> {
  const owner = await ownerOf(path);
  if (owner && isAlive(owner)) throw taken(output, path, owner);
  const aside = `${path}.${process.pid}.old`;
  try {
    await rename(path, aside);
    const moved = await ownerOf(aside);
    // Another run was faster, and this is its own.
    if (moved && isAlive(moved)) {
      await placed(aside, path);
      throw taken(output, path, moved);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function ownerOf(path: string): Promise<Owner | undefined> {
  try {
    const { pid, host } = JSON.parse(await readFile(path, 'utf8')) as Partial<Owner>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, host }: Owner): boolean {
  // Of another machine nobody here can say.
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function taken(output: string, path: string, owner: Owner | undefined): CommandError {
  const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  return new CommandError(EXIT.failure, `${output} is being written by ${who}; if that is no more, remove ${path}`);
}
