import { createReadStream } from 'node:fs';

import { RelataError } from '..';
import { decodeText } from '../node';

/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

const LINE_FEED = 0x0a;

/**
 * Reads a file line by line, so that it is never in memory whole.
 *
 * @param path a file, or the bytes themselves as they come
 * @throws RelataError `unreadable-file`
 */
export async function* linesOf(path: string | AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1;
  // What has come of a line whose end has not: kept in pieces, as a line may be longer than many of them.
  let begun: Uint8Array[] = [];
  try {
    for await (const chunk of typeof path === 'string' ? (createReadStream(path) as AsyncIterable<Uint8Array>) : path) {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        yield { number: number++, bytes: Buffer.concat([...begun, chunk.subarray(start, end)]) };
        begun = [];
        start = end + 1;
      }
      if (start < chunk.length) begun.push(chunk.subarray(start));
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    const reason = (cause as Error).message.replace(/, \w+(?: '.*)?$/s, '');
    throw new RelataError('unreadable-file', { path: typeof path === 'string' ? path : 'standard input', reason }, { cause });
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

/** The lines of a file in JSONL, but for empty ones. */
export async function* jsonLinesOf(path: string | AsyncIterable<Uint8Array>, name: string): AsyncGenerator<JSONLine> {
  for await (const { number, bytes } of linesOf(path)) {
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
