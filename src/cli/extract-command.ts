import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';

import { toGraphJSON, toJSON } from '../export';
import { ONE_TREE, type ExtractArguments, type Format } from './arguments';
import { extractEach, type Course, type Result, type Run } from './extract-each';
import { toldFilesOf } from './extract-options';
import { Failures } from './failures';
import { usageError, type ExitCode, type Io } from './io';
import { holdsMany } from './kinds';
import { listFiles, warner } from './list-files';
import { parserOf, sayingWhere } from './read-conllu';
import { toldOptionsOf } from './told-options';
import { withoutOutputs } from './refuse-overwrite';
import { openResumable } from './resumable';
import type { Told } from './run-log';
import { PLAIN, styleFor } from './style';
import { renderTable } from './table';
import { weightiest } from './weightiest';
import { existing, writeFilesWhole } from './write-file';
import { writeOut } from './write-out';

/** Lines of a file or pipe, which have no width of their own. */
const DEFAULT_WIDTH = 100;

/**
 * `relata extract`: reads an article, extracts, prints, and goes on to the next. One of several that cannot be read is left out.
 *
 * @throws CommandError, RelataError
 */
export async function extractCommand(request: ExtractArguments, paths: readonly string[], io: Io): Promise<ExitCode> {
  const { conllu, output, quiet } = request;
  // Before anything is read: nobody should wait for an error of theirs.
  const told = await toldOptionsOf(request);
  const warn = warner(io, quiet);
  const others = [...toldFilesOf(request), ...(conllu === undefined ? [] : [conllu])];
  const outputs = output === undefined ? [] : [output];
  const files = await withoutOutputs({ outputs, paths, files: await listFiles(paths, warn), others }, io, warn);
  const isAlone = files.length === 1 && !holdsMany(files[0]!, request.input.stdin);
  if (request.options.id !== undefined && !isAlone) throw usageError('extract', '--id names one document, but several files came');
  if (conllu !== undefined && !isAlone) throw usageError('extract', ONE_TREE);
  const options = { ...told, ...(conllu !== undefined && { parser: await parserOf(conllu) }) };
  const failures = new Failures(io, isAlone, quiet);
  const run: Run = {
    options,
    englishOnly: request.englishOnly,
    command: 'extract',
    io,
    quiet,
    failures,
    jobs: conllu === undefined ? request.jobs : 1,
    ...request.input,
  };

  return sayingWhere(conllu, async () => {
    if (output !== undefined && request.format === 'jsonl' && (await isOfItsOwn(output))) return intoLines(output, request, files, run);
    const written = rendered(counted(extractEach(files, run), failures), request, isAlone, io);
    if (output === undefined) await writeOut(io, written);
    else await writeFilesWhole([[output, written]]);
    return failures.exitCode;
  });
}

/** The same, and at the end a word on what was left out. */
async function* counted(results: AsyncIterable<Result>, failures: Failures): AsyncGenerator<Result> {
  let done = 0;
  for await (const result of results) {
    yield result;
    done++;
  }
  failures.end(done);
}

/** Whether there is or can be a file that holds nothing else: pipes and devices are written to as they are. */
async function isOfItsOwn(output: string): Promise<boolean> {
  return (await existing(output).catch(() => undefined))?.isFile ?? true;
}

/** Adds a line an article to a file that takes its place when all is done; what a run before has done is not done again. */
async function intoLines(output: string, request: ExtractArguments, files: readonly string[], run: Run): Promise<ExitCode> {
  const lines = await openResumable(output, { goesOn: request.resume, told: toldOf(request, run), keyOf: sourceOf });
  if (lines.count > 0) warner(run.io, run.quiet)(`${output}: goes on behind ${lines.count} articles of a run before`);
  const keys = new Map<string, string>();
  for (const file of files) if (holdsMany(file, run.stdin)) keys.set(file, await stateOf(file));
  const course: Course = {
    isDone: takenOnce(lines.done),
    isFinished: (file) => lines.finished.has(keys.get(file) ?? ''),
    ended: async (file, isWhole) => {
      if (isWhole && file !== '-') await lines.finishedWith(keys.get(file)!);
      else lines.passed();
    },
  };
  let done = lines.count;
  try {
    for await (const result of extractEach(files, run, course)) {
      await lines.add(lineOf(told(result, request), request.compact));
      done++;
    }
    run.failures.end(done);
  } catch (error) {
    await lines.close();
    throw error;
  }
  await lines.finish();
  return run.failures.exitCode;
}

/** What makes the lines of a run what they are. */
function toldOf(
  { top, typesFile, lexiconFile, aliasesFile, conllu, input, compact, englishOnly }: ExtractArguments,
  { options, io }: Run,
): Told {
  const { id, referenceDate, detail, strict, relationTypes, minConfidence, types, lexicon, aliases } = options;
  return {
    'the version': io.version,
    ...(id !== undefined && { '--id': id }),
    ...(referenceDate !== undefined && { '--reference-date': referenceDate }),
    ...(detail !== undefined && { '--detail': detail }),
    ...(strict === true && { '--strict': strict }),
    ...(compact && { '--compact': compact }),
    ...(englishOnly && { '--english-only': englishOnly }),
    ...(top !== undefined && { '--top': top }),
    ...(minConfidence !== undefined && { '--min-confidence': minConfidence }),
    ...(types !== undefined && { '--types': types.join() }),
    // Of a list of types or names a hash: the file may be long, and it may have changed.
    ...(typesFile !== undefined && { '--relation-types': `${typesFile} (${hashOf(JSON.stringify(relationTypes))})` }),
    ...(lexiconFile !== undefined && { '--lexicon': `${lexiconFile} (${hashOf(JSON.stringify([lexicon, aliases]))})` }),
    ...(aliasesFile !== undefined && { '--aliases': `${aliasesFile} (${hashOf(JSON.stringify(aliases))})` }),
    ...(conllu !== undefined && { '--conllu': conllu }),
    ...(input.columns.text !== undefined && { '--text-column': input.columns.text }),
    ...(input.columns.id !== undefined && { '--id-column': input.columns.id }),
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A file as it is now: one that was changed since is another. */
async function stateOf(file: string): Promise<string> {
  const stats = await stat(file).catch(() => undefined);
  return JSON.stringify([file, stats?.size, stats?.mtimeMs]);
}

/** Whether something is in a list, each time that it is there: two articles may have one address. */
function takenOnce(list: readonly string[]): (item: string) => boolean {
  const left = new Map<string, number>();
  for (const item of list) left.set(item, (left.get(item) ?? 0) + 1);
  return (item) => {
    const count = left.get(item) ?? 0;
    if (count > 0) left.set(item, count - 1);
    return count > 0;
  };
}

/** The source stands first, so that it is found without reading the line. */
const lineOf = ({ source, extraction }: Result, isCompact: boolean): string =>
  `{"source":${JSON.stringify(source)},${(isCompact ? toJSON(extraction, { form: 'compact' }) : JSON.stringify(extraction)).slice(1)}`;

/** Where the article of a line came from. */
function sourceOf(line: string): string | undefined {
  const json = /^\{"source":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return json === undefined ? undefined : (JSON.parse(json) as string);
}

/** What is told of an article. */
const told = (result: Result, { top }: ExtractArguments): Result => ({ ...result, extraction: weightiest(result.extraction, top) });

async function* rendered(results: AsyncIterable<Result>, request: ExtractArguments, isAlone: boolean, io: Io): AsyncGenerator<string> {
  const { format, output, compact } = request;
  const toScreen = output === undefined;
  const width = (toScreen ? io.stdout.columns : undefined) ?? DEFAULT_WIDTH;
  const style = toScreen ? styleFor(io) : PLAIN;
  const write: Record<Format, (result: Result) => string> = {
    json: ({ extraction }) => toJSON(extraction, { form: compact ? 'compact' : 'readable' }),
    jsonl: (result) => lineOf(result, compact),
    'graph-json': ({ extraction }) => toGraphJSON(extraction),
    table: ({ extraction, source }) => renderTable(extraction, source, width, style),
  };
  const isArray = !isAlone && (format === 'json' || format === 'graph-json');
  const between = isArray ? ',\n' : format === 'table' ? '\n\n' : '\n';
  let before = isArray ? '[\n' : '';
  for await (const result of results) {
    yield before + write[format](told(result, request));
    before = between;
  }
  // No article at all: a file of records may be empty.
  if (isArray) yield before === between ? '\n]\n' : '[]\n';
  else if (format !== 'table' && before !== '') yield '\n';
}
