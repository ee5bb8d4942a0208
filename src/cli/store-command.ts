import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';

import { RelataError, type ExtractOptions, type Extraction, type Modality } from '..';
import { openStore, type Correction, type DocumentDetails, type Passage, type Store, type Where } from '../store';
import { byFlag, extractEach, type Run } from './extract-each';
import { toldFilesOf } from './extract-options';
import { Failures } from './failures';
import { warnOfTextless, written } from './graph-writers';
import { CommandError, EXIT, type ExitCode, type Io } from './io';
import { listFiles, warner } from './list-files';
import { sourceOf } from './read-input';
import { counted } from './summary';
import { ended, pieces } from './pieces';
import { articlesOf, type Taker } from './read-corpus';
import { holdsMany } from './kinds';
import { toldOptionsOf } from './told-options';
import { withoutOutputs } from './refuse-overwrite';
import type { Filter, StoreArguments } from './store-arguments';
import { writeOut } from './write-out';
import { writeFilesWhole } from './write-file';

/**
 * `relata store`: keeps what articles say in a file, and asks it.
 *
 * @throws CommandError, RelataError
 */
export async function storeCommand(request: StoreArguments, io: Io): Promise<ExitCode> {
  const { action, file } = request;
  if (action !== 'add') await demand(file);
  else if (request.rest.includes(file)) throw new CommandError(EXIT.usage, `${file} is the store, and cannot be added to itself`);
  // Before there is a store: what is wrong with an option shall leave none behind.
  const adding = action === 'add' ? await whatToAdd(request, io) : undefined;
  const isNew = !existsSync(file);
  const store = await openStore(file);
  try {
    if (adding) return await add(store, request, adding, io);
    if (action === 'remove') return remove(store, request, io);
    if (action === 'export') return await exportAll(store, request, io);
    if (action === 'correct') return correct(store, request);
    if (action === 'undo') return undo(store, request, io);
    if (action === 'forget') {
      await writeOut(io, pieces(linesOf([store.forget(soleIdOf(store, request.rest[0]!))])));
      return EXIT.ok;
    }
    await writeOut(io, pieces(linesOf(asking(() => answers(store, request)))));
    if (request.question === 'timeline') warnOfUndated(store.countUndated(idOf(store, request.rest[0]!)), warner(io, request.quiet));
    return EXIT.ok;
  } finally {
    // Where nothing could be read, none is made.
    const isNone = isNew && store.catalog().next().done === true;
    store.close();
    if (isNone) await rm(file, { force: true });
  }
}

/** Only adding makes a store: a slip in a name shall not. */
async function demand(file: string): Promise<void> {
  try {
    await stat(file);
  } catch (cause) {
    throw new CommandError(EXIT.failure, `there is no store ${file}; relata store add makes one`, { cause });
  }
}

// ── add and remove ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Adding {
  readonly options: ExtractOptions;
  readonly files: readonly string[];
}

async function whatToAdd(request: StoreArguments, io: Io): Promise<Adding> {
  const options = await toldOptionsOf(request);
  const [paths, warn] = [request.rest.length === 0 ? ['-'] : request.rest, warner(io, request.quiet)];
  const listed = await listFiles(paths, warn);
  return {
    options,
    files: await withoutOutputs({ outputs: [request.file], paths, files: listed, others: toldFilesOf(request) }, io, warn),
  };
}

async function add(store: Store, request: StoreArguments, { options, files }: Adding, io: Io): Promise<ExitCode> {
  const { quiet, replace, englishOnly, publisher, jobs } = request;
  const failures = new Failures(io, files.length === 1 && !holdsMany(files[0]!), quiet);
  const run: Run = { columns: {}, options, englishOnly, command: 'store', io, quiet, failures, jobs };
  let added = 0;
  const put = (place: string, extraction: Extraction, details: DocumentDetails): void => {
    try {
      if (replace) store.replace(extraction, details);
      else store.add(extraction, details);
      added++;
    } catch (error) {
      failures.add(
        place,
        error instanceof RelataError ? new CommandError(EXIT.failure, `${place}: ${error.message}`, { cause: error }) : error,
      );
    }
  };
  const taker: Taker = {
    add: (extraction, place, { source, publisher: own, published } = {}) =>
      put(place, extraction, { ...origin(extraction, source, publisher ?? own), ...day(published) }),
  };
  for await (const { source, extraction, text, published } of extractEach(files, run, {
    read: (file, tally) => articlesOf(file, run, taker, tally),
  })) {
    // What the caller gives in place of a day counts where the article does not say its own.
    const given = extraction.document.dateline?.date === undefined ? run.options.referenceDate : undefined;
    put(source, extraction, { text, ...origin(extraction, source, publisher), ...day(published ?? given) });
  }
  failures.end(added);
  if (!quiet) io.stderr.write(`relata: ${request.file} has ${counted(store.size().documents, 'document')} now\n`);
  return failures.exitCode;
}

const day = (published: DocumentDetails['published']): DocumentDetails => (published === undefined ? {} : { published });

/** Where an article came from, by its address or its path, and who published it. Lines without either are called by the id of their document, which says nothing more. */
function origin({ document }: Extraction, place: string | undefined, publisher: string | undefined): DocumentDetails {
  return {
    ...(publisher !== undefined && { source: publisher }),
    ...(place !== undefined && place !== document.id && !isPiped(place) && (isAddress(place) ? { url: place } : { path: place })),
  };
}

/** What is piped in is nowhere to be found later. */
const isPiped = (place: string): boolean => place.startsWith(sourceOf('-'));

const isAddress = (source: string): boolean => /^https?:\/\//.test(source);

function remove(store: Store, { rest, file }: StoreArguments, io: Io): ExitCode {
  const missing = rest.filter((name) => !store.remove(documentOf(store, name)));
  if (missing.length === rest.length) throw new CommandError(EXIT.failure, `${file} has no document ${missing.map((id) => JSON.stringify(id)).join(', ')}`); // prettier-ignore
  for (const id of missing) io.stderr.write(`relata: ${file} has no document ${JSON.stringify(id)}\n`);
  return missing.length > 0 ? EXIT.partly : EXIT.ok;
}

// ── what a person puts right ─────────────────────────────────────────────────────────────────────────────────────────────────────

function correct(store: Store, { rest: [kind, ...words] }: StoreArguments): ExitCode {
  const [first = '', ...others] = words;
  if (kind === 'merge') store.correct({ merge: [soleIdOf(store, first), soleIdOf(store, others[0]!)] });
  else if (kind === 'split') store.correct({ split: soleIdOf(store, first), documents: others.map((name) => documentOf(store, name)) });
  else store.correct({ wrong: first });
  return EXIT.ok;
}

function undo(store: Store, { rest, file }: StoreArguments, io: Io): ExitCode {
  // All are read before the first is taken back.
  const corrections = rest.map(correctionOf);
  const idle = rest.filter((_, i) => !store.undo(corrections[i]!));
  for (const line of idle) io.stderr.write(`relata: ${file} has no correction ${line}\n`);
  if (idle.length === 0) return EXIT.ok;
  return idle.length === rest.length ? EXIT.failure : EXIT.partly;
}

/** A correction as `query FILE.db corrections` prints it; what it has, the store checks. */
function correctionOf(line: string): Correction {
  try {
    return JSON.parse(line) as Correction;
  } catch (cause) {
    throw new CommandError(EXIT.usage, `${JSON.stringify(line)} is no correction as query FILE.db corrections prints it`, { cause });
  }
}

// ── query and export ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function answers(store: Store, { question, rest, filter, maxLength, limit }: StoreArguments): Iterable<unknown> {
  const most = limit === undefined ? {} : { limit };
  // No more than what the question takes: others were refused.
  const options = { ...whereOf(store, filter), ...most };
  const [first = '', second = ''] = rest;
  switch (question) {
    case 'find':
      return store.find(first.replace(/\*$/, ''), { ...options, prefix: first.endsWith('*') });
    case 'top':
      return store.topEntities(options);
    case 'neighbours':
      return store.neighbours(idOf(store, first), options);
    case 'paths':
      return store.paths(idOf(store, first), idOf(store, second), { ...most, ...(maxLength !== undefined && { maxLength }) });
    case 'timeline':
      return store.timeline(idOf(store, first), options);
    case 'search':
      return placed(store, store.search(first, options));
    case 'documents':
      return documentRows(store, limit);
    case 'corrections':
      return store.corrections();
    case 'size':
      return [store.size()];
    default:
      return store.relations(options);
  }
}

function warnOfUndated(count: number, warn: (message: string) => void): void {
  if (count > 0) warn(`left out ${counted(count, 'relation')}, since no day is known of ${count === 1 ? 'it' : 'them'}`);
}

/** What is known of documents apart from what they say, in the order in which they were added. */
function* documentRows(store: Store, limit = Infinity): Generator {
  let count = 0;
  for (const { id, published, ...others } of store.catalog()) {
    if (count++ >= limit) return;
    yield { id, ...day(published), ...whence(others) };
  }
}

/** Passages with where their documents came from. */
function* placed(store: Store, passages: readonly Passage[]): Generator {
  for (const { document, ...passage } of passages) {
    yield { document, ...whence(store.document(document) ?? {}), ...passage };
  }
}

/** Who published a document, and where it came from. */
const whence = ({ source, url, path }: DocumentDetails): DocumentDetails => ({
  ...(source !== undefined && { source }),
  ...(url !== undefined && { url }),
  ...(path !== undefined && { path }),
});

/** Of those that are called so the one that most documents mention. */
function idOf(store: Store, name: string): string {
  const id = store.entity(name)?.id ?? store.find(name, { limit: 1 })[0]?.id;
  if (id === undefined) throw new CommandError(EXIT.failure, `the store has nothing that is called ${JSON.stringify(name)}`);
  return id;
}

/** Of what is changed there may be no other of the name: who is meant, only the caller knows. */
function soleIdOf(store: Store, name: string): string {
  if (store.entity(name) !== undefined) return name;
  const found = store.find(name);
  if (found.length < 2) return idOf(store, name);
  const each = found.map(({ id, type, documents }) => `${id} (${type}, in ${counted(documents, 'document')})`);
  throw new CommandError(EXIT.failure, `${JSON.stringify(name)} may be ${each.join(', ')}; give the id`);
}

/** The id of a document that is called by its id, or by where it came from if nothing else came from there. */
function documentOf(store: Store, name: string): string {
  const found = store.has(name) ? [name] : store.documentsFrom(name);
  if (found.length > 1) throw new CommandError(EXIT.failure, `${found.length} documents came from ${JSON.stringify(name)}; give the id`);
  return found[0] ?? name;
}

function whereOf(store: Store, { subject, object, entity, document, attribution, modality, ...rest }: Filter): Where {
  return {
    ...rest,
    ...(document !== undefined && { document: documentOf(store, document) }),
    ...(subject !== undefined && { subject: idOf(store, subject) }),
    ...(object !== undefined && { object: idOf(store, object) }),
    ...(entity !== undefined && { entity: idOf(store, entity) }),
    ...(attribution !== undefined && { attribution: idOf(store, attribution) }),
    ...(modality !== undefined && { modality: modality as Modality }),
  };
}

async function exportAll(store: Store, { format, output, filter, file, quiet, selectors }: StoreArguments, io: Io): Promise<ExitCode> {
  if (output !== undefined) await withoutOutputs({ outputs: [output], paths: [file], files: [], others: [] }, io, () => undefined);
  const where = Object.keys(filter).length === 0 ? undefined : whereOf(store, filter);
  const text = asking(() => exported(store, { format, selectors }, where, warner(io, quiet)));
  if (output !== undefined) await writeFilesWhole([[output, text]]);
  else await writeOut(io, pieces(text));
  return EXIT.ok;
}

function exported(
  store: Store,
  { format, selectors }: Pick<StoreArguments, 'format' | 'selectors'>,
  where: Where | undefined,
  warn: (message: string) => void,
): Iterable<string> {
  if (format === 'jsonl' && where === undefined) return linesOf(documentsOf(store));
  if (format === 'jsonl') return linesOf(store.merged(where).documents);
  if (format === 'nodes') return linesOf(store.entities());
  if (format === 'edges') return linesOf(store.edges(where));
  const merged = store.merged(where);
  const ids = merged.documents.map(({ document: { id } }) => id);
  // Texts are most of a store; only a page shows them, and selectors count in them.
  const texts = format === 'html' || selectors ? byId(ids, (id) => store.text(id)) : {};
  if (selectors) warnOfTextless(ids.length - Object.keys(texts).length, ids.length, warn);
  return ended(written(merged, format, { documentNames: placesOf(store, ids) }, texts, warn, { selectors }) as Iterable<string>);
}

/** Where documents came from, by id: their addresses, else their paths. */
const placesOf = (store: Store, ids: readonly string[]): Record<string, string> =>
  byId(ids, (id) => {
    const { url, path } = store.document(id) ?? {};
    return url ?? path;
  });

/** What documents have, of those that have it. */
const byId = (ids: readonly string[], of: (id: string) => string | undefined): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, of(id)] as const).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** As `relata extract` writes a line, with who published the document, and when. */
function* documentsOf(store: Store): Generator {
  for (const { id, extraction, source: publisher, url, path, published } of store.documents()) {
    yield { source: url ?? path ?? id, ...(publisher !== undefined && { publisher }), ...day(published), ...extraction };
  }
}

function* linesOf(rows: Iterable<unknown>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** What is wrong with an option is said of the flag. */
function asking<Result>(ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    throw byFlag(error, 'store');
  }
}
