import { trimRange, type CharRange } from '../document/span';

/**
 * The cells of a row of a Markdown table, each with the bar before it: "| Beta | Acme |". What stands in two cells is no sentence, and a
 * firm beside its owner no apposition. Other lines have none.
 *
 * @returns ranges of the text, in order
 */
export function cellsOf(text: string, line: CharRange): CharRange[] {
  const bars = barsOf(text, line);
  return bars.slice(0, -1).map((bar, i) => trimRange(text, { start: bar, end: i === bars.length - 2 ? line.end : bars[i + 1]! }));
}

/** Where the bars of a table's row stand: none if it does not begin and end in one. */
export function barsOf(text: string, line: CharRange): number[] {
  if (text[line.start] !== '|' || text[line.end - 1] !== '|') return [];
  const bars: number[] = [];
  for (let at = line.start; at < line.end; at++) if (text[at] === '|' && text[at - 1] !== '\\') bars.push(at);
  return bars.length > 2 ? bars : [];
}
