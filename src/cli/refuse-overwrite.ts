import { stat } from 'node:fs/promises';

import { CommandError, EXIT, type Io } from './io';
import { headOf, PAGE_MARK, tryToWrite } from './write-file';

type FileStats = NonNullable<Io['stdinStats']>;

/** Where a command writes to, and what it reads. */
interface Ways {
  readonly outputs: readonly string[];
  /** As the caller named them: files, folders, patterns. */
  readonly paths: readonly string[];
  /** The files that those stand for. */
  readonly files: readonly string[];
  /** Files that are read besides. */
  readonly others: readonly string[];
}

/**
 * The files to read without those of a run before that are written anew. Refuses an output that is one of the inputs otherwise: the article
 * would be gone. Compares the files and not their names, since a link or another way to write the path leads to the same file.
 *
 * @throws CommandError with exit code 2; with exit code 1 where nothing is left, or an output cannot be written
 */
export async function withoutOutputs({ outputs, paths, files, others }: Ways, io: Io, warn: (message: string) => void): Promise<string[]> {
  let left = [...files];
  for (const output of outputs) {
    await tryToWrite(output);
    const target = await statsOf(output);
    // Devices and pipes are not overwritten.
    if (!target?.isFile()) continue;
    const isOutput = async (input: string): Promise<boolean> => {
      const source = input === '-' ? io.stdinStats : await statsOf(input);
      return source?.dev === target.dev && source.ino === target.ino;
    };
    for (const input of [...paths, ...others]) {
      if (await isOutput(input)) throw overwritten(output);
    }
    const rest: string[] = [];
    for (const file of left) {
      if (!(await isOutput(file))) rest.push(file);
      else if (await isOurs(file)) warn(`${file}: warning: left out; it is the output of a run before, which --output names`);
      else throw overwritten(output);
    }
    left = rest;
  }
  if (left.length === 0 && files.length > 0)
    throw new CommandError(EXIT.failure, `there is no article to read but ${outputs.join(' and ')}, which --output names`);
  return left;
}

const overwritten = (output: string): CommandError =>
  new CommandError(EXIT.usage, `--output ${output} is one of the inputs and would be overwritten; name another file`);

/** Whether a file is one that the command has written, by its first bytes. */
async function isOurs(path: string): Promise<boolean> {
  const head = (await headOf(path)) ?? '';
  return head === '' || /"schema": ?"relata\/\d"/.test(head) || head.includes(PAGE_MARK);
}

/** A file that is not there is no conflict; what else is wrong with it is said when it is read or written. */
async function statsOf(path: string): Promise<FileStats | undefined> {
  try {
    return await stat(path, { bigint: true });
  } catch {
    return undefined;
  }
}
