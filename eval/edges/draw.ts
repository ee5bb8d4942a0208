/*
 * Prints edges between names for readers to judge: npx tsx --tsconfig scripts/tsconfig.run.json eval/edges/draw.ts NEWS [COUNT] > judge.tsv
 * NEWS: a folder of .txt files or a .jsonl with `text`. What judges make of it, a .tsv each in one folder: npm run eval -- edges --data FOLDER
 */
import { extract, parseText, toGraph } from 'relata';

import { readNews } from './news';
import { draw, edgesOf } from './sample';
import { writeTable } from './table';

const [news, count = '300'] = process.argv.slice(2);
const all = readNews(news).flatMap((article) => edgesOf(article, { extract, parseText, toGraph }));
process.stdout.write(writeTable(draw(all, Number(count)), all));
