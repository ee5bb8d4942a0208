import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, open, rename, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Bytes } from './bytes';
import { linesOf } from './read-lines';
import { existing, naming } from './write-file';

/** Lines between two moments at which the disk is asked to keep what it was given. */
const SYNC_EVERY = 100;

/** A file of lines that a run which is killed leaves in a state from which another goes on. */
export interface Resumable {
  /** The keys of the lines that are there already, in their order. */
  readonly done: readonly string[];
  /** Adds a line. Where the run is killed in the middle of it, the next run cuts off what is there of it. */
  add(line: string): Promise<void>;
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Leaves what is there for another run. */
  close(): Promise<void>;
}

/** Where the lines of a run are until it is done: beside the output, since a rename from one file system to another is no rename. */
export const draftOf = (output: string): string => join(dirname(output), `.${basename(output)}.part`);

/**
 * Opens a file of lines beside `output`, which takes its place when all is done. Lines are only ever added at the end, so that a run
 * which was killed at any moment has left whole lines and at most one broken one, which is cut off.
 *
 * @param goesOn whether lines of a run before are kept, those of its draft or, where it was done, of its output; else they are dropped
 * @param keyOf what tells a line from others, from its first bytes; undefined for one that is not ours
 * @throws CommandError with exit code 1 if the file cannot be written
 */
export async function openResumable(output: string, goesOn: boolean, keyOf: (line: string) => string | undefined): Promise<Resumable> {
  return naming(output, async () => {
    const present = await existing(output);
    const target = present?.path ?? output;
    const draft = draftOf(target);
    if (goesOn && present && !(await existing(draft))) await copyFile(target, draft, constants.COPYFILE_FICLONE);
    const file = await open(draft, goesOn ? 'a' : 'w');
    const done: string[] = [];
    try {
      if (goesOn) await keep(draft, file, done, keyOf);
      if (present) await chmod(draft, present.mode); // those who could not read it still cannot
    } catch (error) {
      await file.close();
      throw error;
    }
    return linesInto(file, done, output, () => rename(draft, target));
  });
}

/** Reads what is there and cuts off what is broken: a line without an end. */
async function keep(draft: string, file: FileHandle, done: string[], keyOf: (line: string) => string | undefined): Promise<void> {
  const { size } = await file.stat();
  let whole = 0;
  for await (const { bytes } of linesOf(createReadStream(draft) as Bytes, draft)) {
    if (whole + bytes.length >= size) break;
    whole += bytes.length + 1;
    const key = keyOf(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, KEY)).toString('utf8'));
    if (key !== undefined) done.push(key);
  }
  await file.truncate(whole);
}

/** A key stands in the first bytes of its line. */
const KEY = 10_000;

function linesInto(file: FileHandle, done: readonly string[], output: string, putInPlace: () => Promise<void>): Resumable {
  let unsynced = 0;
  return {
    done,
    add: (line) =>
      naming(output, async () => {
        await file.appendFile(`${line}\n`);
        if (++unsynced < SYNC_EVERY) return;
        unsynced = 0;
        await file.datasync();
      }),
    finish: () =>
      naming(output, async () => {
        await file.sync().finally(() => file.close());
        await putInPlace();
      }),
    close: () => file.close(),
  };
}
