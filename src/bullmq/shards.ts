import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { RelataError } from '../errors';

/** The extractions of one job. */
export interface Shard {
  /** A name of 32 hexadecimal digits, made of the articles: the same job has the same. */
  readonly name: string;
  /** Extractions in compact JSON, a line each. */
  readonly jsonl: string;
}

const ENDING = '.jsonl';

/** Where a shard stands: in folders by the first two digits of the name, since few file systems like a million files in one. */
export const pathOf = (folder: string, name: string): string => join(folder, name.slice(0, 2), `${name}${ENDING}`);

/**
 * Writes a shard so that it is there whole or not at all, whenever the machine goes down; one of that name gives way. What a worker that was killed has
 * left begins with a dot, and is no shard.
 */
export async function writeShard(folder: string, { name, jsonl }: Shard): Promise<void> {
  const path = pathOf(folder, name);
  await mkdir(dirname(path), { recursive: true });
  // Of its own: another machine may be at the same job, of which it thinks that nobody is.
  const draft = join(dirname(path), `.${name}.${randomUUID()}.part`);
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(jsonl);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFolder(dirname(path));
}

/** Has the disk keep the names in a folder, too. Windows does so by itself, and opens no folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The shards of a folder, one after the other.
 *
 * @throws RelataError `unreadable-file`
 */
export async function* shardsIn(folder: string): AsyncGenerator<{ readonly path: string; readonly jsonl: string }> {
  const inside = await reading(folder, () => readdir(folder, { recursive: true }));
  for (const name of inside.filter((path) => /(?:^|[/\\])[^./\\][^/\\]*\.jsonl$/.test(path)).sort()) {
    const path = join(folder, name);
    yield { path, jsonl: await reading(path, () => readFile(path, 'utf8')) };
  }
}

async function reading<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (cause) {
    throw new RelataError('unreadable-file', { path, reason: (cause as Error).message.replace(/, \w+(?: '.*)?$/s, '') }, { cause });
  }
}
