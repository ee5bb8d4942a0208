import { pipeline, Readable } from 'node:stream';

import { RelataError } from '..';
import { decodeText } from '../node';
import { LONGEST, peek, type Bytes } from './bytes';
import { counted } from './summary';

/** Which columns of a table hold what, where the caller said. */
export interface Columns {
  readonly text?: string;
  readonly id?: string;
}

/** A row as a record. One that cannot be read is an error of its own, and no end of the table. */
export interface Row {
  /** "news.csv, row 3" */
  readonly where: string;
  /** @throws RelataError `unreadable-file` */
  readonly value: () => Record<string, string>;
}

const LINE_FEED = 0x0a;
/** Where nobody says: the names that such columns have, the likeliest first. */
const TEXT = ['text', 'body', 'content'];

/**
 * The rows of a table as records with `text`, `id`, `url` and `published`. Cells are quoted as RFC 4180 has it; the first row names the columns.
 * A table is never in memory whole.
 *
 * @param separator of the cells; without it the commonest in the first line of comma, semicolon and tab
 * @throws RelataError `unreadable-file`
 */
export async function* rowsOf(bytes: Bytes, name: string, columns: Columns, separator?: string): AsyncGenerator<Row> {
  const { head, all } = await peek(bytes, (piece, read) => piece.includes(LINE_FEED) || read > 65_536);
  // Imported where there is a table: most runs have none.
  const { parse: csvParser } = await import('csv-parse');
  const parser = csvParser({
    delimiter: separator ?? separatorIn(head.toString('latin1')),
    // As bytes: the parser would put a sign of its own in place of what is not UTF-8.
    encoding: null,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST,
  });
  // What goes wrong is thrown by the loop below.
  pipeline(Readable.from(withoutMark(all)), parser, () => undefined);
  let header: Header | undefined;
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<Buffer[]>) {
      if (!header) {
        header = headerOf(cells.map((cell) => decodeText(cell, name)), name, columns); // prettier-ignore
        continue;
      }
      const { count, indices } = header;
      const where = `${name}, row ${++row}`;
      yield { where, value: () => recordOf(cells, count, indices, where) };
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!code?.startsWith('CSV_')) throw cause;
    const reason = `behind row ${row} it is no table with cells quoted as in RFC 4180 (${message.replace(/\s+/g, ' ')})`;
    throw new RelataError('unreadable-file', { path: name, reason }, { cause });
  }
}

type Field = 'text' | 'id' | 'url' | 'published';

interface Header {
  readonly count: number;
  readonly indices: ReadonlyMap<Field, number>;
}

function headerOf(cells: readonly string[], name: string, { text, id }: Columns): Header {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const wrong = (reason: string) =>
    new RelataError('unreadable-file', { path: name, reason: `${reason}; its columns are ${cells.map((cell) => JSON.stringify(cell)).join(', ')}` }); // prettier-ignore
  const indices = new Map<Field, number>();
  const find = (field: Field, named: string | undefined, usual: readonly string[]): void => {
    const at = named === undefined ? usual.map((one) => names.indexOf(one)).find((i) => i >= 0) : columnOf(named, cells, names);
    if (named !== undefined && at === undefined) throw wrong(`it has no column ${JSON.stringify(named)}, which --${field}-column names`);
    if (at !== undefined) indices.set(field, at);
  };
  find('text', text, TEXT);
  if (!indices.has('text')) throw wrong(`it has no column ${TEXT.map((one) => JSON.stringify(one)).join(' or ')}: name one with --text-column`); // prettier-ignore
  find('id', id, ['id']);
  find('url', undefined, ['url']);
  find('published', undefined, ['published']);
  return { count: cells.length, indices };
}

function columnOf(named: string, cells: readonly string[], names: readonly string[]): number | undefined {
  const exact = cells.indexOf(named);
  const at = exact >= 0 ? exact : names.indexOf(named.trim().toLowerCase());
  return at >= 0 ? at : undefined;
}

function recordOf(cells: readonly Buffer[], count: number, indices: ReadonlyMap<Field, number>, where: string): Record<string, string> {
  if (cells.length !== count)
    throw new RelataError('unreadable-file', {
      path: where,
      reason: `it has ${counted(cells.length, 'cell')}, and the first row has ${count}`,
    });
  const record: Record<string, string> = {};
  for (const [field, at] of indices) {
    const value = decodeText(cells[at]!, where);
    // A cell that is empty says nothing of the article.
    if (field === 'text' || value !== '') record[field] = value;
  }
  return record;
}

/** The separator of a table's cells: programs write semicolons where the comma is in numbers. */
export function separatorIn(head: string): string {
  const [first = ''] = head.replace(/"[^"]*"/g, '').split(/[\r\n]/);
  const countOf = (separator: string): number => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (countOf(separator) > countOf(best) ? separator : best));
}

/** Without the byte order mark that some programs write at the beginning. */
async function* withoutMark(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes, (_piece, read) => read >= 3);
  let drop = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  for await (const chunk of all) {
    yield drop > 0 ? chunk.subarray(drop) : chunk;
    drop = 0;
  }
}
