import type { Benchmark, Report } from './benchmark';

/** A report as lines for people: notes first, so that the figures are what stands on the screen at the end. */
export function printReport({ name, summary }: Benchmark, { columns, rows, legend, notes }: Report): string {
  const table = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, i) => Math.max(...table.map((row) => row[i].length)));
  const lines = table.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
  return [...notes, ...(notes.length > 0 ? [''] : []), `${name}: ${summary}`, ...lines, ...legend].join('\n');
}
