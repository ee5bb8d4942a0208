import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { extract } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { nearestName, parallelism } from './baselines';
import { answerOf, readGap, scoreGap, type GapExample, type GapScore } from './gap';

/** Whom a pronoun stands for. */
export const coreference: Benchmark = {
  name: 'coreference',
  summary: 'which of two names a pronoun stands for (GAP), beside rules that look at nothing else than the two',
  run: async (folder) => {
    const examples = readGap(await readFile(join(folder, 'coref', 'gap.tsv'), 'utf8'));
    return report(
      SYSTEMS.map(([name, answer]) => [name, scoreGap(examples, examples.map(answer))] as const),
    );
  },
};

const OURS = 'relata';

const SYSTEMS: readonly (readonly [string, (example: GapExample) => { a: boolean; b: boolean }])[] = [
  [OURS, (example) => answerOf(extract(example.text), example)],
  ['nearest name', nearestName],
  ['parallelism', parallelism],
];

function report(scores: readonly (readonly [name: string, score: GapScore])[]): Report {
  const figures = (score: GapScore): Record<string, number> => ({ ...score });
  const [[, ours], ...baselines] = scores;
  return {
    figures: { gap: { ...figures(ours), baselines: Object.fromEntries(baselines.map(([name, score]) => [name, figures(score)])) } },
    columns: ['GAP, system', 'P', 'R', 'F1', 'masculine', 'feminine', 'bias'],
    rows: scores.map(([name, { precision, recall, f1, masculine, feminine, bias }]) => [
      name,
      ...[precision, recall, f1, masculine, feminine, bias].map((figure) => figure.toFixed(3)),
    ]),
    legend: [
      'a name counts as taken if the pronoun’s entity has a mention by name in its place; P, R and F1 are over all pairs of a pronoun and a name',
      'masculine, feminine: F1 of the pronouns of that gender; bias: feminine over masculine',
      'the baselines are told the two names, and always take one',
    ],
    notes: [],
  };
}
