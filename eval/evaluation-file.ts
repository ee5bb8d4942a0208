import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Benchmark, Report } from './benchmark';
import { withFigures } from './quoted-figures';

const TITLE = '# Evaluation\n\nWritten by `npm run eval -- BENCHMARK --data DIR --write EVALUATION.md`, section by section.\n';

/** The guide that quotes figures, beside the evaluation. */
const GUIDE = 'docs/when-not.md';

/** Puts a report into a Markdown file: in the place of the benchmark's section, or behind the others. The guide beside it quotes the new figures. */
export function writeSection(path: string, { name, summary }: Benchmark, { columns, rows, legend }: Report): void {
  const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, i) => (i === 0 ? '---' : '---:'));
  const section = [
    `<!-- ${name} -->`,
    '',
    `## ${name}`,
    '',
    `${summary[0].toUpperCase()}${summary.slice(1)}.`,
    '',
    ...[columns, rule, ...rows].map(line),
  ];
  const text = [...section, '', ...legend.map((note) => `${note}  `), '', `<!-- /${name} -->`].join('\n');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : TITLE;
  const known = new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`);
  const after = known.test(before) ? before.replace(known, () => text) : `${before}\n${text}\n`;
  writeFileSync(path, after);
  const guide = join(dirname(path), GUIDE);
  if (existsSync(guide)) writeFileSync(guide, withFigures(readFileSync(guide, 'utf8'), after));
}
