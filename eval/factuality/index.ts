import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { scoreFactuality, type FactualityRow } from './score';

/** What happened and what did not, as readers of single sentences see it (White et al. 2016, Rudinger et al. 2018). */
export const factuality: Benchmark = {
  name: 'factuality',
  summary: 'whether what verbs say happened: predicates of the UDS, on its development and test parts',
  run: async (folder) => {
    const text = await readFile(join(folder, 'factuality', 'uds.jsonl'), 'utf8');
    const rows = text.trim().split('\n').map((line) => JSON.parse(line) as FactualityRow); // prettier-ignore
    return report(scoreFactuality(rows, (sentence) => extract(sentence, { detail: 'all' }).relations));
  },
};

function report({ seen, all, hits, misses, falseAlarms, right, wrong }: ReturnType<typeof scoreFactuality>): Report {
  const [precision, recall] = [hits / (hits + falseAlarms), hits / (hits + misses)];
  const f1 = (2 * hits) / (2 * hits + falseAlarms + misses);
  const percent = (share: number): string => (100 * share).toFixed(1);
  return {
    figures: { f1, precision, recall, accuracy: right / seen, seen, all },
    columns: ['did not happen', 'F1', 'precision', 'recall', 'accuracy', 'seen', 'of'],
    rows: [['relata', percent(f1), percent(precision), percent(recall), percent(right / seen), seen, all]],
    legend: [
      'seen: predicates that some relation has; a relation claims that it happened if it is positive, asserted and not of the future',
    ],
    notes: wrong,
  };
}
