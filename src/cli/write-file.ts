import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { CommandError, EXIT } from './io';
import { pieces } from './pieces';

/** A path and what is to stand there, in pieces. */
export type FileToWrite = readonly [path: string, text: Iterable<string> | AsyncIterable<string>];

/**
 * Writes files so that none is ever seen half-written: under other names beside them first, then renamed, once all of them are complete.
 *
 * @throws CommandError with exit code 1; what stood at the paths is then still there
 */
export async function writeFilesWhole(files: readonly FileToWrite[]): Promise<void> {
  const drafts: Draft[] = [];
  const forget = cleanWhenInterrupted(drafts);
  try {
    for (const [path, text] of files) await naming(path, () => write(path, text, drafts));
    for (const { draft, target, path } of drafts) await naming(path, () => rename(draft, target));
  } finally {
    // Those that were renamed are gone from there.
    for (const { draft } of drafts) await rm(draft, { force: true });
    forget();
  }
}

interface Draft {
  readonly draft: string;
  readonly target: string;
  /** As the caller named it. */
  readonly path: string;
}

async function write(path: string, text: FileToWrite[1], drafts: Draft[]): Promise<void> {
  const present = await existing(path);
  // /dev/stdout and pipes have to be written to: a rename would put a file in their place.
  if (present && !present.isFile) return writeFile(path, pieces(text));
  const target = present?.path ?? path;
  // In the same folder: a rename from one file system to another is no rename.
  const draft = draftOf(target);
  drafts.push({ draft, target, path });
  await writeFile(draft, pieces(text));
  if (present) await chmod(draft, present.mode); // those who could not read it still cannot
}

const draftOf = (target: string): string => beside(target, `.${process.pid}.tmp`);

/** The longest name that file systems have, in bytes. */
const LONGEST_NAME = 255;

/** A hidden file beside another, called like it where that is not too long. */
export function beside(path: string, ending: string): string {
  const name = `.${basename(path)}${ending}`;
  const short =
    Buffer.byteLength(name) <= LONGEST_NAME ? name : `.${createHash('sha256').update(name).digest('hex').slice(0, 32)}${ending}`;
  return join(dirname(path), short);
}

/**
 * Finds out whether a file can be written, before the work whose result it is to hold.
 *
 * @throws CommandError with exit code 1
 */
export async function tryToWrite(path: string): Promise<void> {
  await naming(path, async () => {
    const present = await existing(path);
    if (present && !present.isFile) {
      if (present.isFolder) throw Object.assign(new Error(), { code: 'EISDIR' });
      return;
    }
    if (!present && Buffer.byteLength(basename(path)) > LONGEST_NAME) throw Object.assign(new Error(), { code: 'ENAMETOOLONG' });
    const draft = draftOf(present?.path ?? path);
    await writeFile(draft, '');
    await rm(draft, { force: true });
  });
}

/** Says of what goes wrong with a file which one it is, as the caller named it. */
export async function naming<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (cause) {
    // What is no system's error is a bug or an error of its own.
    if ((cause as NodeJS.ErrnoException).code === undefined || (cause as Error).name === 'RelataError') throw cause;
    throw new CommandError(EXIT.failure, `cannot write ${path}: ${reasonOf(cause)}`, { cause });
  }
}

/** Takes drafts away when the command is told to end, and then ends as if nobody had listened. */
function cleanWhenInterrupted(drafts: readonly Draft[]): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (signal: NodeJS.Signals): void => {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  return forget;
}

/** In words like those for reading. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a file stands where its path has a folder',
  EEXIST: 'there is a file of that name',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  ENAMETOOLONG: 'the name is too long',
};

export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  // The system names the draft, of which the caller knows nothing: "EMFILE: too many open files, open '/…/.out.json.123.tmp'".
  return REASONS[code] ?? message.replace(/, \w+ '.*$/s, '');
}

export interface Existing {
  /** With links followed, so that a link stays a link. */
  readonly path: string;
  readonly isFile: boolean;
  readonly isFolder: boolean;
  readonly mode: number;
}

/** What stands at a path; undefined if nothing does. */
export async function existing(path: string): Promise<Existing | undefined> {
  try {
    const target = await realpath(path);
    const stats = await stat(target);
    return { path: target, isFile: stats.isFile(), isFolder: stats.isDirectory(), mode: stats.mode };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What tells a page of ours from others; it stands in its first bytes. */
export const PAGE_MARK = '<meta name="generator" content="relata">';
/** Bytes in which marks stand. */
const HEAD = 1000;

/** The first bytes of a file; undefined where there is none, and nothing where it cannot be read. */
export async function headOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD) });
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return '';
  }
}
