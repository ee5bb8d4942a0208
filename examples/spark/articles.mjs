// Writes N articles as JSONL, made of the paragraphs of others, eight each or as many as is said: node articles.mjs FOLDER N [PARAGRAPHS]
import { once } from 'node:events';

import { articleOf, paragraphsOf } from '../../bench/articles.mjs';

const [folder, count, length] = process.argv.slice(2);
const paragraphs = paragraphsOf(folder);
for (let number = 0; number < Number(count); number++) {
  const line = JSON.stringify({
    id: `article-${number}`,
    text: articleOf(paragraphs, number, length && Number(length)),
    published: '2024-12-06',
  });
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}
