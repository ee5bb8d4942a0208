/*
 * Prints relations of articles for readers to judge:
 * npx tsx --tsconfig scripts/tsconfig.run.json eval/claims/draw.ts NEWS [COUNT] [SEED] [FROM/EVERY] > judge.tsv
 * NEWS: a folder of .txt files, a .jsonl with `text`, an .iob, or a .txt with a sentence a line; FROM/EVERY: 9/12 are articles 9, 21, 33 ...
 * What readers make of it, a .tsv each in one folder: npm run eval -- claims --data FOLDER
 */
import { extract, parseText } from 'relata';

import { readNews } from '../edges/news';
import { claimsOf, drawClaims } from './sample';
import { writeTable } from './table';

const [news, count = '400', seed = '1', part = '0/1'] = process.argv.slice(2);
const [from, every = 1] = part.split('/').map(Number);
const articles = readNews(news!).filter((_, i) => i % every === from);
const claims = articles.map((article) => claimsOf(article, { extract, parseText }));
process.stdout.write(writeTable(drawClaims(claims, Number(count), Number(seed))));
