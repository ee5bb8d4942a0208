// Extracts made articles in a process of its own: node scale.mjs FOLDER COUNT JOBS → { milliseconds, words, peakBytes, failed } as JSON.
import { extractMany } from 'relata/node';

import { articleOf, paragraphsOf } from './articles.mjs';

const [folder, count, jobs] = process.argv.slice(2);
const paragraphs = paragraphsOf(folder);
let words = 0;

/** @param {number} from @param {number} to */
function* articles(from, to) {
  for (let i = from; i < to; i++) {
    const text = articleOf(paragraphs, i);
    words += text.split(/\s+/).length;
    yield { id: `article-${i}`, text };
  }
}

/** @param {number} from @param {number} to */
async function run(from, to) {
  let failed = 0;
  for await (const { error } of extractMany(articles(from, to), { jobs: Number(jobs) })) if (error) failed++;
  return failed;
}

// Threads and models are ready and the code is compiled.
await run(0, 50 * Number(jobs));
words = 0;
const start = performance.now();
const failed = await run(1_000, 1_000 + Number(count));
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, words, peakBytes: process.resourceUsage().maxRSS * 1024, failed }));
