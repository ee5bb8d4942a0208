/*
 * Prints relations of articles for readers to judge: npx tsx --tsconfig scripts/tsconfig.run.json eval/claims/draw.ts NEWS [COUNT] [SEED] > judge.tsv
 * NEWS: a folder of .txt files or a .jsonl with `text`. What readers make of it, a .tsv each in one folder: npm run eval -- claims --data FOLDER
 */
import { extract, parseText } from 'relata';

import { readNews } from '../edges/news';
import { claimsOf, drawClaims } from './sample';
import { writeTable } from './table';

const [news, count = '400', seed = '1'] = process.argv.slice(2);
const articles = readNews(news!).map((article) => claimsOf(article, { extract, parseText }));
process.stdout.write(writeTable(drawClaims(articles, Number(count), Number(seed))));
