/* Prints pairs of names for a reader to judge: npx tsx --tsconfig scripts/tsconfig.run.json eval/merge/draw.ts DATA */
import { extract } from 'relata';

import { SETS, type Article, type Name } from './articles';
import { drawPairs } from './sample';
import { writeTable } from './table';

const [data] = process.argv.slice(2);

const namesOf = ({ text, names }: Article): readonly Name[] =>
  names ?? extract(text).entities.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name' || form === 'acronym'));

for (const articlesIn of Object.values(SETS)) {
  const articles = articlesIn(data);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  process.stdout.write(writeTable(drawPairs(articles, namesOf), (article) => texts.get(article)!));
}
