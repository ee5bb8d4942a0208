import { Contender } from './contender';
import { median } from './median';
import type { BenchText } from './text';

export interface Growth {
  /** How many times as long ten and a hundred times the text take. */
  readonly ratios: { readonly 10: number; readonly 100: number };
  readonly milliseconds: { readonly 1: number; readonly 10: number; readonly 100: number };
  /** Memory of the process after the longest. */
  readonly peakBytes: number;
}

/** Runs of each length in one round: the short ones need more for a steady median. */
const RUNS = { 1: 7, 10: 3, 100: 1 } as const;
const ROUNDS = 3;
/** Milliseconds after which no further round is begun, so that a slow machine finishes too. */
const LONG_ENOUGH = 25_000;

/**
 * How the time of `extract` grows with the length of the text: 10 and 100 are what is in proportion. The lengths take turns, so that
 * a slow moment of the machine meets all of them.
 */
export async function measureGrowth({ text }: BenchText): Promise<Growth> {
  const contender = await Contender.start('extract');
  const copies = (n: number) => Array.from({ length: n }, () => text).join('\n\n');
  const texts = { 1: copies(1), 10: copies(10), 100: copies(100) };
  const times: Record<keyof typeof RUNS, number[]> = { 1: [], 10: [], 100: [] };
  let peakBytes = 0;

  // The compiler goes on improving the code for some ten thousand words: short texts must not pay for it.
  for (let run = 0; run < 3; run++) await contender.time(texts[10]);

  const begin = performance.now();
  for (let round = 0; round < ROUNDS && performance.now() - begin < LONG_ENOUGH; round++) {
    for (const length of [1, 10, 100] as const) {
      for (let run = 0; run < RUNS[length]; run++) {
        const measurement = await contender.time(texts[length]);
        times[length].push(measurement.milliseconds);
        peakBytes = measurement.peakBytes;
      }
    }
  }
  contender.stop();

  const milliseconds = { 1: median(times[1]), 10: median(times[10]), 100: median(times[100]) };
  return {
    milliseconds,
    ratios: { 10: milliseconds[10] / milliseconds[1], 100: milliseconds[100] / milliseconds[1] },
    peakBytes,
  };
}
