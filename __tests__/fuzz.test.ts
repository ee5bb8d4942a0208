import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { articles, options, pages, type Tried } from '../bench/fuzz/properties';
import { extract, mergeExtractions, RelataError } from '../src';
import { fromJSON, toCSV, toDOT, toGraphML, toJSON } from '../src/export';
import { textOfHTML } from '../src/node';

// A few cases, always the same: `npm run fuzz` has as many as one waits for.
const tried = { extract, mergeExtractions, RelataError, toJSON, fromJSON, toCSV, toDOT, toGraphML, textOfHTML } as unknown as Tried;
const text = readFileSync(join(__dirname, '../corpus/aalmarin-takeover.txt'), 'utf8');

test('any article has an extraction', () => {
  articles(tried, [text], { numRuns: 40, seed: 1 });
});
test('any page is read or refused', async () => {
  await pages(tried, { numRuns: 100, seed: 1 });
});
test('any options are taken or refused', () => {
  options(tried, { numRuns: 500, seed: 1 });
});
