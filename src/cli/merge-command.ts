import { extractionJSONChunks } from '../export';
import type { FilesArguments } from './files-arguments';
import type { ExitCode, Io } from './io';
import { ended, pieces } from './pieces';
import { readCorpus } from './read-corpus';
import { writeOut } from './write-out';
import { writeFilesWhole } from './write-file';

/**
 * `relata merge`: one extraction of all that the files say.
 *
 * @throws CommandError, RelataError
 */
export async function mergeCommand(request: FilesArguments, files: readonly string[], io: Io): Promise<ExitCode> {
  const { output } = request;
  const { corpus, exitCode } = await readCorpus(
    files,
    { ...request, outputs: output === undefined ? [] : [output], keepsTexts: false },
    'merge',
    io,
  );
  const json = ended(extractionJSONChunks(corpus));
  if (output === undefined) await writeOut(io, pieces(json));
  else await writeFilesWhole([[output, json]]);
  return exitCode;
}
