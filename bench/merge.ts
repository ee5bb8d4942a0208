/*
 * Measures how merging grows with the number of documents: npx tsx --tsconfig scripts/tsconfig.run.json bench/merge.ts [COUNT…]
 * The documents are made from extractions of the corpus's paragraphs, with other names and dates; behind them, what is worst for it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { extract } from 'relata';

import { countWords } from './text';

const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));
const PROGRAM = fileURLToPath(new URL('merge.mjs', import.meta.url));
const COUNTS = [1_000, 10_000];
/** Documents whose people have one surname, or of which each has an alias of the next. */
const WORST = [1_000, 5_000];
/** Words of a paragraph that counts as an article. */
const FEWEST = 40;

interface Measurement {
  readonly milliseconds: number;
  /** Of the documents before they are merged. */
  readonly inputBytes: number;
  readonly peakBytes: number;
  readonly entities: number;
}

const folder = mkdtempSync(join(tmpdir(), 'relata-merge-'));
try {
  const templates = join(folder, 'templates.json');
  const texts = readdirSync(CORPUS).filter((name) => name.endsWith('.txt')).sort().flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').split(/\n\s*\n/)); // prettier-ignore
  writeFileSync(templates, JSON.stringify(texts.filter((text) => countWords(text) >= FEWEST).map((text) => extract(text))));
  const given = process.argv.slice(2).map(Number);
  const runs = [
    ...(given.length > 0 ? given : COUNTS).map((count) => ['articles', count] as const),
    ...(['surname', 'chain'] as const).flatMap((kind) => WORST.map((count) => [kind, count] as const)),
  ];
  console.log('documents             milliseconds   µs a document   MiB before   MiB at most   entities');
  for (const [kind, count] of runs) {
    const args = ['--expose-gc', '--max-old-space-size=12000', PROGRAM, kind, String(count), templates];
    const { milliseconds, inputBytes, peakBytes, entities } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measurement; // prettier-ignore
    const cell = (value: number, width: number): string => Math.round(value).toLocaleString('en').padStart(width);
    console.log(`${kind.padEnd(10)}${cell(count, 10)}${cell(milliseconds, 14)}${cell((1000 * milliseconds) / count, 16)}${cell(inputBytes / 2 ** 20, 13)}${cell(peakBytes / 2 ** 20, 14)}${cell(entities, 11)}`); // prettier-ignore
  }
} finally {
  rmSync(folder, { recursive: true });
}
