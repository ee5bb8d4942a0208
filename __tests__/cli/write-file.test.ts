import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { buildSync } from 'esbuild';

import { writeFilesWhole } from '../../src/cli/write-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relata-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function contents(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await readdir(folder)) found[name] = await readFile(join(folder, name), 'utf8');
  return found;
}

test('pieces of any length', async () => {
  const long = Array.from({ length: 30_000 }, (_, i) => `line ${i}\n`);
  await writeFilesWhole([[join(folder, 'long'), long], [join(folder, 'empty'), []]]); // prettier-ignore
  expect(await contents()).toEqual({ long: long.join(''), empty: '' });
});

test('what fails in the middle of the text leaves everything as it was, and is told as it is', async () => {
  await writeFile(join(folder, 'a'), 'old');
  function* text() {
    yield 'new'.repeat(100_000);
    throw new RangeError('a bug');
  }
  await expect(writeFilesWhole([[join(folder, 'a'), ['new']], [join(folder, 'b'), text()]])).rejects.toThrow(RangeError); // prettier-ignore
  expect(await contents()).toEqual({ a: 'old' });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s in the middle of writing: nothing is left, and the process ends by it',
  async (signal) => {
    await writeFile(join(folder, 'a'), 'old');
    const { outputFiles } = buildSync({
      stdin: {
        contents: `
        import { readdirSync, writeSync } from 'node:fs';
        import { writeFilesWhole } from './src/cli/write-file';
        function* text() {
          for (let i = 0; ; i++) {
            if (i === 2) {
              writeSync(1, readdirSync(${JSON.stringify(folder)}).length + ' files');
              process.kill(process.pid, '${signal}');
            }
            yield 'new'.repeat(100_000);
          }
        }
        writeFilesWhole([[${JSON.stringify(join(folder, 'a'))}, text()]]);`,
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
