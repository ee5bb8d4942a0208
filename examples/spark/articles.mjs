// Writes N articles as JSONL, made of the paragraphs of others: node articles.mjs FOLDER N
import { once } from 'node:events';

import { articleOf, paragraphsOf } from '../../bench/articles.mjs';

const [folder, count] = process.argv.slice(2);
const paragraphs = paragraphsOf(folder);
for (let number = 0; number < Number(count); number++) {
  const line = JSON.stringify({ id: `article-${number}`, text: articleOf(paragraphs, number), published: '2024-12-06' });
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}
