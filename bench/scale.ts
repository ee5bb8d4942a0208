import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { engineFlags } from '../src/cli/engine';

const COUNTS = [1_000, 10_000];
const JOBS = [1, 2];
const MEBI = 2 ** 20;

interface Run {
  readonly milliseconds: number;
  readonly words: number;
  readonly peakBytes: number;
  readonly failed: number;
}

/**
 * How extraction grows with the number of articles and of threads, each in a process of its own whose engine is set as the command sets its own. What a
 * run before has measured of the same build in the same way is kept and not measured again, so that it can be stopped at any time.
 *
 * @param folder of the articles whose paragraphs are recombined
 */
export function measureScale(folder: string, root: string): void {
  const kept = new Kept(join(root, 'node_modules/.cache/relata/scale.json'), buildOf(root));
  console.log('articles  threads   seconds  articles/s   words/s   MiB at most  failed');
  const rates = new Map<string, number>();
  for (const count of COUNTS) {
    for (const jobs of JOBS) {
      const run = kept.get(`${count} ${jobs}`, () => processOf('scale.mjs', [folder, String(count), String(jobs)]));
      const seconds = run.milliseconds / 1000;
      rates.set(`${count} ${jobs}`, count / seconds);
      console.log(
        [[count, 8], [jobs, 9], [seconds, 10], [count / seconds, 12], [run.words / seconds, 10], [run.peakBytes / MEBI, 14], [run.failed, 8]].map(([value, width]) => cell(value!, width!)).join(''), // prettier-ignore
      );
    }
  }
  const ratio = (one: string, other: string): string => (rates.get(one)! / rates.get(other)!).toFixed(2);
  console.log(`\nTwo threads do ${ratio('10000 2', '10000 1')} times as much as one; of 10,000 articles one takes ${ratio('1000 1', '10000 1')} times as long as of 1,000.`); // prettier-ignore
}

/** Twenty minutes at full speed: each minute's speed and memory. */
export function soak(folder: string, minutes: number): void {
  const program = fileURLToPath(new URL('soak.mjs', import.meta.url));
  spawnSync(process.execPath, ['--expose-gc', program, folder, String(minutes)], { stdio: 'inherit' });
}

const cell = (value: number, width: number): string => Math.round(value).toLocaleString('en').padStart(width);

/** With the settings of the engine that the command makes for itself. */
const processOf = (program: string, args: readonly string[]): Run =>
  JSON.parse(execFileSync(process.execPath, [...engineFlags(), fileURLToPath(new URL(program, import.meta.url)), ...args], { encoding: 'utf8' })) as Run; // prettier-ignore

/** What tells one build, and one way to measure it, from another. */
const buildOf = (root: string): string =>
  createHash('sha256')
    .update(readFileSync(join(root, 'dist/index.js')))
    .update(readFileSync(join(root, 'dist/node/index.js')))
    .update(readFileSync(join(root, 'bench/scale.mjs')))
    .update([process.version, ...engineFlags()].join(' '))
    .digest('hex');

/** Measurements in a file, of one build alone. */
class Kept {
  private readonly runs: Record<string, Run> = {};

  constructor(
    private readonly file: string,
    private readonly build: string,
  ) {
    try {
      const { build: before, runs } = JSON.parse(readFileSync(file, 'utf8')) as { build: string; runs: Record<string, Run> };
      if (before === build) this.runs = runs;
    } catch {
      // None was kept.
    }
  }

  get(name: string, measure: () => Run): Run {
    const known = this.runs[name];
    if (known) return known;
    const run = (this.runs[name] = measure());
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify({ build: this.build, runs: this.runs }));
    return run;
  }
}
