import { toJSON } from '../export';
import { EXIT, type ExitCode, type Io } from './io';
import type { MergeArguments } from './merge-arguments';
import { readCorpus } from './read-corpus';
import { writeFilesWhole } from './write-file';

/**
 * `relata merge`: one extraction of all that the files say.
 *
 * @throws CommandError, RelataError
 */
export async function mergeCommand(request: MergeArguments, files: readonly string[], io: Io): Promise<ExitCode> {
  const { output, quiet, options } = request;
  const corpus = await readCorpus(files, { outputs: output === undefined ? [] : [output], quiet, options }, 'merge', io);
  const json = `${toJSON(corpus)}\n`;
  if (output === undefined) io.stdout.write(json);
  else await writeFilesWhole([[output, [json]]]);
  return EXIT.ok;
}
