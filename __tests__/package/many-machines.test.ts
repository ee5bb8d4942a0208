import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { HAS_REDIS, startRedis, type Redis } from '../support/redis';
import { installed } from './install';

// Several processes one after the other, each of which loads the library; a busy machine takes its time.
jest.setTimeout(300_000);

const { project } = installed();
let redis: Redis;
let folder: string;

if (!HAS_REDIS) process.stderr.write('SKIPPED the tests of relata/bullmq: redis-server is not installed.\n');

beforeAll(async () => {
  for (const name of ['bullmq', 'ioredis']) {
    if (!existsSync(join(project, 'node_modules', name)))
      symlinkSync(resolve(__dirname, '../../node_modules', name), join(project, 'node_modules', name));
  }
  if (HAS_REDIS) redis = await startRedis();
});
afterAll(() => redis?.stop());
beforeEach(() => {
  folder = mkdtempSync(join(project, 'shards-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a program of these has at hand. A worker finds a job soon of which nobody is at work any more. */
const PREAMBLE = `
  import { Queue } from 'bullmq';
  import { extract, mergeExtractions, toGraph } from 'relata';
  import { enqueue, extractWorker, reduce, whenDone } from 'relata/bullmq';
  import { fromJSON, toGraphJSON, toJSON } from 'relata/export';
  const [queue, folder, port] = process.argv.slice(2);
  const at = { queue, connection: { host: '127.0.0.1', port: Number(port) } };
  const short = { lockDuration: 1500, stalledInterval: 500 };
  const names = ['Acme', 'Acme Holdings', 'Globex', 'Initech', 'Ann Hart', 'Hart'];
  const articles = Array.from({ length: 24 }, (_, i) => ({
    id: 'article ' + String((i * 7) % 24),
    text: names[i % 6] + ' sued ' + names[(i * 5 + 1) % 6] + ' on Friday. Ann Hart leads Acme Holdings, and Acme is a maker of pumps. Number ' + i + ' was fined.',
    published: '2024-12-0' + (1 + (i % 9)),
  }));
  const print = (value) => console.log(JSON.stringify(value));
`;

/** Runs a program in a process of its own; gives what it printed, or the signal that ended it. */
function program(name: string, script: string): Promise<{ output: unknown; signal: string | null }> {
  const file = `${name}.mjs`;
  writeFileSync(join(project, file), PREAMBLE + script);
  const child = spawn(process.execPath, [file, expect.getState().currentTestName!.replace(/\W+/g, '-'), folder, String(redis.port)], {
    cwd: project,
  });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => {
      if (code !== 0 && signal === null) fail(new Error(`${file} ended with ${code}: ${errors}`));
      else done({ output: out === '' ? undefined : (JSON.parse(out) as unknown), signal });
    });
  });
}

const files = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.')); // prettier-ignore

/** Prints whether the shards say byte for byte what one process merges. */
const COMPARE = `
  const merged = await reduce(folder);
  const alone = mergeExtractions(articles.map(({ text, id, published }) => extract(text, { id, referenceDate: published })));
  print({ documents: merged.documents.length, merge: toJSON(merged) === toJSON(alone), graph: toGraphJSON(merged) === toGraphJSON(alone), done });
`;

(HAS_REDIS ? describe : describe.skip)('articles on many machines', () => {
  it('are merged as in one process, though workers are killed', async () => {
    const first = await program('produce', `print(await enqueue(articles, { ...at, batch: 4 }));`);
    expect(first.output).toEqual({ articles: 24, jobs: 6 });

    // One is killed as soon as it has a job; the other one when its shard is written, but not yet called so.
    const taken = await program('killed-early', `const { worker } = await extractWorker({ ...at, folder, jobs: 1, worker: short }); worker.on('active', () => process.kill(process.pid, 'SIGKILL'));`); // prettier-ignore
    expect([taken.signal, files()]).toEqual(['SIGKILL', []]);
    const late = await program(
      'killed-late',
      `import fs from 'node:fs/promises'; import { syncBuiltinESMExports } from 'node:module';
       const { rename } = fs; let count = 0;
       fs.rename = (...args) => ++count === 2 ? process.kill(process.pid, 'SIGKILL') : rename(...args);
       syncBuiltinESMExports();
       await extractWorker({ ...at, folder, jobs: 1, worker: short });`,
    );
    expect(late.signal).toBe('SIGKILL');
    expect(files().map((name) => name.replace(/.*\./, '')).sort()).toEqual(['jsonl', 'part']); // prettier-ignore

    const last = await program(
      'take-over',
      `const workers = [await extractWorker({ ...at, folder, jobs: 2, worker: short }), await extractWorker({ ...at, folder, jobs: 1, worker: short })];
       const done = await whenDone({ ...at, every: 100 });
       for (const { close } of workers) await close();
       ${COMPARE}`,
    );
    expect(last.output).toEqual({ documents: 24, merge: true, graph: true, done: { completed: 6, failed: [] } });
  });

  it('are one job each, however often they are sent', async () => {
    const { output } = await program(
      'twice',
      `await enqueue(articles, at);
       await enqueue([...articles].reverse(), at);
       await enqueue([articles[0], articles[0], ...articles], { ...at, batch: 100 });
       const counts = new Queue(queue, at);
       const waiting = await counts.getWaitingCount();
       const { close } = await extractWorker({ ...at, folder, jobs: 1 });
       const done = await whenDone({ ...at, every: 100 });
       const again = await enqueue(articles, at);
       const kept = await counts.getJobs();
       await counts.close(); await close();
       const merged = await reduce(folder);
       print({ waiting, done, again, texts: kept.filter(({ data }) => data.articles).length, documents: merged.documents.length });`,
    );
    expect(output).toEqual({
      waiting: 25,
      done: { completed: 25, failed: [] },
      again: { articles: 24, jobs: 24 },
      texts: 0,
      documents: 24,
    });
    expect(files()).toHaveLength(25);
  });

  it('that cannot be extracted are told of, and the others are there', async () => {
    const { output } = await program(
      'failed',
      `const shards = [];
       await enqueue([{ id: 'a', text: 'Acme sued Globex.' }, { id: 'b' }, { id: 'c', text: 'Acme.', published: new Date('soon') }, 'Ann Hart leads Acme.'], { ...at, batch: 4 });
       const { close } = await extractWorker({ ...at, sink: ({ jsonl }) => void shards.push(jsonl), jobs: 1 });
       const { completed, failed } = await whenDone({ ...at, every: 100 });
       await close();
       print({ completed, reasons: failed.map(({ reason }) => reason), texts: (await reduce(shards)).documents.length });`,
    );
    expect(output).toEqual({
      completed: 0,
      reasons: [
        expect.stringMatching(/^2 of 4 articles: "b": text must be a string, but undefined came; "c": option referenceDate must be /),
      ],
      texts: 2,
    });
  });

  it('of one id and two texts are an error, where one would be lost', async () => {
    const { output } = await program(
      'conflict',
      `await enqueue([{ id: 'a', text: 'Acme sued Globex.' }, { id: 'a', text: 'Globex sued Acme.' }], at);
       const { close } = await extractWorker({ ...at, folder, jobs: 1 });
       await whenDone({ ...at, every: 100 });
       await close();
       print(await reduce(folder).catch(({ code, details }) => ({ code, details })));`,
    );
    expect(output).toEqual({ code: 'conflicting-documents', details: { id: 'a' } });
  });
});
