/* What each rule of a room is worth: npm run worth -- --data DIR [--room 3|4|names|5|6|7] */
import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { bundleSource, importSource } from '../../scripts/import-source';
import { hashOf } from './hash';
import type { Folders } from './measures';
import type { ROOMS } from './rooms';
import { tableOf } from './table';
import { EXAMPLES, TIMES, type Result, type Task } from './task';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { values } = parseArgs({ options: { data: { type: 'string' }, room: { type: 'string' } } });

async function run(folders: Folders, number: string | undefined): Promise<void> {
  const { ROOMS: rooms } = await importSource<{ ROOMS: typeof ROOMS }>(new URL('rooms.ts', import.meta.url));
  await mkdir(join(ROOT, 'worth'), { recursive: true });
  for (const room of rooms) {
    if (number !== undefined && String(room.number) !== number) continue;
    const tasks = [TIMES, ...room.measures, EXAMPLES].map((measure): Task => ({ room: room.number, measure, folders }));
    const names = room.rules.map(({ name }) => name);
    const table = tableOf(names, await inWorkers(tasks), hashOf(names, join(ROOT, room.folder)));
    await writeFile(join(ROOT, 'worth', `${room.number}.tsv`), table);
    console.log(table);
  }
}

/** Measures that take long and so are begun first. */
const LONG = ['articles', 'names', 'worldwide-dates', 'redocred', 'GAP'];

/** Results of tasks in their order: as many processes as there are cores, each of which takes the next task when it is done with one. */
async function inWorkers(tasks: readonly Task[]): Promise<Result[]> {
  const queue = [...tasks.keys()].sort((a, b) => LONG.indexOf(tasks[b].measure) - LONG.indexOf(tasks[a].measure));
  const folder = await mkdtemp(join(tmpdir(), 'relata-worth-'));
  const file = join(folder, 'worker.mjs');
  try {
    await bundleSource(new URL('worker.ts', import.meta.url), file);
    const results: Result[] = [];
    await Promise.all(
      Array.from({ length: Math.min(availableParallelism(), tasks.length) }, async () => {
        const worker = fork(file);
        for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
          const task = tasks[at];
          results[at] = await new Promise<Result>((resolve, reject) => {
            const stopped = (code: number | null): void => reject(new Error(`${task.measure}: the worker stopped with ${code}`));
            worker.once('exit', stopped);
            worker.once('message', (result) => {
              worker.off('exit', stopped);
              resolve(result as Result);
            });
            worker.send(task);
          });
          console.error(task.measure);
        }
        worker.disconnect();
      }),
    );
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (values.data === undefined) {
  console.error('npm run worth -- --data DIR [--room 3|4|names|5|6|7]');
  process.exitCode = 2;
} else await run({ data: values.data, root: ROOT }, values.room);
