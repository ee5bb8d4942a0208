/**
 * The rows of a data file: columns between tabs, one entry a line. Empty lines and lines that begin with `#` are for the reader.
 */
export function readRows(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split('\n')) {
    if (line !== '' && !line.startsWith('#')) rows.push(line.split('\t'));
  }
  return rows;
}
