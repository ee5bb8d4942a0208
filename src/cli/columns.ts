import { cellsOf, displayWidth, printable } from './display-width';

export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Whether what goes on below is indented, so that rows of text can be told apart. */
  readonly hangs?: boolean;
  /** Where room is short, this one gives of its own first, down to so many columns of the terminal. */
  readonly yieldsTo?: number;
  /** Colors one line of a cell; does not change its width. */
  readonly style?: (text: string) => string;
}

const INDENT = 2;
const GAP = 2;
const HANG = '  ';
/** No column is made narrower than this, even where the lines then are too long. */
const NARROWEST = 8;

/**
 * Sets rows in aligned columns. What is too long for its column goes on below; nothing is cut off.
 *
 * @param width columns of the terminal
 * @returns lines, the headings first
 */
export function layOut(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const table = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(printable));
  const natural = columns.map((_, i) => Math.max(...table.map((row) => displayWidth(row[i]))));
  const widths = fit(natural, columns, width - INDENT - GAP * (columns.length - 1));
  return table.flatMap((row, rowNumber) => {
    const cells = row.map((cell, i) => wrap(cell, widths[i], columns[i].hangs === true ? HANG : ''));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      columns
        .map(({ align, style }, i) => {
          const text = cells[i][line] ?? '';
          const padding = ' '.repeat(Math.max(0, widths[i] - displayWidth(text)));
          const styled = style && rowNumber > 0 && text !== '' ? style(text) : text;
          return align === 'right' ? padding + styled : styled + padding;
        })
        .reduce((all, cell) => all + ' '.repeat(GAP) + cell, '')
        // The first gap becomes the indent.
        .slice(GAP - INDENT)
        .trimEnd(),
    );
  });
}

/** Takes from those that yield, then from the widest column, as long as the row is too wide. */
function fit(natural: readonly number[], columns: readonly Column[], room: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  for (const [i, { yieldsTo = Infinity }] of columns.entries()) {
    const given = Math.max(0, Math.min(excess, widths[i] - yieldsTo));
    widths[i] -= given;
    excess -= given;
  }
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest] <= NARROWEST) break;
    widths[widest]--;
    excess--;
  }
  return widths;
}

/** Breaks at spaces, and within a word only where it is wider than the column. All lines but the first begin with `hang`. */
function wrap(text: string, width: number, hang: string): string[] {
  const lines: string[] = [];
  let line = '';
  const roomOf = (): number => width - (lines.length === 0 ? 0 : hang.length);
  const end = (words: string): unknown => lines.push(lines.length === 0 ? words : hang + words);
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= roomOf()) {
      line = longer;
      continue;
    }
    if (line !== '') end(line);
    line = '';
    let used = 0;
    for (const [cell, columns] of cellsOf(word)) {
      if (used > 0 && used + columns > roomOf()) {
        end(line);
        line = '';
        used = 0;
      }
      line += cell;
      used += columns;
    }
  }
  end(line);
  return lines;
}
