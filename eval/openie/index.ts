import { extract, type Extraction, type StatementOptions } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { scoreBenchie, type BenchieScore } from './benchie';
import { scoreCarb, type CarbScore } from './carb';
import { readBenchie, readCarb, readQasrl, type BenchieData, type CarbData, type Tuples } from './data';
import { BENCHIE, CARB, statementsOf, tuplesOf } from './ours';
import { scoreQasrl, type QasrlScore } from './qasrl';
import { sentenceKey, type Sentence } from './sentence';
import { sum } from './tuple';

/** Open information extraction: statements as tuples of the text's words, and the outputs of other systems scored by the same code. */
export const openie: Benchmark = {
  name: 'openie',
  summary: 'statements as tuples of words: BenchIE asks whether a fact is a fact, CaRB counts words, QASRL-GS what is missed',
  run: async (folder) => {
    const [benchie, carb, asked] = await Promise.all([readBenchie(folder), readCarb(folder), readQasrl(folder)]);
    if (!benchie && !carb && !asked) throw new Error(`there is neither openie/benchie nor openie/carb nor openie/qasrl in ${folder}`);
    // BenchIE's sentences are scored twice and read once.
    const read = benchie && extractAll(benchie.sentences);
    return report({
      benchie: benchie && scoreAllOnBenchie(benchie, read!),
      carb: carb && scoreAllOnCarb(carb),
      carbOfBenchie: benchie && carb && scoreAllOnBoth(benchie, read!, carb),
      qasrl: asked && scoreQasrl(asked, (text) => statementsOf(text, [{ detail: 'full', form: 'binary' }, CARB])),
    });
  },
};

/** Figures, with the extractions that they come from, on average a sentence. */
type Counted<Score> = Score & { readonly extractions: number };

/** Figures by the system's name. */
type BySystem<Score> = ReadonlyMap<string, Counted<Score>>;

/** What was scored; a part without data is not there. */
interface Scores {
  readonly benchie: BySystem<BenchieScore> | undefined;
  readonly carb: BySystem<CarbScore> | undefined;
  /** CaRB's figures on BenchIE's sentences, whose peers gave no confidences. */
  readonly carbOfBenchie: BySystem<CarbScore> | undefined;
  readonly qasrl: QasrlScore | undefined;
}

const OURS = 'relata';

/** What the library reads in each sentence. */
type Extractions = ReadonlyMap<Sentence, Extraction>;

const extractAll = (sentences: readonly Sentence[]): Extractions =>
  new Map(sentences.map((sentence) => [sentence, extract(sentence.text, { detail: 'all' })]));

const scoreAllOnBenchie = ({ gold, peers }: BenchieData, read: Extractions): BySystem<BenchieScore> =>
  scoreAll(
    ours(read, BENCHIE, ({ id }) => id),
    peers,
    gold.size,
    (tuples) => scoreBenchie(gold, tuples),
  );

const scoreAllOnCarb = ({ sentences, gold, peers }: CarbData): BySystem<CarbScore> =>
  scoreAll(
    ours(extractAll(sentences), CARB, ({ sentence }) => sentenceKey(sentence)),
    peers,
    gold.size,
    (tuples) => scoreCarb(gold, tuples),
  );

/** CaRB's gold and scorer on BenchIE's sentences; none where these have no gold there. */
function scoreAllOnBoth({ sentences, peers }: BenchieData, read: Extractions, carb: CarbData): BySystem<CarbScore> | undefined {
  const keys = new Map(sentences.map(({ id, sentence }) => [id, sentenceKey(sentence)]));
  const gold = new Map([...keys.values()].flatMap((key) => (carb.gold.has(key) ? [[key, carb.gold.get(key)!]] : [])));
  if (gold.size === 0) return undefined;
  // The peers gave no confidences here, and so ours are not used either.
  const comparable = (tuples: Tuples): Tuples =>
    new Map([...tuples].map(([id, found]) => [keys.get(id) ?? id, found.map((tuple) => ({ ...tuple, confidence: 1 }))]));
  const all = new Map([...peers].map(([name, tuples]) => [name, comparable(tuples)]));
  return scoreAll(comparable(ours(read, CARB, ({ id }) => id)), all, gold.size, (tuples) => scoreCarb(gold, tuples));
}

const ours = (read: Extractions, form: StatementOptions, keyOf: (sentence: Sentence) => string): Tuples =>
  new Map([...read].map(([sentence, extraction]) => [keyOf(sentence), tuplesOf(sentence, extraction, form)]));

const scoreAll = <Score>(
  found: Tuples,
  peers: ReadonlyMap<string, Tuples>,
  sentences: number,
  score: (tuples: Tuples) => Score,
): BySystem<Score> =>
  new Map(
    [[OURS, found] as const, ...peers].map(([name, tuples]) => {
      const extractions = sum([...tuples.values()].map(({ length }) => length));
      return [name, { ...score(tuples), extractions: extractions / sentences }];
    }),
  );

const report = (scores: Scores): Report => ({
  figures: figuresOf(scores),
  columns: ['benchmark, system', 'P', 'R', 'F1', 'AUC', 'none', 'each'],
  rows: rowsOf(scores),
  legend: [
    'BenchIE: right is what says a fact of the gold word for word; P of the facts hit and of what is wrong, R of the facts',
    'CaRB: words in common with the gold tuples, at the threshold of confidence with the best F1; on BenchIE’s sentences without thresholds',
    'QASRL-GS, R: of the questions about a verb, those where one statement has the verb in its predicate and half of an answer’s words',
    '  or more in its subject or an object; core: the questions for who and what; precision is not measured',
    'none: of the sentences with gold, those without an extraction; each: extractions a sentence',
  ],
  notes: [],
});

function figuresOf({ benchie, carb, carbOfBenchie, qasrl }: Scores): Record<string, unknown> {
  const peers: Record<string, Record<string, unknown>> = {};
  const add = (benchmark: 'benchie' | 'carb', systems: BySystem<unknown> | undefined): void => {
    for (const [name, score] of systems ?? []) if (name !== OURS) peers[name] = { ...peers[name], [benchmark]: score };
  };
  add('benchie', benchie);
  add('carb', carbOfBenchie);
  add('carb', carb);
  return {
    ...(benchie && { benchie: benchie.get(OURS) }),
    ...(carb && { carb: carb.get(OURS) }),
    ...(carbOfBenchie && { carbOfBenchie: carbOfBenchie.get(OURS) }),
    ...(qasrl && { qasrl }),
    peers,
  };
}

type Cells = Partial<BenchieScore & CarbScore & { readonly extractions: number }>;

function rowsOf({ benchie, carb, carbOfBenchie, qasrl }: Scores): (string | number)[][] {
  const cell = (figure: number | undefined, digits = 3): string => figure?.toFixed(digits) ?? '';
  const row = (name: string, { precision, recall, f1, auc, none, extractions }: Cells): string[] => [
    name,
    ...[precision, recall, f1, auc, none].map((figure) => cell(figure)),
    cell(extractions, 2),
  ];
  const rows = (name: string, systems: BySystem<Cells> | undefined): string[][] =>
    [...(systems ?? [])].map(([system, score]) => row(`${name}, ${system}`, score));
  return [
    ...rows('BenchIE', benchie),
    ...rows('CaRB on BenchIE’s sentences', carbOfBenchie),
    ...rows('CaRB', carb),
    ...(qasrl ? [row(`QASRL-GS, ${OURS}`, { recall: qasrl.coverage }), row(`QASRL-GS core, ${OURS}`, { recall: qasrl.core })] : []),
  ];
}
