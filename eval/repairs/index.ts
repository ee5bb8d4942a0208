import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { importSource } from '../../scripts/import-source';
import type { Benchmark, Report } from '../benchmark';
import { articles, corpus, news, openie, treebank, type Figures, type Measure } from './measures';
import type * as Pipeline from './pipeline';

/** What each repair of trees (src/3-syntax/mend.ts) is worth with the weights as they are. */
export const repairs: Benchmark = {
  name: 'repairs',
  summary: 'what each repair of trees is worth: figures with all of them less those without it',
  run: async (folder) => {
    const pipeline = await importSource<typeof Pipeline>(new URL('pipeline.ts', import.meta.url));
    const measures = await measuresOf(folder, pipeline);
    const figuresWithout = (names: readonly string[]): Figures =>
      Object.assign({}, ...measures.map((measure) => measure(names))) as Figures;
    const whole = figuresWithout([]);
    const without = new Map(pipeline.NAMES.map((name) => [name, figuresWithout([name])]));
    return report(whole, without, figuresWithout(pipeline.NAMES));
  },
};

const TREEBANKS = ['ewt', 'gum'] as const;

const measuresOf = (folder: string, pipeline: typeof Pipeline): Promise<Measure[]> =>
  Promise.all([
    ...TREEBANKS.map((name) => treebank(join(folder, 'syntax', name, 'dev.conllu'), name, pipeline)),
    openie(folder, pipeline),
    corpus(fileURLToPath(new URL('../../corpus', import.meta.url)), pipeline),
    news(join(folder, 'unlabelled', 'news.txt'), pipeline),
    articles(join(folder, 'text'), pipeline),
  ]);

interface Column {
  readonly heading: string;
  readonly name: string;
  /** Of the first row, where it is another one than that whose differences are shown. */
  readonly total?: string;
  readonly percent?: boolean;
}

const COLUMNS: readonly Column[] = [
  { heading: 'EWT heads', name: 'ewtHeads', total: 'ewtUas' },
  { heading: 'arcs', name: 'ewtArcs', total: 'ewtLas' },
  { heading: 'GUM heads', name: 'gumHeads', total: 'gumUas' },
  { heading: 'arcs', name: 'gumArcs', total: 'gumLas' },
  { heading: 'BenchIE', name: 'benchie', percent: true },
  { heading: 'CaRB', name: 'carb', percent: true },
  { heading: 'relations', name: 'relations' },
  { heading: 'traps', name: 'traps' },
  { heading: 'right', name: 'right' },
  { heading: 'wrong', name: 'wrong' },
  { heading: 'unjudged', name: 'unjudged' },
];

function report(whole: Figures, without: ReadonlyMap<string, Figures>, bare: Figures): Report {
  const totals = COLUMNS.map(({ name, total, percent = false }) =>
    percent || total ? (100 * whole[total ?? name]).toFixed(2) : whole[name],
  );
  const gain = (figures: Figures, { name, percent = false }: Column): string => {
    const difference = (percent ? 100 : 1) * (whole[name] - figures[name]);
    const written = difference.toFixed(percent ? 2 : 0);
    return Number(written) === 0 ? '' : difference > 0 ? `+${written}` : written;
  };
  const row = (name: string, figures: Figures): (string | number)[] => [
    name,
    ...COLUMNS.map((column) => gain(figures, column)),
    figures.tokens,
    figures.differing,
  ];
  return {
    figures: { all: whole, without: Object.fromEntries(without), none: bare },
    columns: ['repair', ...COLUMNS.map(({ heading }) => heading), 'tokens', 'in articles'],
    rows: [['all figures', ...totals, '', ''], ...[...without].map(([name, figures]) => row(name, figures)), row('all repairs', bare)],
    legend: [
      'first row: UAS and LAS on the dev parts, F1, and counts, with all repairs; below, what is lost without one of them, and without all',
      'heads, arcs: tokens of the dev parts with the right head, and with the right label, too, given the annotators’ tokens; BenchIE, CaRB: points of F1',
      'relations, traps, right, wrong, unjudged: of the corpus, as in `npm run eval -- corpus`; of traps and wrong fewer are better',
      'tokens: of 200,000 words of news (every fourth line), those whose tag, head or label is another one without the repair',
      'in articles: of ten articles, the relations that are others without it; empty: no difference',
    ],
    notes: [],
  };
}
