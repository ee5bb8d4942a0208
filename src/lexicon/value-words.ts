import { readRows } from '../document/rows';
import text from './value-words.tsv';

/** The tables of `value-words.tsv` by name: each phrase, in lower case, with what it means. */
const TABLES = new Map<string, Map<string, string>>();
for (const [name, meaning, phrases] of readRows(text)) {
  const table = TABLES.get(name!) ?? new Map<string, string>();
  for (const phrase of phrases!.split(', ')) table.set(phrase, meaning!);
  TABLES.set(name!, table);
}

/** A table of words of dates and amounts. */
export const valueWords = <Meaning extends string>(table: string): ReadonlyMap<string, Meaning> =>
  TABLES.get(table) as ReadonlyMap<string, string> as ReadonlyMap<string, Meaning>;

/** The same where the meanings are numbers. */
export const valueNumbers = (table: string): ReadonlyMap<string, number> =>
  new Map([...valueWords(table)].map(([phrase, meaning]) => [phrase, Number(meaning)]));
