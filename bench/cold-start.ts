import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { median } from './median';

const RUNS = 5;

/** The steps of a script of one line: the import, a sentence, which reads the models, an article, and the same once more. */
const STEPS = ['import', 'firstSentence', 'firstArticle', 'again'] as const;
type Step = (typeof STEPS)[number];
type Measured = Record<Step, { readonly clock: number; readonly processor: number }>;

export interface ColdStart {
  /** Milliseconds on the clock from the import to the first article's result. */
  readonly milliseconds: number;
  /** Milliseconds of the processor that each step takes. */
  readonly processor: Readonly<Record<Step, number>>;
}

/** How long the first results take in a fresh process; medians of five. */
export function measureColdStart(article: string): ColdStart {
  const program = fileURLToPath(new URL('cold-start.mjs', import.meta.url));
  const runs = Array.from(
    { length: RUNS },
    () => JSON.parse(execFileSync(process.execPath, [program, article], { encoding: 'utf8' })) as Measured,
  );
  const all = runs.map((run) => run.import.clock + run.firstSentence.clock + run.firstArticle.clock);
  const processor = Object.fromEntries(STEPS.map((step) => [step, median(runs.map((run) => run[step].processor))])) as Record<Step, number>;
  return { milliseconds: median(all), processor };
}
