import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { importSource } from '../../scripts/import-source';
import type { Benchmark, Report } from '../benchmark';
import { sum } from '../openie/tuple';
import type * as Gold from './gold';
import type { Effect } from './gold';

const TREEBANKS = ['ewt', 'gum'];

/** Whether the repairs of trees (src/3-syntax/repairs) leave alone what is right. What each is worth is another question: `npm run worth`. */
export const repairs: Benchmark = {
  name: 'repairs',
  summary: 'what the repairs do to the trees of annotators, in which there is nothing to mend, and to those of the net',
  run: async (folder) => {
    const { effectsIn } = await importSource<typeof Gold>(new URL('gold.ts', import.meta.url));
    const files = TREEBANKS.map((name) => readFile(join(folder, 'syntax', name, 'dev.conllu'), 'utf8'));
    return report((await Promise.all(files)).map(effectsIn));
  },
};

function report(results: readonly ReturnType<typeof Gold.effectsIn>[]): Report {
  const tokens = sum(results.map((result) => result.tokens));
  const total = (effects: readonly Effect[]): Effect => ({
    gold: sum(effects.map(({ gold }) => gold)),
    better: sum(effects.map(({ better }) => better)),
    worse: sum(effects.map(({ worse }) => worse)),
  });
  const byName = [...results[0].effects.keys()].map((name) => [name, total(results.map(({ effects }) => effects.get(name)!))] as const);
  const all = total(byName.map(([, effect]) => effect));
  const row = (name: string, { gold, better, worse }: Effect): (string | number)[] => [
    name,
    gold,
    ((100 * gold) / tokens).toFixed(3),
    better,
    worse,
  ];
  return {
    figures: { tokens, all: { ...all, share: all.gold / tokens }, repairs: Object.fromEntries(byName) },
    columns: ['repair', 'gold trees', 'percent', 'better', 'worse'],
    rows: [row('all', all), ...byName.map(([name, effect]) => row(name, effect))],
    legend: [
      `gold trees: of ${tokens} tokens of EWT’s and GUM’s dev parts, those of which tag, head or label is changed; less than 0.1 percent is asked for`,
      'better, worse: tokens of the net’s trees that get the head and label of the annotators, and that lose them',
    ],
    notes: [],
  };
}
