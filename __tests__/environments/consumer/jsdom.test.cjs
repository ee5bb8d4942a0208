// A user's test, as jest runs it by default: CommonJS, and in jsdom, which has no TextEncoder and no TextDecoder.
/* global expect, test */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const article = require('./article.cjs');

test('extracts with models that it has loaded, where nothing works out a hash', async () => {
  expect(globalThis.crypto?.subtle).toBeUndefined();
  const { extract, loadModels, modelsFile } = require('relata/lite');
  await loadModels(readFileSync(join(__dirname, 'hosted', modelsFile)));
  expect(`${JSON.stringify(extract(article))}\n`).toBe(readFileSync(join(__dirname, 'expected.json'), 'utf8'));
});

test('extracts', () => {
  expect([typeof TextEncoder, typeof TextDecoder, typeof document]).toEqual(['undefined', 'undefined', 'object']);
  const { extract } = require('relata');
  expect(`${JSON.stringify(extract(article))}\n`).toBe(readFileSync(join(__dirname, 'expected.json'), 'utf8'));
});
