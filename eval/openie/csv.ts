/** Rows of a table with commas between its cells (RFC 4180), as objects by the names in its first line. */
export function readCsv(source: string): Record<string, string>[] {
  const [names, ...rows] = rowsOf(source);
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

function rowsOf(source: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell, in quotes (where a quote is written twice) or not, and what ends it.
  for (const [whole, quoted, plain, end] of source.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (whole === '' && row.length === 0) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
