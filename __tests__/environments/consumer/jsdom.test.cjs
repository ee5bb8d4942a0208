// A user's test, as jest runs it by default: CommonJS, and in jsdom, which has no TextEncoder and no TextDecoder.
/* global expect, test */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const article = require('./article.cjs');

test('extracts', () => {
  expect([typeof TextEncoder, typeof TextDecoder, typeof document]).toEqual(['undefined', 'undefined', 'object']);
  const { extract } = require('relata');
  expect(`${JSON.stringify(extract(article))}\n`).toBe(readFileSync(join(__dirname, 'expected.json'), 'utf8'));
});
