import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import type { RelataError } from '../src/errors';
import { extractFile, readText } from '../src/node';

// What is tested is the way from the file to the text; the models are not needed for it.
jest.mock('../src/extract', () => ({ extract: (text: string, options: unknown) => ({ text, options }) }));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relata-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fileOf = async (bytes: string | Uint8Array): Promise<string> => {
  const path = join(folder, 'article.txt');
  await writeFile(path, bytes);
  return path;
};

it.each([
  ['plain', 'Acme bought Globex.'],
  ['empty', ''],
  ['emoji and right to left', 'Zoë 👩‍👩‍👧 شركة'],
  ['Windows line ends', 'a\r\nb\r\n'],
  ['a zero byte', 'a\u0000b'],
])('gives the text exactly: %s', async (_title, text) => {
  expect(await readText(await fileOf(text))).toBe(text);
});

it('leaves out a byte order mark, so that offsets count from the first letter', async () => {
  expect(await readText(await fileOf('\ufeffAcme'))).toBe('Acme');
});

it('takes a URL of a file', async () => {
  expect(await readText(pathToFileURL(await fileOf('Acme')))).toBe('Acme');
});

it.each([
  // Node itself would read the open file of that number, whatever it is.
  [5, 'number 5'],
  [undefined, 'undefined'],
  [null, 'null'],
  [{}, 'an object'],
  [new URL('https://example.org/article.txt'), 'the URL https://example.org/article.txt'],
])('does not take %p for a path', async (path, received) => {
  await expect(extractFile(path as string)).rejects.toMatchObject({
    name: 'RelataError',
    code: 'bad-path',
    message: `path must be a string or a file URL, but ${received} came`,
  });
});

it('hands text and options to extract', async () => {
  const options = { id: 'a' };
  expect(await extractFile(await fileOf('Acme'), options)).toEqual({ text: 'Acme', options });
});

it('unpacks what gzip has packed', async () => {
  expect(await readText(await fileOf(gzipSync('Zoë bought Acme.')))).toBe('Zoë bought Acme.');
});

describe('what cannot be read is said', () => {
  const errorOf = async (path: string): Promise<RelataError> => extractFile(path).then(fail, (e: unknown) => e as RelataError);
  const fail = () => {
    throw new Error('was read');
  };

  it.each([
    ['Latin-1', Uint8Array.of(0x5a, 0x6f, 0xeb), 'it is not UTF-8 text'],
    ['half a letter at the end', Uint8Array.of(0x41, 0xc3), 'it is not UTF-8 text'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0x00), 'it is UTF-16, and has to be UTF-8 text'],
  ])('%s', async (_title, bytes, reason) => {
    const path = await fileOf(bytes);
    const error = await errorOf(path);
    expect(error.code).toBe('unreadable-file');
    expect(error.message).toBe(`cannot read ${path}: ${reason}`);
    expect(error.cause).toBeDefined();
  });

  it.each([
    ['unpacks to a hundred times as much as is meant for it', gzipSync(new Uint8Array(2 ** 26 + 1)), 'it unpacks to more than 64 MiB'],
    ['is cut off', gzipSync('Acme').subarray(0, 12), 'it is no whole file of gzip'],
  ])('a packed file that %s', async (_title, bytes, reason) => {
    expect((await errorOf(await fileOf(bytes))).message).toContain(reason);
  });

  it('a file that is not there', async () => {
    const error = await errorOf('nowhere/article.txt');
    expect(error.details).toEqual({ path: 'nowhere/article.txt', reason: 'there is no such file' });
  });

  it('a folder', async () => {
    expect((await errorOf(folder)).message).toBe(`cannot read ${folder}: it is a directory`);
  });
});
