import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { extract } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { answerOf, readGap, scoreGap, type GapAnswer, type GapExample, type GapScore } from './gap';
import { readGum } from './gum';
import { scoreGum, type GumScore } from './gum-score';
import { nearestName } from './nearest-name';
import { parallelism } from './parallelism';

/** Which mentions are one thing. */
export const coreference: Benchmark = {
  name: 'coreference',
  summary: 'which of two names a pronoun stands for (GAP), beside rules that look at no more than the two; whole chains (GUM)',
  run: async (folder) => {
    const [gap, gum] = await Promise.all([read(join(folder, 'coref', 'gap.tsv')), read(join(folder, 'syntax', 'gum', 'dev.conllu'))]);
    if (gap === undefined && gum === undefined) throw new Error(`there is neither coref/gap.tsv nor syntax/gum/dev.conllu in ${folder}`);
    return report(gap === undefined ? [] : scoreAllOnGap(readGap(gap)), gum === undefined ? undefined : scoreOursOnGum(gum));
  },
};

const read = async (path: string): Promise<string | undefined> => (existsSync(path) ? readFile(path, 'utf8') : undefined);

type GapScores = readonly (readonly [system: string, score: GapScore])[];

const OURS = 'relata';

const SYSTEMS: readonly (readonly [name: string, answer: (example: GapExample) => GapAnswer])[] = [
  [OURS, (example) => answerOf(extract(example.text), example)],
  ['nearest name', nearestName],
  ['parallelism', parallelism],
];

const scoreAllOnGap = (examples: readonly GapExample[]): GapScores =>
  SYSTEMS.map(([name, answer]) => [name, scoreGap(examples, examples.map(answer))] as const);

function scoreOursOnGum(source: string): GumScore {
  const documents = readGum(source);
  return scoreGum(
    documents,
    documents.map(({ text }) => extract(text)),
  );
}

const report = (gap: GapScores, gum: GumScore | undefined): Report => ({
  figures: {
    ...(gap.length > 0 && { gap: { ...Object.fromEntries(gap)[OURS], baselines: Object.fromEntries(gap.slice(1)) } }),
    ...(gum && { gum }),
  },
  columns: ['benchmark, system', 'P', 'R', 'F1', 'masculine', 'feminine', 'bias'],
  rows: [
    ...gap.map(([name, { precision, recall, f1, masculine, feminine, bias }]) =>
      row(`GAP, ${name}`, [precision, recall, f1, masculine, feminine, bias]),
    ),
    ...Object.entries(gum ?? {}).map(([name, { precision, recall, f1 }]) =>
      row(`GUM, ${GUM_NAMES[name] ?? name}`, [precision, recall, f1]),
    ),
  ],
  legend: [
    'GAP: a name counts as taken if the pronoun’s entity has a mention by name in its place; over all pairs of a pronoun and a name',
    'masculine, feminine: F1 of the pronouns of that gender; bias: feminine over masculine',
    'the baselines are told the two names, and always take one',
    'GUM: chains of two mentions and more; a mention is found if its head or name is, and nothing outside of it',
    '  pronouns: those of the third person put to an entity with a noun or name that is theirs',
  ],
  notes: [],
});

const GUM_NAMES: Readonly<Record<string, string>> = { muc: 'MUC', bCubed: 'B³', lea: 'LEA' };

const row = (name: string, figures: readonly number[]): string[] =>
  [name, ...figures.map((figure) => figure.toFixed(3))].concat(['', '', '']).slice(0, 7);
