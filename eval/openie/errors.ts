/*
 * Lists what the library gets wrong, sentence by sentence, for a person to read. On the build, as the benchmark:
 * npx tsx --tsconfig scripts/tsconfig.run.json eval/openie/errors.ts [benchie | carb] --data DIR
 */
import { parseArgs } from 'node:util';

import { extract } from 'relata';

import { f1Of } from './agreement';
import { matchBenchie } from './benchie';
import { MatchTable } from './carb';
import { readBenchie, readCarb, type BenchieData, type CarbData } from './data';
import { BENCHIE, CARB, tuplesOf } from './ours';
import { sentenceKey } from './sentence';
import { describe, sum } from './tuple';

/** In the order of the gold: each extraction, right (+) or wrong (-), and the facts missed, each by its first line. */
function benchieErrors({ sentences, gold }: BenchieData): string[] {
  return sentences.map((sentence) => {
    const clusters = gold.get(sentence.id) ?? [];
    const found = tuplesOf(sentence, extract(sentence.text, { detail: 'all' }), BENCHIE);
    const match = matchBenchie(clusters, found);
    return [
      `${sentence.id}: ${sentence.text}`,
      ...found.map((tuple, i) => `  ${match.clusters[i] < 0 ? '-' : '+'} ${describe(tuple)}`),
      ...match.missed.map((i) => `  missed: ${clusters[i][0].source}`),
    ].join('\n');
  });
}

/** The worst sentences first: each gold tuple with its best recall, and each extraction with its precision. */
function carbErrors({ sentences, gold }: CarbData): string[] {
  const entries = sentences.map((sentence) => {
    const facts = gold.get(sentenceKey(sentence.sentence)) ?? [];
    const found = tuplesOf(sentence, extract(sentence.text, { detail: 'all' }), CARB);
    const table = new MatchTable(facts, found);
    const recalls = table.recalls();
    const precisions = table.precisions();
    const f1 = f1Of({ precision: mean(precisions), recall: mean(recalls) });
    const lines = [
      `${sentence.id}: ${sentence.text}`,
      ...facts.map((fact, i) => `  gold ${recalls[i].toFixed(2)}: ${describe(fact)}`),
      ...found.map((tuple, i) => `  ours ${precisions[i].toFixed(2)}: ${describe(tuple)}`),
    ];
    return { f1, text: lines.join('\n') };
  });
  return entries.sort((a, b) => a.f1 - b.f1).map(({ text }) => text);
}

const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : sum(numbers) / numbers.length);

async function errorsOf(benchmark: string, folder: string): Promise<string[] | undefined> {
  const benchie = benchmark === 'benchie' ? await readBenchie(folder) : undefined;
  const carb = benchmark === 'carb' ? await readCarb(folder) : undefined;
  return (benchie && benchieErrors(benchie)) ?? (carb && carbErrors(carb));
}

const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
const [benchmark = 'benchie'] = positionals;
const errors = values.data === undefined ? undefined : await errorsOf(benchmark, values.data);
if (errors) console.log(errors.join('\n\n'));
else {
  console.error('errors.ts [benchie | carb] --data DIR, where DIR has the benchmark in openie/');
  process.exitCode = 2;
}
