import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { buildSync } from 'esbuild';

import { writeFilesWhole } from '../../src/cli/write-file';
import { temporaryFolder } from '../support/folder';

const folder = temporaryFolder();

async function contents(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await readdir(folder.path)) found[name] = await readFile(folder.at(name), 'utf8');
  return found;
}

test('pieces of any length', async () => {
  const long = Array.from({ length: 30_000 }, (_, i) => `line ${i}\n`);
  await writeFilesWhole([[folder.at('long'), long], [folder.at('empty'), []]]); // prettier-ignore
  expect(await contents()).toEqual({ long: long.join(''), empty: '' });
});

test('what fails in the middle of the text leaves everything as it was, and is told as it is', async () => {
  await writeFile(folder.at('a'), 'old');
  function* text() {
    yield 'new'.repeat(100_000);
    throw new RangeError('a bug');
  }
  await expect(writeFilesWhole([[folder.at('a'), ['new']], [folder.at('b'), text()]])).rejects.toThrow(RangeError); // prettier-ignore
  expect(await contents()).toEqual({ a: 'old' });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s in the middle of writing: nothing is left, and the process ends by it',
  async (signal) => {
    await writeFile(folder.at('a'), 'old');
    const { outputFiles } = buildSync({
      stdin: {
        contents: `
        import { readdirSync, writeSync } from 'node:fs';
        import { writeFilesWhole } from './src/cli/write-file';
        function* text() {
          for (let i = 0; ; i++) {
            if (i === 2) {
              writeSync(1, readdirSync(${JSON.stringify(folder.path)}).length + ' files');
              process.kill(process.pid, '${signal}');
            }
            yield 'new'.repeat(100_000);
          }
        }
        writeFilesWhole([[${JSON.stringify(folder.at('a'))}, text()]]);`,
        resolveDir: resolve(__dirname, '../..'),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
    });
    const child = spawnSync(process.execPath, ['-'], { input: outputFiles[0].text, encoding: 'utf8', timeout: 30_000 });
    expect({ out: child.stdout, signal: child.signal }).toEqual({ out: '2 files', signal });
    expect(await contents()).toEqual({ a: 'old' });
  },
);
