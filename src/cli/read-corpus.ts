import { mergeExtractions, RelataError, type Extraction, type MergedExtraction } from '..';
import { fromJSON } from '../export';
import { extractAll, printWarnings } from './extract-all';
import { typesFileOf, type ExtractRequest } from './extract-options';
import { CommandError, EXIT, type CommandName, type Io } from './io';
import { listFiles, warner } from './list-files';
import { readInput, type Input } from './read-input';
import { withRelationTypes } from './read-relation-types';
import { refuseOverwrite } from './refuse-overwrite';

/** What a command over many articles was asked to read. */
interface Request extends ExtractRequest {
  readonly outputs: readonly string[];
  readonly quiet: boolean;
  /** Is told where each article came from, by the id of its document. Extractions do not say. */
  readonly sources?: Map<string, string>;
}

/** What stands in a file: an article, or what `relata extract` and `relata merge` made of articles before. */
type Source = Input | { readonly source: string; readonly extractions: readonly Extraction[] };

/**
 * Reads articles and extractions and merges what they say. Everything is read before anything is extracted, so that a file that cannot be
 * read is found at once.
 *
 * @throws CommandError, RelataError
 */
export async function readCorpus(paths: readonly string[], request: Request, command: CommandName, io: Io): Promise<MergedExtraction> {
  return (await readTexts(paths, request, command, io)).corpus;
}

/** The same with the texts of the articles, by document id; extractions come without. */
export async function readTexts(
  paths: readonly string[],
  request: Request,
  command: CommandName,
  io: Io,
): Promise<{ corpus: MergedExtraction; texts: Record<string, string> }> {
  const warn = warner(io, request.quiet);
  const files = await listFiles(paths, warn);
  for (const output of request.outputs) await refuseOverwrite(output, [...files, ...typesFileOf(request)], io);
  const options = await withRelationTypes(request);
  const sources: Source[] = [];
  for (const file of files) sources.push(asExtractions(await readInput(file, io), file));

  const results = extractAll(sources.filter(isArticle), options, command, io, request.quiet);
  if (!request.quiet) for (const result of results) printWarnings(result, io);
  const known = request.sources ?? new Map<string, string>();
  for (const { source, extraction } of results) {
    const before = known.get(extraction.document.id);
    if (before !== undefined) warn(`${source}: warning: the same article as ${before}; it counts once`);
    else known.set(extraction.document.id, source);
  }
  const texts = Object.fromEntries(results.map(({ extraction, text }) => [extraction.document.id, text]));
  const corpus = merge([
    ...results.map(({ extraction }) => extraction),
    ...sources.flatMap((one) => (isArticle(one) ? [] : one.extractions)),
  ]);
  return { corpus, texts };
}

const isArticle = (source: Source): source is Input => 'text' in source;

/** JSON holds extractions: a file of that name must, a pipe may. */
function asExtractions(input: Input, file: string): Source {
  const { source, text } = input;
  const isNamed = /\.json$/i.test(file);
  if (!isNamed && !(file === '-' && /^\s*[[{]/.test(text))) return input;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    if (!isNamed) return input; // an article that begins with a bracket
    throw new CommandError(EXIT.failure, `cannot read ${source}: it is not JSON`);
  }
  try {
    return { source, extractions: (Array.isArray(json) ? json : [json]).map((one) => fromJSON(JSON.stringify(one))) };
  } catch (cause) {
    if (!(cause instanceof RelataError)) throw cause;
    throw new CommandError(EXIT.failure, `cannot read ${source}: ${cause.message}`, { cause });
  }
}

function merge(extractions: readonly Extraction[]): MergedExtraction {
  try {
    return mergeExtractions(extractions);
  } catch (cause) {
    if (!(cause instanceof RelataError) || !cause.is('conflicting-documents')) throw cause;
    const id = JSON.stringify(cause.details.id);
    throw new CommandError(EXIT.failure, `two of the extractions are of the document ${id} and are not the same; give one of them`, {
      cause,
    });
  }
}
