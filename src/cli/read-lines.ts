import { RelataError } from '..';
import { decodeText } from '../node';
import { tooLong, type Bytes } from './bytes';

/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

const LINE_FEED = 0x0a;
/** The longest line that is read, in bytes: a string can hold no more than twice that. */
const LONGEST_LINE = 2 ** 28;

/**
 * Parts bytes into lines, so that they are never in memory whole.
 *
 * @throws RelataError `unreadable-file` for a line that no string could hold
 */
export async function* linesOf(bytes: Bytes, name: string): AsyncGenerator<Line> {
  let number = 1;
  // What has come of a line whose end has not: kept in pieces, as a line may be longer than many of them.
  let begun: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield { number: number++, bytes: Buffer.concat([...begun, chunk.subarray(start, end)]) };
      begun = [];
      length = 0;
      start = end + 1;
    }
    if (start === chunk.length) continue;
    begun.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LONGEST_LINE) throw tooLong(`${name}, line ${number}`, LONGEST_LINE);
  }
  if (begun.length > 0) yield { number, bytes: Buffer.concat(begun) };
}

/** What a line of JSONL holds. A line that cannot be read is an error of its own, and no end of the file. */
export interface JSONLine {
  /** "news.jsonl, line 3" */
  readonly where: string;
  /** @throws RelataError `unreadable-file` if it is no JSON in UTF-8 */
  readonly value: () => unknown;
}

/** The lines of JSONL, but for empty ones. */
export async function* jsonLinesOf(lines: Bytes, name: string): AsyncGenerator<JSONLine> {
  for await (const { number, bytes } of linesOf(lines, name)) {
    const where = `${name}, line ${number}`;
    if (bytes.every((byte) => byte <= 0x20)) continue;
    yield { where, value: () => parsed(decodeText(bytes, where), where) };
  }
}

function parsed(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new RelataError('unreadable-file', { path: where, reason: 'it is not JSON' }, { cause });
  }
}
