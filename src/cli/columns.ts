import { cellsOf, displayWidth, printable } from './display-width';

export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** Colors one line of a cell; does not change its width. */
  readonly style?: (text: string) => string;
}

const INDENT = 2;
const GAP = 2;
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
  const widths = fit(natural, width - INDENT - GAP * (columns.length - 1));
  return table.flatMap((row, rowNumber) => {
    const cells = row.map((cell, i) => wrap(cell, widths[i]));
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

/** Takes from the widest column as long as the row is too wide. */
function fit(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  for (let excess = widths.reduce((sum, width) => sum + width, 0) - room; excess > 0;) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest] <= NARROWEST) break;
    widths[widest]--;
    excess--;
  }
  return widths;
}

/** Breaks at spaces, and within a word only where it is wider than the column. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = chop(word, width);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return [...lines, line];
}

function chop(word: string, width: number): string[] {
  const pieces = [''];
  let used = 0;
  for (const [cell, columns] of cellsOf(word)) {
    if (used + columns > width && used > 0) {
      pieces.push('');
      used = 0;
    }
    pieces[pieces.length - 1] += cell;
    used += columns;
  }
  return pieces;
}
