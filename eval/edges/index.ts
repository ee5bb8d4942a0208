import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Benchmark, Report } from '../benchmark';
import { agreementOf, scoreEdges, type Share } from './score';
import { readTable, type JudgedEdge } from './table';

/** What judges say of edges between names that draw.ts drew from news. */
export const edges: Benchmark = {
  name: 'edges',
  summary: 'edges between names, drawn from news and judged by readers: the share that is right',
  run: async (folder) => {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
    if (files.length === 0) throw new Error(`there is no .tsv file in ${folder}: eval/edges/draw.ts makes one to be judged`);
    return report(
      await Promise.all(
        files.map(async (file) => [file.replace(/\.tsv$/, ''), readTable(await readFile(join(folder, file), 'utf8'), file)] as const),
      ),
    );
  },
};

function report(judges: readonly (readonly [name: string, judged: readonly JudgedEdge[]])[]): Report {
  const { all, rules, types, expected } = scoreEdges(judges.map(([, judged]) => judged));
  const agreements = judges.flatMap(([one, judged], i) =>
    judges.slice(i + 1).map(([other, others]) => [`${one}, ${other}`, agreementOf(judged, others)] as const),
  );
  const percent = (share: number): string => (100 * share).toFixed(1);
  const row = (name: string, { right, of }: Share): string[] => [name, `${right}/${of}`, of === 0 ? '' : percent(right / of)];
  return {
    figures: {
      ...all,
      expected,
      judges: Object.fromEntries(judges.map(([name, judged]) => [name, scoreEdges([judged]).all])),
      rules: Object.fromEntries(rules),
      types: Object.fromEntries(types),
      agreement: Object.fromEntries(agreements),
    },
    columns: ['edges', 'right', 'percent'],
    rows: [
      row('all', all),
      ['all, each rule by how often it reads one', '', percent(expected)],
      ...judges.map(([name, judged]) => row(`judge ${name}`, scoreEdges([judged]).all)),
      ...agreements.map(([name, { same, of, kappa }]) => [`${name} say the same (kappa ${kappa.toFixed(2)})`, `${same}/${of}`, of === 0 ? '' : percent(same / of)]), // prettier-ignore
      ...[...rules].map(([rule, share]) => row(`rule ${rule}`, share)),
      ...[...types].map(([type, share]) => row(`type ${type}`, share)),
    ],
    legend: ['right x/y: of y verdicts, x say that the sentence says it, with its direction, type and flags; each judge’s count'],
    notes: judges.flatMap(([name, judged]) =>
      judged.filter(({ right }) => !right).map(({ rule, line, why }) => `${name}: ${rule}: ${line}${why === '' ? '' : `: ${why}`}`),
    ),
  };
}
