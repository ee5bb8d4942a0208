import { mergeExtractions, type MergedExtraction } from '..';
import type { GraphArguments } from './graph-arguments';
import { tablesOf } from './graph-formats';
import { warnOfTextless, written } from './graph-writers';
import { type ExitCode, type Io } from './io';
import { warner } from './list-files';
import { ended, pieces } from './pieces';
import { readCorpus } from './read-corpus';
import { weightiest } from './weightiest';
import { writeOut } from './write-out';
import { writeFilesWhole } from './write-file';

/**
 * `relata graph`: one graph of all that the files say.
 *
 * @throws CommandError, RelataError
 */
export async function graphCommand(request: GraphArguments, files: readonly string[], io: Io): Promise<ExitCode> {
  const { output, format, graph, top, writing } = request;
  const tables = tablesOf(format, output);
  const outputs = tables ? [...tables.values()] : output === undefined ? [] : [output];
  const sources = new Map<string, string>();
  const keepsTexts = format === 'html' || format === 'graphrag' || writing.selectors === true;
  const { corpus, texts, exitCode } = await readCorpus(files, { ...request, outputs, sources, keepsTexts }, 'graph', io);
  const warn = warner(io, request.quiet);
  const without = writing.selectors ? corpus.documents.filter(({ document }) => texts[document.id] === undefined).length : 0;
  warnOfTextless(without, corpus.documents.length, warn);
  // A path says more than the hash of a text.
  const result = written(
    top === undefined ? corpus : weightiestOfEach(corpus, top),
    format,
    { ...graph, documentNames: Object.fromEntries(sources) },
    texts,
    warn,
    writing,
  );
  if ('tables' in result) await writeFilesWhole([...tables!].map(([name, path]) => [path, result.tables[name]!]));
  else {
    const text = ended(result);
    if (output !== undefined) await writeFilesWhole([[output, text]]);
    else await writeOut(io, pieces(text));
  }
  return exitCode;
}

const weightiestOfEach = ({ documents }: MergedExtraction, count: number): MergedExtraction =>
  mergeExtractions(documents.map((document) => weightiest(document, count)));
