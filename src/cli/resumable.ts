import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, open, rename, rm, type FileHandle } from 'node:fs/promises';

import type { Bytes } from './bytes';
import { lock } from './lock';
import { linesOf } from './read-lines';
import { beginLog, note, readLog, refuseOthers, type Finished, type Told } from './run-log';
import { beside, existing, naming } from './write-file';

/** Lines between two moments at which the disk is asked to keep what it was given. */
const SYNC_EVERY = 100;

/** A file of lines that a run which is killed leaves in a state from which another goes on. */
export interface Resumable {
  /** The keys of the lines that are there already, in their order; of the files that are finished there are none. */
  readonly done: readonly string[];
  /** How many lines are there already. */
  readonly count: number;
  /** The files that need not be read again. */
  readonly finished: ReadonlySet<string>;
  /** Adds a line. Where the run is killed in the middle of it, the next run cuts off what is there of it. */
  add(line: string): Promise<void>;
  /** Notes that a file is read to its end, all of whose lines were added since the one before it was: it need not be read again. */
  finishedWith(file: string): Promise<void>;
  /** The same of a file that has to be read again. */
  passed(): void;
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Leaves what is there for another run. */
  close(): Promise<void>;
}

/** How a file of lines is opened. */
export interface Opening {
  /** Whether lines of a run before are kept, those of its draft or, where it was done, of its output; else they are dropped. */
  readonly goesOn: boolean;
  /** What makes the lines what they are. */
  readonly told: Told;
  /** What tells a line from others, from its first bytes; undefined for one that is not ours. */
  readonly keyOf: (line: string) => string | undefined;
}

/** Where the lines of a run are until it is done: beside the output, since a rename from one file system to another is no rename. */
export const draftOf = (output: string): string => beside(output, '.part');
/** Where it is noted what the run was told. */
export const logOf = (output: string): string => beside(output, '.run');

/**
 * Opens a file of lines beside `output`, which takes its place when all is done. Lines are only ever added at the end, so that a run
 * which was killed at any moment has left whole lines and at most one broken one, which is cut off. No two runs have one open.
 *
 * @throws CommandError with exit code 1 if the file cannot be written, or another run writes it; with exit code 2 if it goes on and was told
 *   something else before
 */
export async function openResumable(output: string, { goesOn, told, keyOf }: Opening): Promise<Resumable> {
  return naming(output, async () => {
    const present = await existing(output);
    const target = present?.path ?? output;
    const [draft, log] = [draftOf(target), logOf(target)];
    const letGo = await lock(beside(target, '.lock'), output);
    let file: FileHandle | undefined;
    try {
      const isBegun = goesOn && (await existing(draft)) !== undefined;
      if (goesOn && !isBegun && present) await copyFile(target, draft, constants.COPYFILE_FICLONE);
      file = await open(draft, goesOn ? 'a' : 'w');
      const keys = goesOn ? await keep(draft, file, keyOf) : [];
      const before = isBegun && keys.length > 0 ? await readLog(log) : { finished: [] };
      if (before.told) refuseOthers(output, before.told, told);
      else await beginLog(log, told);
      if (present) await chmod(draft, present.mode); // those who could not read it still cannot
      return linesInto(file, keys, before.finished, output, { target, draft, log, letGo });
    } catch (error) {
      await file?.close();
      await letGo();
      throw error;
    }
  });
}

/** Reads what is there and cuts off what is broken: a line without an end. */
async function keep(draft: string, file: FileHandle, keyOf: Opening['keyOf']): Promise<(string | undefined)[]> {
  const { size } = await file.stat();
  const keys: (string | undefined)[] = [];
  let whole = 0;
  for await (const { bytes } of linesOf(createReadStream(draft) as Bytes, draft)) {
    if (whole + bytes.length >= size) break;
    whole += bytes.length + 1;
    keys.push(keyOf(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, KEY)).toString('utf8')));
  }
  await file.truncate(whole);
  return keys;
}

/** A key stands in the first bytes of its line. */
const KEY = 10_000;

interface Places {
  readonly target: string;
  readonly draft: string;
  readonly log: string;
  readonly letGo: () => Promise<void>;
}

function linesInto(
  file: FileHandle,
  keys: readonly (string | undefined)[],
  noted: readonly Finished[],
  output: string,
  { target, draft, log, letGo }: Places,
): Resumable {
  // What was noted of lines that a disk has lost is not so.
  const whole = noted.filter(({ to }) => to <= keys.length);
  const isOfFinished = new Uint8Array(keys.length);
  for (const { from, to } of whole) isOfFinished.fill(1, from, to);
  let unsynced = 0;
  let count = keys.length;
  let from = count;
  return {
    done: keys.filter((key, i): key is string => key !== undefined && isOfFinished[i] === 0),
    count,
    finished: new Set(whole.map((one) => one.file)),
    add: (line) =>
      naming(output, async () => {
        await file.appendFile(`${line}\n`);
        count++;
        if (++unsynced < SYNC_EVERY) return;
        unsynced = 0;
        await file.datasync();
      }),
    finishedWith: (name) =>
      naming(output, async () => {
        // What is noted of lines shall not be there without them.
        await file.datasync();
        await note(log, { file: name, from, to: count });
        from = count;
      }),
    passed: () => {
      from = count;
    },
    finish: () =>
      naming(output, async () => {
        await file.sync().finally(() => file.close());
        await rename(draft, target);
        await rm(log, { force: true });
        await letGo();
      }),
    close: async () => {
      await file.close();
      await letGo();
    },
  };
}
