import { basename, extname, resolve } from 'node:path';

import type { Extraction, MergedExtraction } from '..';
import { toHTML } from '../view';
import type { ViewArguments } from './view-arguments';
import { CommandError, EXIT, type ExitCode, type Io } from './io';
import { readCorpus } from './read-corpus';
import { headOf, PAGE_MARK, writeFilesWhole } from './write-file';

/**
 * `relata view`: a page that shows what the files say.
 *
 * @throws CommandError, RelataError
 */
export async function viewCommand(request: ViewArguments, files: readonly string[], io: Io): Promise<ExitCode> {
  const output = request.output ?? pageNameOf(files);
  // Before the work: nobody should wait for an error.
  if (request.output === undefined) await refuseStranger(output);
  const { corpus, texts, exitCode } = await readCorpus(files, { ...request, outputs: [output], keepsTexts: true }, 'view', io);
  await writeFilesWhole([[output, [toHTML(inOrder(corpus, Object.keys(texts)), { texts, graph: request.graph })]]]);
  if (!request.quiet) io.stderr.write(`relata: wrote ${output}\n`);
  return exitCode;
}

/** The articles in the order of the files, which merging forgets; what came as an extraction follows. */
function inOrder({ documents }: MergedExtraction, ids: readonly string[]): Extraction[] {
  const rank = new Map(ids.map((id, i) => [id, i]));
  const rankOf = ({ document }: Extraction): number => rank.get(document.id) ?? ids.length;
  return [...documents].sort((a, b) => rankOf(a) - rankOf(b));
}

/** "article.html" of "texts/article.txt", "news.html" of the folder "news/"; "relata.html" of several files and of standard input. */
function pageNameOf(files: readonly string[]): string {
  if (files.length !== 1 || files[0] === '-') return 'relata.html';
  const name = basename(resolve(files[0]));
  return `${name.slice(0, name.length - extname(name).length) || 'relata'}.html`;
}

/** A page that somebody saved beside its text has the name that ours would have. */
async function refuseStranger(path: string): Promise<void> {
  const head = await headOf(path);
  if (head === undefined || head.includes(PAGE_MARK)) return;
  throw new CommandError(EXIT.failure, `there is a file ${path} already that relata did not write; name another with --output`);
}
