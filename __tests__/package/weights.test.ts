import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './programs';

const ROOT = join(__dirname, '../..');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Prints hashes of the weights as the package reads them. */
const program = (before: string): string => `
  ${before}
  const { createHash } = require('node:crypto');
  const { dirname } = require('node:path');
  const folder = dirname(require.resolve('relata'));
  for (const name of ['syntax', 'kinds', 'names']) {
    console.log(createHash('sha256').update(require(folder + '/' + name + '-model.cjs')()).digest('hex'));
  }`;

describe('the weights', () => {
  const expected = ['syntax', 'kinds', 'names'].map((name) => `${hashOf(readFileSync(join(ROOT, 'models', `${name}.bin`)))}\n`).join('');

  it.each([
    ['from their files', ''],
    ['as modules, where Node has no way to its own or a bundle stands elsewhere', 'process.getBuiltinModule = undefined;'],
    ['as modules in Deno, which would ask for permission', 'globalThis.Deno = {};'],
    ['where there is no TextEncoder', 'delete globalThis.TextEncoder;'],
    ['as modules where there is no TextEncoder', 'process.getBuiltinModule = undefined; delete globalThis.TextEncoder;'],
    ['as modules where there is no process', `require('node:path'); require('node:crypto'); delete globalThis.process;`],
  ])('are read %s', (_, before) => {
    expect(run('weights.cjs', program(before))).toBe(expected);
  });
});
