import type { GraphArguments } from './graph-arguments';
import { tableNames } from './graph-formats';
import { written } from './graph-writers';
import { EXIT, type ExitCode, type Io } from './io';
import { pieces } from './pieces';
import { readTexts } from './read-corpus';
import { writeFilesWhole } from './write-file';

/**
 * `relata graph`: one graph of all that the files say.
 *
 * @throws CommandError, RelataError
 */
export async function graphCommand(request: GraphArguments, files: readonly string[], io: Io): Promise<ExitCode> {
  const { output, format, graph, quiet, options } = request;
  const tables = output !== undefined && format === 'csv' ? tableNames(output) : undefined;
  const outputs = tables ? [tables.nodes, tables.edges] : output === undefined ? [] : [output];
  const { corpus, texts } = await readTexts(files, { outputs, quiet, options }, 'graph', io);
  const result = written(corpus, format, graph, texts);
  if ('nodes' in result)
    await writeFilesWhole([[tables!.nodes, result.nodes], [tables!.edges, result.edges]]); // prettier-ignore
  else if (output !== undefined) await writeFilesWhole([[output, ended(result)]]);
  else for (const piece of pieces(ended(result))) io.stdout.write(piece);
  return EXIT.ok;
}

/** With a line end at the end. */
function* ended(chunks: Iterable<string>): Generator<string> {
  let last = '';
  for (const chunk of chunks) {
    if (chunk !== '') last = chunk;
    yield chunk;
  }
  if (!last.endsWith('\n')) yield '\n';
}
