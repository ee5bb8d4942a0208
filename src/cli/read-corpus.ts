import { mergeExtractions, RelataError, type Extraction, type MergedExtraction } from '..';
import { fromJSON } from '../export';
import { extractEach, type Run } from './extract-each';
import { typesFileOf, type ExtractRequest } from './extract-options';
import { Failures } from './failures';
import { CommandError, EXIT, type CommandName, type ExitCode, type Io } from './io';
import { listFiles, warner } from './list-files';
import { inputOf, isOfTexts, readInput, type Input } from './read-input';
import { jsonLinesOf } from './read-lines';
import { withRelationTypes } from './read-relation-types';
import { refuseOverwrite } from './refuse-overwrite';

/** What a command over many articles was asked to read. */
interface Request extends ExtractRequest {
  readonly outputs: readonly string[];
  readonly quiet: boolean;
  /** Is told where each article came from, by the id of its document. Extractions do not say. */
  readonly sources?: Map<string, string>;
}

/** What the files say. */
export interface Corpus {
  readonly corpus: MergedExtraction;
  /** The texts of the articles, by document id; extractions come without. */
  readonly texts: Record<string, string>;
  /** How the command ends: some of the files may have been left out. */
  readonly exitCode: ExitCode;
}

/**
 * Reads articles and extractions and merges what they say. One of several that cannot be read is left out.
 *
 * @throws CommandError, RelataError
 */
export async function readCorpus(paths: readonly string[], request: Request, command: CommandName, io: Io): Promise<Corpus> {
  const warn = warner(io, request.quiet);
  const files = await listFiles(paths, warn);
  for (const output of request.outputs) await refuseOverwrite(output, [...files, ...typesFileOf(request)], io);
  const failures = new Failures(io, files.length === 1 && !isOfTexts(files[0]!));
  const run: Run = { options: await withRelationTypes(request), command, io, quiet: request.quiet, failures, jobs: request.jobs };
  const known = request.sources ?? new Map<string, string>();
  const extracted: Extraction[] = [];
  const readBack: Extraction[] = [];
  const texts: Record<string, string> = {};
  for await (const { source, extraction, text } of extractEach(files, run, undefined, (file) => articlesOf(file, run, readBack, known))) {
    const { id } = extraction.document;
    const before = known.get(id);
    if (before !== undefined) warn(`${source}: warning: the same article as ${before}; it counts once`);
    else known.set(id, source);
    texts[id] = text;
    extracted.push(extraction);
  }
  failures.end(extracted.length + readBack.length);
  return { corpus: merge([...extracted, ...readBack]), texts, exitCode: failures.exitCode };
}

/** The articles of a file; of what `relata extract` and `relata merge` made of articles before, the extractions go to `readBack`. */
async function* articlesOf(file: string, run: Run, readBack: Extraction[], known: Map<string, string>): AsyncGenerator<Input> {
  if (isOfTexts(file)) {
    for await (const { where, value } of jsonLinesOf(file, file)) {
      try {
        const record = value();
        if (!isExtraction(record)) yield inputOf(record, where);
        else {
          // `relata extract` says of a line where its article came from.
          const { source, ...rest } = record;
          const extraction = extractionOf(rest, where);
          readBack.push(extraction);
          if (typeof source === 'string') known.set(extraction.document.id, source);
        }
      } catch (error) {
        run.failures.add(where, error);
      }
    }
    return;
  }
  try {
    const input = await readInput(file, run.io);
    const extractions = asExtractions(input, file);
    if (!extractions) yield input;
    else for (const extraction of extractions) readBack.push(extraction);
  } catch (error) {
    run.failures.add(file, error);
  }
}

const isExtraction = (record: unknown): record is Record<string, unknown> =>
  typeof record === 'object' && record !== null && 'schema' in record;

/** JSON holds extractions: a file of that name must, a pipe may. Undefined for an article. */
function asExtractions({ source, text }: Input, file: string): Extraction[] | undefined {
  const isNamed = /\.json$/i.test(file);
  if (!isNamed && !(file === '-' && /^\s*[[{]/.test(text))) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    if (!isNamed) return undefined; // an article that begins with a bracket
    throw new CommandError(EXIT.failure, `cannot read ${source}: it is not JSON`);
  }
  return (Array.isArray(json) ? json : [json]).map((one) => extractionOf(one, source));
}

function extractionOf(json: unknown, source: string): Extraction {
  try {
    return fromJSON(JSON.stringify(json));
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
