import { RelataError } from '..';
import { dayOf, decodeHTML, decodeText, readHTML, readText, textOfHTML } from '../node';
import type { Failures } from './failures';
import { CommandError, EXIT, type Io } from './io';
import { jsonLinesOf } from './read-lines';

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

const PAGE = /\.(?:html?|xhtml)$/i;
/** How a page begins that has no name to tell it by. */
const PAGE_BEGINS = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)\b/i;

/**
 * Whether a file holds many articles, a line each.
 *
 * @param jsonl whether standard input does
 */
export const isOfTexts = (file: string, jsonl = false): boolean => /\.(?:jsonl|ndjson)$/i.test(file) || (file === '-' && jsonl);

/** What a file is called in messages and results. */
export const sourceOf = (file: string): string => (file === '-' ? STANDARD_INPUT : file);

/** Where articles are read from, and what becomes of those that cannot be. */
interface Reading {
  readonly io: Io;
  readonly failures: Failures;
  readonly jsonl?: boolean;
}

/** The articles of a file, or of standard input for '-'. What cannot be read is left to `failures`. */
export async function* readEach(file: string, { io, failures, jsonl }: Reading): AsyncGenerator<Input> {
  try {
    if (!isOfTexts(file, jsonl)) {
      yield await readInput(file, io);
      return;
    }
    for await (const { where, value } of jsonLinesOf(file === '-' ? io.stdin : file, sourceOf(file))) {
      try {
        yield inputOf(value(), where);
      } catch (error) {
        failures.add(where, error);
      }
    }
  } catch (error) {
    failures.add(file, error);
  }
}

/**
 * Reads a file, or standard input for '-'. Of a page in HTML the article is read.
 *
 * @throws RelataError `unreadable-file`, `missing-package`, CommandError
 */
export async function readInput(file: string, io: Io): Promise<Input> {
  if (file !== '-') return PAGE.test(file) ? { source: file, ...(await readHTML(file)) } : { source: file, text: await readText(file) };
  const source = STANDARD_INPUT;
  const bytes = await bytesOf(io, source);
  if (
    PAGE_BEGINS.test(
      Buffer.from(bytes.subarray(0, 1000))
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, ''),
    )
  ) {
    return { source, ...(await textOfHTML(decodeHTML(bytes, source), source)) };
  }
  return { source, text: decodeText(bytes, source) };
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
  typeof record === 'object' &&
  record !== null &&
  'schema' in record &&
  (!('text' in record) || ('form' in record && record.form === 'compact'));

async function bytesOf(io: Io, source: string): Promise<Uint8Array> {
  // Node gives a directory as a stream without bytes: an empty article, where there is none at all.
  if (io.stdinStats?.isDirectory()) throw new CommandError(EXIT.failure, `cannot read ${source}: it is a directory`);
  const chunks: Uint8Array[] = [];
  try {
    // All of it before decoding: a letter may lie on the border of two chunks.
    for await (const chunk of io.stdin) chunks.push(chunk);
  } catch (cause) {
    throw new CommandError(EXIT.failure, `cannot read ${source}: ${(cause as Error).message}`, { cause });
  }
  return Buffer.concat(chunks);
}
