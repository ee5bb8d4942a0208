import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { killAgainAndAgain } from '../../bench/fuzz/kill';
import { installed } from './install';

const command = join(installed().project, 'node_modules/relata/dist/cli.js');

it('a run that is killed at any moment is gone on with, and no line is lost or there twice', async () => {
  const moments = [0.9, 0.5, 0.7];
  expect((await killAgainAndAgain(command, 3, () => moments.shift()!)).lines).toBe(80);
}, 300_000);

it('a full disk is one line and exit code 1', async () => {
  if (!existsSync('/dev/full')) return;
  const folder = await mkdtemp(join(tmpdir(), 'relata-'));
  const file = join(folder, 'a.txt');
  await writeFile(file, 'Acme sued Globex.');
  const run = (line: string) => spawnSync('sh', ['-c', `"${process.execPath}" "${command}" ${line}`, 'sh', file], { encoding: 'utf8' });
  expect(run('extract "$1" > /dev/full')).toMatchObject({ status: 1, stderr: 'relata: cannot write standard output: no space is left\n' });
  expect(run('extract "$1" -o /dev/full')).toMatchObject({ status: 1, stderr: 'relata: cannot write /dev/full: no space is left\n' });
  expect(run('graph "$1" -o /dev/full -f dot')).toMatchObject({ status: 1, stderr: 'relata: cannot write /dev/full: no space is left\n' });
  await rm(folder, { recursive: true });
});
