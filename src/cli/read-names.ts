import type { LexiconEntry } from '..';
import { readText } from '../node';
import { separatorIn } from './read-table';
import { counted } from './summary';
import { checkedFile, readJSON, unusable } from './told-file';

/** Names of the caller's own, as options of `extract` take them. */
export interface OwnNames {
  readonly lexicon: LexiconEntry[];
  /** Other names, by the name that their entity is to have. */
  readonly aliases: Record<string, string[]>;
}

/** What stands between the names in a cell. */
const BETWEEN = '|';

/**
 * The names of a file: a list in JSON, whose entries may have `aliases`, or a table whose first row has the columns `name`, `type` and perhaps `aliases`,
 * which `|` separates; any other column is a source of identifiers and is called as it is to be called.
 *
 * @throws CommandError with exit code 1, which says what in the file is wrong; RelataError `unreadable-file`
 */
export async function readLexicon(file: string): Promise<OwnNames> {
  const entries = isTable(file) ? await entriesOfTable(file) : await readJSON(file);
  const wrong = 'it must be a list of { name, type, aliases?, ids? }';
  if (!Array.isArray(entries)) throw unusable(file, wrong);
  for (const [i, entry] of (entries as unknown[]).entries()) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw unusable(file, `${wrong}, but not so is [${i}]`);
    if ('aliases' in entry && !isListOfNames(entry.aliases)) throw unusable(file, `[${i}].aliases must be a list of names`);
  }
  const own = (entries as (LexiconEntry & { aliases?: string[] })[]).map(({ aliases = [], ...entry }) => ({ entry, aliases }));
  // As they stand in the file: among their aliases they would have other numbers.
  checkedFile(file, { lexicon: own.map(({ entry }) => entry) });
  const aliases = joinedAliases(own.filter((one) => one.aliases.length > 0).map((one) => [one.entry.name, one.aliases]));
  checkedFile(file, { aliases });
  return { lexicon: own.flatMap(({ entry, aliases: others }) => [entry, ...others.map((name) => ({ ...entry, name }))]), aliases };
}

/**
 * Other names of entities: an object of lists in JSON, by the name that the entity is to have, or a table with the columns `name` and `aliases`.
 *
 * @throws CommandError with exit code 1, RelataError `unreadable-file`
 */
export async function readAliases(file: string): Promise<Record<string, string[]>> {
  const aliases = isTable(file)
    ? joinedAliases((await rowsOfNames(file, ['name', 'aliases'])).map(({ name, aliases: others }) => [name!, namesIn(others)]))
    : ((await readJSON(file)) as Record<string, string[]>);
  checkedFile(file, { aliases });
  return aliases;
}

/** All lists of each name. A name may be what every object has, such as "constructor". */
export function joinedAliases(lists: readonly (readonly [name: string, others: readonly string[]])[]): Record<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [name, others] of lists) {
    const known = all.get(name);
    if (known) known.push(...others);
    else all.set(name, [...others]);
  }
  return Object.fromEntries(all);
}

const isTable = (file: string): boolean => /\.(?:csv|tsv|tab)$/i.test(file);

const isListOfNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string' && name.trim() !== '');

async function entriesOfTable(file: string): Promise<(LexiconEntry & { aliases: string[] })[]> {
  return (await rowsOfNames(file, ['name', 'type'])).map(({ name, type, aliases, ...others }) => {
    const ids = Object.fromEntries(Object.entries(others).filter(([, id]) => id !== ''));
    return { name: name!, type: type!, aliases: namesIn(aliases), ...(Object.keys(ids).length > 0 && { ids }) };
  });
}

const namesIn = (cell = ''): string[] =>
  cell
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter(Boolean);

/** The rows of a table by its columns, cells without the space around them; in each what must be there is. */
async function rowsOfNames(file: string, needed: readonly string[]): Promise<Readonly<Record<string, string>>[]> {
  const text = await readText(file);
  const { parse } = await import('csv-parse/sync');
  let cells: string[][];
  try {
    cells = parse(text, {
      delimiter: /\.csv$/i.test(file) ? separatorIn(text) : '\t',
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (cause) {
    throw unusable(file, `it is no table with cells quoted as in RFC 4180 (${(cause as Error).message.replace(/\s+/g, ' ')})`, cause);
  }
  const [header = [], ...rows] = cells;
  const columns = header.map((name) => (['name', 'type', 'aliases'].includes(name.toLowerCase()) ? name.toLowerCase() : name));
  const missing = needed.find((name) => !columns.includes(name));
  if (missing !== undefined) {
    const there = header.map((name) => JSON.stringify(name)).join(', ');
    throw unusable(file, `it has no column ${JSON.stringify(missing)}; its columns are ${there === '' ? 'none' : there}`);
  }
  return rows.map((row, i) => {
    if (row.length !== columns.length)
      throw unusable(file, `row ${i + 1} has ${counted(row.length, 'cell')}, and the first row has ${columns.length}`);
    const record = Object.fromEntries(columns.map((name, at) => [name, row[at]!]));
    const empty = needed.find((name) => record[name] === '');
    if (empty !== undefined) throw unusable(file, `row ${i + 1} has no ${empty}`);
    return record;
  });
}
