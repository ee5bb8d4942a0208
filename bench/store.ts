/*
 * Measures how a store grows, how fast it is and how much it needs on the disk: npm run bench -- store [COUNT…]
 * The documents are made from extractions of the corpus's articles, with other names and days.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { extract } from 'relata';

import { countWords } from './text';

const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));
const PROGRAM = fileURLToPath(new URL('store.mjs', import.meta.url));
const COUNTS = [1_000, 10_000];

/** Prints the figures of stores with so many documents. */
export function measureStore(given: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'relata-store-'));
  try {
    const templates = join(folder, 'templates.json');
    const texts = readdirSync(CORPUS).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(CORPUS, name), 'utf8')); // prettier-ignore
    for (const text of texts) extract(text);
    const start = process.cpuUsage();
    const told = texts.map((text) => ({ text, extraction: extract(text) }));
    const { user, system } = process.cpuUsage(start);
    writeFileSync(templates, JSON.stringify(told));
    const words = texts.reduce((sum, text) => sum + countWords(text), 0);
    console.log(
      `extracting: ${((user + system) / 1000 / texts.length).toFixed(1)} ms a document of ${Math.round(words / texts.length)} words`,
    );
    for (const count of given.length > 0 ? given : COUNTS) {
      const args = ['--max-old-space-size=4000', PROGRAM, String(count), templates, join(folder, `${count}.db`)];
      console.log(`${count.toLocaleString('en')} documents:`, JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
      rmSync(join(folder, `${count}.db`));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
