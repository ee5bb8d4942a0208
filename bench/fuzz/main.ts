/* Tries the built library and command with what nobody would write: npm run fuzz -- [CASES] [--seed N] [--kills N]. Default: 100,000 cases, 50 kills. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { extract, mergeExtractions, RelataError } from 'relata';
import { fromJSON, toCSV, toDOT, toGraphML, toJSON } from 'relata/export';
import { textOfHTML } from 'relata/node';

import { killAgainAndAgain } from './kill';
import { articles, options, pages, type Tried } from './properties';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: String(Date.now() % 2 ** 31) }, kills: { type: 'string', default: '50' } },
});
const cases = Number(positionals[0] ?? 100_000);
const seed = Number(values.seed);
const kills = Number(values.kills);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const corpus = join(ROOT, 'corpus');
const texts = readdirSync(corpus).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(corpus, name), 'utf8')); // prettier-ignore
const tried: Tried = { extract, mergeExtractions, RelataError, toJSON, fromJSON, toCSV, toDOT, toGraphML, textOfHTML };

/** Half of all cases are articles; a page is as much work, and options are many in a short time. */
const parts = [
  ['articles', 0.5, (numRuns: number) => { articles(tried, texts, { numRuns, seed }); }],
  ['pages', 0.25, (numRuns: number) => pages(tried, { numRuns, seed })],
  ['options', 0.25, (numRuns: number) => { options(tried, { numRuns, seed }); }],
] as const; // prettier-ignore

console.log(`${cases} cases, seed ${seed}`);
for (const [name, share, run] of parts) {
  const begin = performance.now();
  const count = Math.round(cases * share);
  if (count > 0) await run(count);
  console.log(`${name}: ${count} cases held, ${((performance.now() - begin) / 1000).toFixed(0)} s`);
}
if (kills > 0) {
  let state = seed;
  /** A linear congruence (Park & Miller 1988): the moments are the same for one seed, as far as a machine's speed is. */
  const random = (): number => (state = (state * 48_271 + 1) % 2_147_483_647) / 2_147_483_647;
  const { killed, lines } = await killAgainAndAgain(join(ROOT, 'dist/cli.js'), kills, random);
  console.log(`kills: ${killed} of ${kills} runs were killed, and all ${lines} lines are there, each once`);
}
