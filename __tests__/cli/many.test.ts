import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { mergeExtractions, type ExtractOptions } from '../../src';
import { draftOf } from '../../src/cli/resumable';
import { fromJSON, toJSON } from '../../src/export';
import { validateOptions } from '../../src/options';
import { relata } from '../support/command';
import { extractionOf } from '../support/extraction';

// A text names two companies; how often it was extracted is what some tests are about.
const extracted: string[] = [];
jest.mock('../../src/extract', () => ({
  extract: (text: string, options?: ExtractOptions) => {
    const { id = text } = validateOptions(options);
    const [subject = '', object = ''] = text.split(' ');
    if (subject === 'bug') throw new RangeError('a bug');
    extracted.push(text);
    const extraction = extractionOf([{ subject, lemma: 'buy', object }]);
    extraction.document.id = id;
    extraction.relations[0]!.id = `r_${text}`;
    for (const { evidence } of extraction.relations) for (const one of evidence) one.document = id;
    return extraction;
  },
}));

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const write = async (name: string, text: string | Uint8Array): Promise<string> => {
  await writeFile(at(name), text);
  return at(name);
};
const linesOf = async (file: string) =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .slice(0, -1)
    .map((line) => ({ ...(JSON.parse(line) as { source: string }), extraction: fromJSON(line) }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relata-'));
  extracted.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

describe('one of several articles that cannot be read is left out, with exit code 3', () => {
  let bad: string;
  beforeEach(async () => {
    await write('a.txt', 'Acme Globex');
    bad = await write('b.txt', Uint8Array.of(0x41, 0xff, 0xfe));
    await write('c.txt', 'Velmora Kestrin');
  });
  const told = () =>
    `relata: cannot read ${bad}: it is not UTF-8 text; left out\nrelata: left out 1 of 3 articles that could not be read\n`;

  it.each(['json', 'graph-json'])('of %s', async (format) => {
    const { code, out, err } = await relata(['extract', '-f', format, folder]);
    expect(JSON.parse(out)).toHaveLength(2);
    expect([code, err]).toEqual([3, told()]);
  });
  it('of lines', async () => {
    expect(await relata(['extract', folder, '-o', at('out.jsonl')])).toEqual({ code: 3, out: '', err: told() });
    expect((await linesOf(at('out.jsonl'))).map(({ source }) => source)).toEqual([at('a.txt'), at('c.txt')]);
  });
  it.each(['merge', 'graph'])('of what %s reads', async (command) => {
    const { code, out, err } = await relata([command, folder]);
    expect([code, err]).toEqual([3, told()]);
    expect(out).toContain('Kestrin');
    expect(out).toContain('Globex');
  });
  it('and a bug is told as one', async () => {
    await write('b.txt', 'bug');
    const { code, err } = await relata(['extract', folder]);
    expect(code).toBe(3);
    expect(err).toContain(`relata: ${bad}: cannot be extracted: RangeError: a bug; left out\n`);
  });
  it('but what is wrong with the call is said once', async () => {
    const { code, out, err } = await relata(['extract', '--reference-date', '2024-02-31', folder]);
    expect([code, out]).toEqual([2, '']);
    expect(err.match(/--reference-date must be/g)).toHaveLength(1);
  });
  it.each(['0', 'two'])('such as %s threads', async (jobs) => {
    expect(await relata(['extract', '--jobs', jobs, folder])).toMatchObject({ code: 2, out: '' });
  });
});

describe('a folder', () => {
  it('has no articles in pipes and in links to nothing', async () => {
    await write('a.txt', 'Acme Globex');
    execFileSync('mkfifo', [at('pipe.txt')]);
    await symlink(at('nowhere'), at('link.txt'));
    const { code, out, err } = await relata(['extract', folder]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schema: 'relata/2' });
    expect(err).toContain('left out link.txt, pipe.txt');
  });
  it('may be where lines go', async () => {
    await write('a.txt', 'Acme Globex');
    for (let run = 0; run < 2; run++) expect((await relata(['extract', folder, '-o', at('out.jsonl')])).code).toBe(0);
    expect(extracted).toEqual(['Acme Globex', 'Acme Globex']);
  });
});

describe('an article a line', () => {
  const RECORDS = [
    { text: 'Acme Globex', id: 'first', url: 'https://example.org/1', published: '2024-05-06' },
    { text: 'Velmora Kestrin' },
  ];
  const jsonl = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

  it('is read with its id and source', async () => {
    const file = await write('in.jsonl', `${jsonl(RECORDS)}\n`);
    expect((await relata(['extract', file, '-o', at('out.jsonl')])).code).toBe(0);
    const lines = await linesOf(at('out.jsonl'));
    expect(lines.map(({ source, extraction }) => [source, extraction.document.id])).toEqual([
      ['https://example.org/1', 'first'],
      [`${file}, line 2`, 'Velmora Kestrin'],
    ]);
  });
  it('is read from standard input, in whatever pieces it comes', async () => {
    const bytes = new TextEncoder().encode(jsonl([{ text: 'Açme Globex' }, ...RECORDS]));
    for (const size of [1, 7, 1000]) {
      const piped = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
      const { out } = await relata(['extract', '--jsonl', '-f', 'jsonl'], { piped });
      expect(out.split('\n').map((line) => (line === '' ? '' : fromJSON(line).document.id))).toEqual([
        'Açme Globex',
        'first',
        'Velmora Kestrin',
        '',
      ]);
    }
  });
  it.each<[string, string, string]>([
    ['no JSON', '{"text": "Acme', 'it is not JSON'],
    ['no object', '["Acme"]', 'it is no object with a text'],
    ['no text', '{"id": "x"}', '"text" is no string'],
    ['a number for an id', '{"text": "Acme", "id": 3}', '"id" is no string'],
    ['an extraction', '{"schema": "relata/2"}', 'it is an extraction already; relata merge and relata graph read those'],
  ])('is left out where it is %s', async (_what, line, reason) => {
    const file = await write('in.jsonl', `${line}\n${jsonl(RECORDS)}`);
    const { code, out, err } = await relata(['extract', file]);
    expect([code, JSON.parse(out)]).toEqual([3, [expect.anything(), expect.anything()]]);
    expect(err).toContain(`relata: cannot read ${file}, line 1: ${reason}; left out\n`);
  });
  it('has no day where that cannot be read, with a warning', async () => {
    const days = ['yesterday', 'Mon, 06 May 2024 10:00:00 GMT', '2024-05-06T10:00:00Z', '2024-05-06 10:00'];
    const file = await write('in.jsonl', jsonl(days.map((published, i) => ({ text: `Acme${i} Globex`, published }))));
    const { code, err } = await relata(['extract', file]);
    expect([code, err]).toEqual([0, `relata: ${file}, line 1: warning: "yesterday" is read as no day; the article has none\n`]);
  });
  it('is known for what it is where it is piped into merge', async () => {
    const file = await write('in.jsonl', jsonl(RECORDS));
    await relata(['extract', file, '-o', at('out.jsonl')]);
    const piped = [new Uint8Array(await readFile(at('out.jsonl')))];
    expect((await relata(['merge'], { piped })).out).toBe((await relata(['merge', at('out.jsonl')])).out);
  });
  it('is what merge and graph read, articles and extractions alike', async () => {
    const file = await write('in.jsonl', jsonl(RECORDS));
    await relata(['extract', file, '-o', at('out.jsonl')]);
    const direct = await relata(['merge', file]);
    expect(await relata(['merge', at('out.jsonl')])).toEqual(direct);
    const graph = await relata(['graph', at('out.jsonl')]);
    expect(graph.out).toContain('https://example.org/1');
  });
  it('is read where it is a compact extraction, as workers of a queue write it', async () => {
    const one = extractionOf([{ subject: 'Acme', lemma: 'buy', object: 'Globex' }]);
    const file = await write('shard.jsonl', `${toJSON(one, { form: 'compact' })}\n`);
    const { code, out, err } = await relata(['merge', file]);
    expect([code, err]).toEqual([0, '']);
    expect(fromJSON(out)).toEqual(mergeExtractions(one));
  });

  it('may be none', async () => {
    const file = await write('in.jsonl', '');
    expect(await relata(['extract', file])).toEqual({ code: 0, out: '[]\n', err: '' });
    expect(await relata(['extract', '-f', 'jsonl', file])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('--resume', () => {
  const NAMES = ['a.txt', 'b.txt', 'c.txt'];
  beforeEach(async () => {
    for (const name of NAMES) await write(name, `${name} Globex`);
  });
  const run = (...more: string[]) => relata(['extract', folder, '-o', at('out.jsonl'), ...more]);
  const sources = async () => (await linesOf(at('out.jsonl'))).map(({ source }) => source);

  it('goes on wherever a run before was killed', async () => {
    await run();
    const whole = await readFile(at('out.jsonl'));
    for (let bytes = 0; bytes <= whole.length; bytes += 97) {
      await rm(at('out.jsonl'), { force: true });
      await writeFile(draftOf(at('out.jsonl')), whole.subarray(0, bytes));
      expect((await run('--resume')).code).toBe(0);
      expect((await readFile(at('out.jsonl'))).equals(whole)).toBe(true);
    }
  });
  it('tells two articles of one address apart by how many there were', async () => {
    const records = ['Acme Globex', 'Velmora Kestrin', 'Hooli Initech'].map((text) => JSON.stringify({ text, url: 'https://example.org' }));
    const file = await write('in.jsonl', records.join('\n'));
    await relata(['extract', file, '-o', at('whole.jsonl')]);
    const whole = await readFile(at('whole.jsonl'), 'utf8');
    await writeFile(draftOf(at('part.jsonl')), whole.slice(0, whole.indexOf('\n') + 1));
    expect((await relata(['extract', file, '-o', at('part.jsonl'), '--resume'])).code).toBe(0);
    expect(await readFile(at('part.jsonl'), 'utf8')).toBe(whole);
  });
  it('does nothing twice and says where it goes on', async () => {
    await run();
    await write('d.txt', 'd.txt Globex');
    extracted.length = 0;
    expect((await run('--resume')).err).toContain(`${at('out.jsonl')}: goes on behind 3 articles of a run before\n`);
    expect(extracted).toEqual(['d.txt Globex']);
    expect(await sources()).toEqual([...NAMES, 'd.txt'].map((name) => at(name)));
  });
  it('is asked for: without it a run begins anew', async () => {
    await run();
    await rm(at('b.txt'));
    await run();
    expect(await sources()).toEqual([at('a.txt'), at('c.txt')]);
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'c.txt', 'out.jsonl']);
  });
  it('leaves what was done where the run ends with an error', async () => {
    await write('out.jsonl', 'old');
    for (const name of NAMES) await write(name, Uint8Array.of(0xff));
    expect((await run()).code).toBe(1);
    expect(await readFile(at('out.jsonl'), 'utf8')).toBe('old');
  });
  it('needs a file of lines', async () => {
    for (const argv of [['--resume'], ['--resume', '-o', at('x.json')], ['--resume', '-f', 'jsonl']]) {
      expect(await relata(['extract', folder, ...argv])).toMatchObject({ code: 2, out: '' });
    }
  });
});

it('does not run ahead of whoever reads', async () => {
  await mkdir(at('news'));
  for (let i = 0; i < 40; i++) await write(`news/${i}.txt`, `Acme${i} Globex`);
  let waiting: (() => void) | undefined;
  let most = 0;
  let written = 0;
  const stdout = {
    write: () => {
      most = Math.max(most, extracted.length - written++);
      return false;
    },
    once: (_event: 'drain', listener: () => void) => {
      waiting = listener;
      setTimeout(() => waiting!(), 1);
    },
  };
  await relata(['extract', '-f', 'jsonl', at('news')], { stdout });
  expect([extracted.length, most]).toEqual([40, 1]);
});
