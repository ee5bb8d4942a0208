import { keepOnly, mergeExtractions, RelataError, type Extraction, type MergedExtraction } from '..';
import { readExtraction } from '../export';
import { gathered, peek, type Bytes, type Tally } from './bytes';
import { extractEach, type Run } from './extract-each';
import { toldFilesOf, type ExtractRequest } from './extract-options';
import { Failures } from './failures';
import { CommandError, EXIT, type CommandName, type ExitCode, type Io } from './io';
import { holdsMany } from './kinds';
import { listFiles, warner } from './list-files';
import { articlesOfRecords, inputOf, inputOfStdin, isExtractionRecord, LONGEST_STDIN, readEach, readInput, sourceOf, stdinOf, type Input, type InputChoice } from './read-input'; // prettier-ignore
import { jsonLinesOf } from './read-lines';
import { toldOptionsOf } from './told-options';
import { withoutOutputs } from './refuse-overwrite';

/** What a command over many articles was asked to read. */
interface Request extends ExtractRequest {
  readonly outputs: readonly string[];
  readonly quiet: boolean;
  readonly englishOnly: boolean;
  readonly input: InputChoice;
  /** Whether the texts of the articles are wanted: of many they are most of what has to be kept. */
  readonly keepsTexts: boolean;
  /** Is told where each article came from, by the id of its document. Extractions do not say. */
  readonly sources?: Map<string, string>;
}

/** What the files say. */
export interface Corpus {
  readonly corpus: MergedExtraction;
  /** The texts of the articles, by document id, where they are wanted; extractions come without. */
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
  // Before anything is read: nobody should wait for an error of theirs.
  const options = await toldOptionsOf(request);
  const warn = warner(io, request.quiet);
  const listed = await listFiles(paths, warn);
  const files = await withoutOutputs({ outputs: request.outputs, paths, files: listed, others: toldFilesOf(request) }, io, warn);
  const failures = new Failures(io, files.length === 1 && !holdsMany(files[0]!, request.input.stdin), request.quiet);
  const run: Run = {
    ...request.input,
    options,
    command,
    io,
    quiet: request.quiet,
    englishOnly: request.englishOnly,
    failures,
    jobs: request.jobs,
  };
  const found = new Found(request.sources ?? new Map<string, string>(), failures, warn);
  const texts = new Map<string, string>();
  const read = (file: string, tally: Tally): AsyncIterable<Input> => articlesOf(file, run, found, tally);
  for await (const { source, extraction, text } of extractEach(files, run, { read })) {
    if (found.add(extraction, source, { source }) && request.keepsTexts) texts.set(extraction.document.id, text);
  }
  const extractions = [...found.extractions.values()];
  failures.end(extractions.length);
  return { corpus: merge(extractions), texts: Object.fromEntries(texts), exitCode: failures.exitCode };
}

/** What a line says of an article besides what is in it. */
export interface Origin {
  /** Where the article came from. */
  readonly source?: string;
  /** Who published it. */
  readonly publisher?: string;
  /** The day it was published. */
  readonly published?: string;
}

/** What takes extractions that stand in a file. */
export interface Taker {
  /** @param place where it was found */
  add(extraction: Extraction, place: string, origin?: Origin): void;
}

/** The extractions of a run, one of each document. */
class Found {
  readonly extractions = new Map<string, Extraction>();
  private readonly places = new Map<string, string>();

  constructor(
    private readonly sources: Map<string, string>,
    private readonly failures: Failures,
    private readonly warn: (message: string) => void,
  ) {}

  /**
   * Adds what is said of a document. One that came before counts once, or is left out where it says something else.
   *
   * @param place where it was found
   * @param origin where its article came from, if that is known
   * @returns whether the document is of those that count, now or before
   */
  add(extraction: Extraction, place: string, { source }: Origin = {}): boolean {
    const { id } = extraction.document;
    const before = this.extractions.get(id);
    if (before === undefined) {
      this.extractions.set(id, extraction);
      this.places.set(id, place);
      if (source !== undefined) this.sources.set(id, source);
      return true;
    }
    const first = this.places.get(id)!;
    if (JSON.stringify(before) !== JSON.stringify(extraction)) {
      this.failures.add(
        place,
        new CommandError(EXIT.failure, `${place}: it is of the document ${JSON.stringify(id)} as ${first} is, and says something else`),
      );
      return false;
    }
    // Extractions are kept in several places on purpose.
    if (source !== undefined) this.warn(`${place}: warning: the same article as ${first}; it counts once`);
    return true;
  }
}

/** The articles of a file; of what `relata extract` and `relata merge` made of articles before, the extractions go to `found`, as far as they are wanted. */
export async function* articlesOf(file: string, run: Run, found: Taker, tally: Tally): AsyncGenerator<Input> {
  const { minConfidence, types } = run.options;
  const take = (extraction: Extraction, place: string, origin?: Origin): void => {
    for (const one of documentsOf(extraction)) {
      if (run.englishOnly && one.warnings.some(({ code }) => code === 'not-english')) run.failures.leaveOut(origin?.source ?? place);
      else found.add(keepOnly(one, { minConfidence, types }), place, origin);
    }
  };
  const ofRecord = (record: unknown, where: string): Input | undefined => {
    if (!isExtractionRecord(record)) return inputOf(record, where);
    // `relata extract` says of a line where its article came from, `relata store` also when it was published and by whom.
    const { source, publisher, published, ...rest } = record;
    const origin = {
      ...(typeof source === 'string' && { source }),
      ...(typeof publisher === 'string' && { publisher }),
      ...(typeof published === 'string' && { published }),
    };
    take(extractionOf(rest, where), where, origin);
    return undefined;
  };
  const reading = { ...run, ofRecord };
  if (holdsMany(file, run.stdin)) {
    yield* readEach(file, reading, tally);
    return;
  }
  try {
    let piped: Bytes | undefined;
    if (file === '-') {
      // Lines that are piped in are told by the first, which is a record by itself.
      const { head, all } = await peek(stdinOf(run.io, tally), (piece) => piece.includes(LINE_FEED));
      piped = all;
      const firstLine = head.subarray(0, head.indexOf(LINE_FEED) + 1).toString('utf8');
      if (firstLine.startsWith('{') && isJSON(firstLine)) {
        yield* articlesOfRecords(jsonLinesOf(all, sourceOf(file)), reading);
        return;
      }
    }
    const input = piped ? await inputOfStdin(await gathered(piped, sourceOf(file), LONGEST_STDIN)) : await readInput(file, run.io);
    const extractions = asExtractions(input, file);
    if (!extractions) yield input;
    else for (const extraction of extractions) take(extraction, input.source);
  } catch (error) {
    run.failures.add(file, error);
  }
}

const LINE_FEED = 0x0a;

/** The extractions that a merged one is of. */
const documentsOf = (extraction: Extraction): readonly Extraction[] =>
  'documents' in extraction ? (extraction as MergedExtraction).documents : [extraction];

/** Whether a text is JSON of records or lists: a word or number alone is an article's. */
function isJSON(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON holds extractions: a file of that name must, a pipe may. Undefined for an article. */
function asExtractions({ source, text }: Input, file: string): Extraction[] | undefined {
  const isNamed = /\.json(?:\.gz)?$/i.test(file);
  if (!isNamed && !(file === '-' && isJSON(text))) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new CommandError(EXIT.failure, `cannot read ${source}: it is not JSON`);
  }
  return (Array.isArray(json) ? json : [json]).map((one) => extractionOf(one, source));
}

function extractionOf(json: unknown, source: string): Extraction {
  try {
    return readExtraction(json);
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
