import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { extract, mergeExtractions, RelataError } from '../src';
import { enqueue, extractWorker, reduce, whenDone } from '../src/bullmq';
import { batchesOf, nameOf, plainArticle } from '../src/bullmq/batches';
import { pathOf, writeShard } from '../src/bullmq/shards';
import { toJSON } from '../src/export';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relata-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const connection = { host: '127.0.0.1', port: 1 };
const lineOf = (text: string, id: string) => `${toJSON(extract(text, { id }), { form: 'compact' })}\n`;
const shard = (number: number, jsonl: string) => ({ name: String(number).repeat(32), jsonl });

describe('reduce', () => {
  it('gives what one process merges, whatever the shards and however often a document stands there', async () => {
    const [one, other] = [lineOf('Acme Holdings sued Globex. Acme won.', 'b'), lineOf('Acme bought Initech.', 'a')];
    const expected = toJSON(
      mergeExtractions(extract('Acme Holdings sued Globex. Acme won.', { id: 'b' }), extract('Acme bought Initech.', { id: 'a' })),
    );
    await writeShard(folder, shard(1, one + other));
    await writeShard(folder, shard(2, one));
    await writeShard(folder, shard(2, one));
    writeFileSync(join(folder, '11', '.draft.jsonl'), 'not whole');
    expect(toJSON(await reduce(folder))).toBe(expected);
    expect(toJSON(await reduce([other, one]))).toBe(expected);
  });

  it('says what it cannot read', async () => {
    mkdirSync(join(folder, '11'));
    const path = pathOf(folder, '1'.repeat(32));
    writeFileSync(path, `${lineOf('Acme.', 'a')}{"schema":`);
    await expect(reduce(folder)).rejects.toMatchObject({ code: 'unreadable-file', details: { path: `${path}, line 2` } });
    await expect(reduce(join(folder, 'none'))).rejects.toMatchObject({ code: 'unreadable-file' });
    await expect(reduce(7 as never)).rejects.toThrow('option shards must be a folder');
    await expect(reduce([lineOf('Acme.', 'a'), lineOf('Globex.', 'a')])).rejects.toMatchObject({ code: 'conflicting-documents' });
  });
});

describe('batches', () => {
  const all = async (articles: Parameters<typeof batchesOf>[0], size: number) => {
    const batches = [];
    for await (const batch of batchesOf(articles, size)) batches.push(batch);
    return batches;
  };

  it('have each article once, and the same name for the same articles', async () => {
    const batches = await all(['a', 'b', 'a', { text: 'a', id: 'x' }, 'b', 'c'], 2);
    expect(batches.map(({ articles }) => articles!.map(({ text }) => text))).toEqual([['a', 'b'], ['a', 'c']]); // prettier-ignore
    expect(await all(['a', 'b', { text: 'a', id: 'x' }, 'c'], 2)).toEqual(batches);
  });

  it('are named by what an article says, too', () => {
    const names = [{ text: 'a' }, { text: 'a', id: 'x' }, { text: 'b', id: 'x' }, { text: 'a', published: '2024-12-06' }].map((article) =>
      nameOf([plainArticle(article)]),
    );
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{32}$/);
  });

  it('take a day through JSON', () => {
    const published = new Date('2024-12-06T10:00Z');
    const { published: day } = plainArticle({ text: 'On Friday.', published });
    expect(extract('On Friday.', { referenceDate: day! })).toEqual(extract('On Friday.', { referenceDate: published }));
  });
});

test.each<[string, () => Promise<unknown>, string]>([
  ['a queue without a name', () => enqueue([], { queue: '', connection }), 'option queue must be a name without a colon'],
  ['no connection', () => enqueue([], { queue: 'news' } as never), 'option connection must be'],
  ['lots of nothing', () => enqueue([], { queue: 'news', connection, batch: 0 }), 'option batch must be a whole number from 1'],
  ['an unknown option', () => enqueue([], { queue: 'news', connection, size: 3 } as never), 'unknown option "size"'],
  ['no place for shards', () => extractWorker({ queue: 'news', connection }), 'option folder must be there where sink is not'],
  ['two places', () => extractWorker({ queue: 'news', connection, folder: 'x', sink: () => undefined }), 'option folder must be there'],
  [
    'a wrong option of extract',
    () => extractWorker({ queue: 'news', connection, folder: 'x', detail: 'most' as never }),
    'option detail must be',
  ],
  [
    'an id for all articles',
    () => extractWorker({ queue: 'news', connection, folder: 'x', id: 'a' } as never),
    'option id must be a field',
  ],
  ['no time between looks', () => whenDone({ queue: 'news', connection, every: 0 }), 'option every must be'],
])('says what is wrong before it connects: %s', async (_title, call, message) => {
  const error = await call().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RelataError);
  expect((error as Error).message).toContain(message);
});

test('says which packages are missing', async () => {
  jest.doMock('bullmq', () => {
    throw Object.assign(new Error("Cannot find package 'bullmq'"), { code: 'ERR_MODULE_NOT_FOUND' });
  });
  await expect(enqueue(['Acme.'], { queue: 'news', connection })).rejects.toMatchObject({
    code: 'missing-package',
    message: 'a queue of articles needs bullmq and ioredis: npm install bullmq ioredis',
  });
});
