// Extracts made articles for a while and writes each minute what has been done and how much memory is held: node soak.mjs FOLDER MINUTES
import { extract } from 'relata';

import { articleOf, paragraphsOf } from './articles.mjs';

const [folder, minutes] = process.argv.slice(2);
const paragraphs = paragraphsOf(folder);
const MINUTE = 60_000;
const start = performance.now();
let [done, words] = [0, 0];
for (let minute = 1; minute <= Number(minutes); minute++) {
  const [from, before] = [performance.now(), words];
  while (performance.now() < start + minute * MINUTE) {
    const text = articleOf(paragraphs, done++);
    words += text.split(/\s+/).length;
    extract(text);
  }
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const perSecond = (1000 * (words - before)) / (performance.now() - from);
  console.log(JSON.stringify({ minute, articles: done, wordsPerSecond: Math.round(perSecond), heapUsed, rss }));
}
