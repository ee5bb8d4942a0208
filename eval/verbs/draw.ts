/* Prints words of news for a reader to judge as verb or noun: npx tsx --tsconfig scripts/tsconfig.run.json eval/verbs/draw.ts DATA [COUNT] */
import { importSource } from '../../scripts/import-source';
import type * as Candidates from './candidates';

const [data, count = '600'] = process.argv.slice(2);
const { candidates } = await importSource<typeof Candidates>(new URL('candidates.ts', import.meta.url));
for (const { line, offset, word, text } of candidates(data).slice(0, Number(count))) {
  console.log([line, offset, word, `${text.slice(0, offset)}[${word}]${text.slice(offset + word.length)}`].join('\t'));
}
