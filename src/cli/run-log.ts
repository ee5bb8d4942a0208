import { appendFile, readFile, writeFile } from 'node:fs/promises';

import { CommandError, EXIT } from './io';

/** What a run was told, by name: whatever makes its lines what they are. */
export type Told = Readonly<Record<string, unknown>>;

/** A file whose articles are all in the draft, none of them left out. */
export interface Finished {
  /** What tells the file from others, and from what it was before it was changed. */
  readonly file: string;
  /** The lines of the draft that are of it: from this one on, */
  readonly from: number;
  /** and up to before this one. */
  readonly to: number;
}

/** What a run notes beside its draft: what it was told, and which files it is done with. */
export interface RunLog {
  readonly told?: Told;
  readonly finished: readonly Finished[];
}

/** Begins a log anew. */
export const beginLog = (path: string, told: Told): Promise<void> => writeFile(path, `${JSON.stringify({ told })}\n`);

export const note = (path: string, finished: Finished): Promise<void> => appendFile(path, `${JSON.stringify(finished)}\n`);

/** Reads a log, as far as it is whole: the run may have been killed while it wrote. One that is not there is empty. */
export async function readLog(path: string): Promise<RunLog> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { finished: [] };
    throw error;
  }
  const [first, ...rest] = text.split('\n').slice(0, -1).map(parsed);
  const told = (first as { told?: Told } | undefined)?.told;
  return { ...(told && { told }), finished: rest.filter(isFinished) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const isFinished = (value: unknown): value is Finished =>
  typeof value === 'object' && value !== null && 'file' in value && Number.isInteger((value as Finished).from) && Number.isInteger((value as Finished).to); // prettier-ignore

/**
 * Refuses to go on with lines that were made in another way: one file would hold two kinds.
 *
 * @throws CommandError with exit code 2, which says what differs
 */
export function refuseOthers(output: string, before: Told, now: Told): void {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const other = names.find((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
  if (other === undefined) return;
  const said = (value: unknown): string => (value === undefined ? 'not given' : JSON.stringify(value));
  const what = `${other} was ${said(before[other])} and is ${said(now[other])}`;
  throw new CommandError(
    EXIT.usage,
    `--resume cannot go on with ${output}: ${what}; say the same again, or leave out --resume to begin anew`,
  );
}
