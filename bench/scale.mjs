// Extracts made articles in a process of its own: node scale.mjs FOLDER COUNT JOBS → { milliseconds, words, peakBytes, failed } as JSON.
import { extractMany } from 'relata/node';

import { articleOf, paragraphsOf } from './articles.mjs';

const [folder, count, jobs] = process.argv.slice(2);
const paragraphs = paragraphsOf(folder);
/** Articles for each thread after which its models are read and its code is compiled. */
const BEFORE = 200;

const [before, all] = [BEFORE * Number(jobs), BEFORE * Number(jobs) + Number(count)];
let words = 0;
function* articles() {
  for (let i = 0; i < all; i++) {
    const text = articleOf(paragraphs, i);
    if (i >= before) words += text.split(/\s+/).length;
    yield { id: `article-${i}`, text };
  }
}

let [done, failed, start] = [0, 0, performance.now()];
for await (const { error } of extractMany(articles(), { jobs: Number(jobs) })) {
  if (++done === before) start = performance.now();
  else if (done > before && error) failed++;
}
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, words, peakBytes: process.resourceUsage().maxRSS * 1024, failed }));
