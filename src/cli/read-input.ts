import { RelataError } from '..';
import { dayOf, decodeHTML, decodeText, readHTML, readText, textOfHTML } from '../node';
import { bytesFrom, gathered, LONGEST, type Bytes, type Tally } from './bytes';
import type { Failures } from './failures';
import { CommandError, EXIT, type Io } from './io';
import { isArticle, isOfMany, kindOf, type Kind, type ManyKind } from './kinds';
import { warner } from './list-files';
import { membersOfTar, membersOfZip, sourceOfMember, type Member } from './read-archive';
import { jsonLinesOf } from './read-lines';
import { rowsOf, type Columns } from './read-table';
import { summary } from './summary';

/** An article and where it came from, for messages. */
export interface Input {
  readonly source: string;
  readonly text: string;
  /** The day it was published, where a page or record says so: "2024-12-06". */
  readonly published?: string | undefined;
  /** What a record has for that day, where it is none. */
  readonly undated?: string;
  /** Name of the document, where a record has one. */
  readonly id?: string;
}

/** What it is called in messages. */
const STANDARD_INPUT = 'standard input';

/** How a page begins that has no name to tell it by. */
const PAGE_BEGINS = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)\b/i;

/** What a file is called in messages and results. */
export const sourceOf = (file: string): string => (file === '-' ? STANDARD_INPUT : file);

/** What a command was told of the files that it reads. */
export interface InputChoice {
  /** What standard input holds, where that is many articles. */
  readonly stdin?: ManyKind;
  readonly columns: Columns;
}

/** Where articles are read from, and what becomes of those that cannot be. */
export interface Reading extends InputChoice {
  readonly io: Io;
  readonly failures: Failures;
  readonly quiet: boolean;
  /** What a record is an article of; by default it must be one. Undefined for one that was taken care of. */
  readonly ofRecord?: (record: unknown, where: string) => Input | undefined;
}

/**
 * The articles of a file, or of standard input for '-', one after the other. What cannot be read is left to `failures`.
 *
 * @param tally is told how much of the file was read
 */
export async function* readEach(file: string, reading: Reading, tally: Tally = { bytes: 0 }): AsyncGenerator<Input> {
  const { io, failures, stdin } = reading;
  const kind: Kind = file === '-' ? (stdin ?? 'text') : kindOf(file);
  try {
    if (!isOfMany(kind)) yield await readInput(file, io);
    else if (kind === 'tar') yield* articlesOfArchive(membersOfTar(bytesOf(file, io, tally), sourceOf(file)), file, reading);
    else if (kind === 'zip') yield* articlesOfArchive(zipMembersOf(file, io, tally), file, reading);
    else yield* articlesOfRecords(recordsOf(kind, file, reading, tally), reading);
  } catch (error) {
    failures.add(sourceOf(file), error);
  }
}

const bytesOf = (file: string, io: Io, tally: Tally): Bytes => (file === '-' ? stdinOf(io, tally) : bytesFrom(file, file, io, tally));

/** A record of a file, which may be none. */
interface Written {
  readonly where: string;
  /** @throws RelataError `unreadable-file` */
  readonly value: () => unknown;
}

function recordsOf(kind: 'jsonl' | 'csv' | 'tsv', file: string, { io, columns }: Reading, tally: Tally): AsyncIterable<Written> {
  const bytes = bytesOf(file, io, tally);
  if (kind === 'jsonl') return jsonLinesOf(bytes, sourceOf(file));
  return rowsOf(bytes, sourceOf(file), columns, kind === 'tsv' ? '\t' : undefined);
}

/** The articles of records. */
export async function* articlesOfRecords(records: AsyncIterable<Written>, reading: Reading): AsyncGenerator<Input> {
  const { failures, ofRecord = inputOf } = reading;
  for await (const { where, value } of records) {
    try {
      const input = ofRecord(value(), where);
      if (input) yield input;
    } catch (error) {
      failures.add(where, error);
    }
  }
}

/** A zip archive is read from its end: one that is packed once more is unpacked into a file first, as if it were piped. */
const zipMembersOf = (file: string, io: Io, tally: Tally): AsyncIterable<Member> =>
  file === '-' || /\.gz$/i.test(file) ? membersOfZip(bytesOf(file, io, tally), sourceOf(file), tally) : membersOfZip(file, file, tally);

/** The articles of an archive. What else is in it is left out, with a warning; what programs hide there without a word. */
async function* articlesOfArchive(members: AsyncIterable<Member>, file: string, { io, failures, quiet }: Reading): AsyncGenerator<Input> {
  const archive = sourceOf(file);
  const others: string[] = [];
  let count = 0;
  for await (const { name, read } of members) {
    const steps = name.split('/');
    if (steps.some((step) => (step.startsWith('.') && step !== '.' && step !== '..') || step === '__MACOSX')) continue;
    const source = sourceOfMember(archive, name);
    if (!isArticle(steps.at(-1)!)) {
      others.push(source.slice(archive.length + 1));
      continue;
    }
    count++;
    try {
      yield await inputOfBytes(await read(source), source, kindOf(name) === 'page');
    } catch (error) {
      failures.add(source, error);
    }
  }
  if (count === 0) throw new CommandError(EXIT.failure, `${archive}: there is no .txt, .md or .html file in this archive`);
  if (others.length > 0)
    warner(io, quiet)(`${archive}: warning: left out ${summary(others)}; only articles (.txt, .md, .html) are read from an archive`);
}

async function inputOfBytes(bytes: Uint8Array, source: string, isPage: boolean): Promise<Input> {
  return { source, ...(isPage ? await textOfHTML(decodeHTML(bytes, source), source) : { text: decodeText(bytes, source) }) };
}

/**
 * Reads a file, or standard input for '-'. Of a page in HTML the article is read.
 *
 * @throws RelataError `unreadable-file`, `missing-package`, CommandError
 */
export async function readInput(file: string, io: Io): Promise<Input> {
  if (file !== '-') {
    if (kindOf(file) === 'page') return { source: file, ...(await readHTML(file)) };
    return { source: file, text: await readText(file) };
  }
  return inputOfStdin(await gathered(stdinOf(io), STANDARD_INPUT, LONGEST_STDIN));
}

/** The article that standard input holds. */
export function inputOfStdin(bytes: Uint8Array): Promise<Input> {
  const source = STANDARD_INPUT;
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  const archive = head.startsWith('PK\x03\x04') ? 'zip' : head.startsWith('ustar', 257) ? 'tar' : undefined;
  if (archive !== undefined)
    throw new CommandError(EXIT.failure, `cannot read ${source}: it is a ${archive} archive, which --input-format ${archive} reads`);
  return inputOfBytes(bytes, source, PAGE_BEGINS.test(head.replace(/^\xef\xbb\xbf/, '')));
}

/** JSON of many articles may come in one piece; a string can hold no more than twice that. */
export const LONGEST_STDIN = 4 * LONGEST;

/** The bytes of standard input. */
export function stdinOf(io: Io, tally?: Tally): Bytes {
  // Node gives a directory as a stream without bytes: an empty article, where there is none at all.
  if (io.stdinStats?.isDirectory()) throw new CommandError(EXIT.failure, `cannot read ${STANDARD_INPUT}: it is a directory`);
  return bytesFrom('-', STANDARD_INPUT, io, tally);
}

/**
 * An article as a line of JSONL has it: `{ "text": …, "id": …, "url": …, "published": … }`, of which only the text is needed.
 *
 * @throws RelataError `unreadable-file`
 */
export function inputOf(value: unknown, where: string): Input {
  const wrong = (reason: string) => new RelataError('unreadable-file', { path: where, reason });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('it is no object with a text');
  if (isExtractionRecord(value)) throw wrong('it is an extraction already; relata merge and relata graph read those');
  const { text, id, url, published } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw wrong('"text" is no string');
  const strings = Object.entries({ id, url, published }).filter(([, member]) => member !== undefined && member !== null);
  for (const [name, member] of strings) if (typeof member !== 'string') throw wrong(`"${name}" is no string`);
  const { id: named, url: address, published: day } = Object.fromEntries(strings) as Record<string, string | undefined>;
  return {
    source: address ?? named ?? where,
    text,
    ...(named !== undefined && { id: named }),
    ...(day !== undefined && dated(day)),
  };
}

/** The day of a record; what is none is kept for a warning. */
function dated(published: string): Pick<Input, 'published' | 'undated'> {
  const day = dayOf(published);
  return day === undefined ? { undated: published } : { published: day };
}

/** Whether a record is an extraction and no article. */
export const isExtractionRecord = (record: unknown): record is Record<string, unknown> =>
  typeof record === 'object' && record !== null && 'schema' in record && !('text' in record);
