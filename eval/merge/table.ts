import { readRows } from '../../src/document/rows';
import type { Likeness, Pair, Place } from './sample';

/** What a reader of both articles says: whether the two names are of one thing. */
const VERDICTS = ['same', 'different', 'unclear'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface JudgedPair extends Pair {
  readonly verdict: Verdict;
}

const around = (text: string, { start, end }: Place, width: number): string =>
  `${text.slice(Math.max(0, start - width), start)}[[${text.slice(start, end)}]]${text.slice(end, end + width)}`.replace(/\s+/g, ' ');
const WIDTH = 160;

const cellsOf = ({ article, start, end, text }: Place): string[] => [article, String(start), String(end), text];

/** Pairs as a table for a reader: the verdict comes into the first column, and the last two, with the words around the names, are not kept. */
export function writeTable(pairs: readonly Pair[], textOf: (article: string) => string): string {
  const rows = pairs.map(({ likeness, one, other }) => {
    const words = [one, other].map((place) => around(textOf(place.article), place, WIDTH));
    return ['', likeness, ...cellsOf(one), ...cellsOf(other), ...words].join('\t');
  });
  return `${rows.join('\n')}\n`;
}

/**
 * Reads a judged table.
 *
 * @throws if a verdict is none
 */
export function readTable(source: string): JudgedPair[] {
  return readRows(source).map((row) => {
    const verdict = VERDICTS.find((one) => one === row[0]);
    if (!verdict) throw new Error(`${JSON.stringify(row[0])} is no verdict`);
    const place = (at: number): Place => ({
      article: row[at],
      start: Number(row[at + 1]),
      end: Number(row[at + 2]),
      text: row[at + 3],
    });
    return { verdict, likeness: row[1] as Likeness, one: place(2), other: place(6) };
  });
}
