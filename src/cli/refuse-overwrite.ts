import { stat } from 'node:fs/promises';

import { CommandError, EXIT, type Io } from './io';

type FileStats = NonNullable<Io['stdinStats']>;

/**
 * Refuses an output that is one of the inputs: the article would be gone. Compares the files and not their names, since a link or
 * another way to write the path leads to the same file.
 *
 * @throws CommandError with exit code 2
 */
export async function refuseOverwrite(output: string, inputs: readonly string[], io: Io): Promise<void> {
  const target = await statsOf(output);
  // Devices and pipes are not overwritten.
  if (!target?.isFile()) return;
  for (const input of inputs) {
    const source = input === '-' ? io.stdinStats : await statsOf(input);
    if (source?.dev === target.dev && source.ino === target.ino) {
      throw new CommandError(EXIT.usage, `--output ${output} is one of the inputs and would be overwritten; name another file`);
    }
  }
}

/** A file that is not there is no conflict; what else is wrong with it is said when it is read or written. */
async function statsOf(path: string): Promise<FileStats | undefined> {
  try {
    return await stat(path, { bigint: true });
  } catch {
    return undefined;
  }
}
