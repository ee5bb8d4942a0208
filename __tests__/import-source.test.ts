import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { bundleSource } from '../scripts/import-source';
import { temporaryFolder } from './support/folder';

const { at } = temporaryFolder();

it('a bundle of the source has weights, which rooms do not bring', async () => {
  const outfile = at('net.mjs');
  await bundleSource(pathToFileURL(join(__dirname, '../eval/syntax/net.ts')), outfile);
  const program = `
    import { parseWords } from ${JSON.stringify(pathToFileURL(outfile).href)};
    console.log(parseWords(['Acme', 'sued', 'Globex']).map(({ label }) => label).join(' '));`;
  expect(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })).toBe('nsubj root obj\n');
});
