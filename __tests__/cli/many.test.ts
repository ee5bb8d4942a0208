import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

import { mergeExtractions, type ExtractOptions } from '../../src';
import { draftOf, logOf } from '../../src/cli/resumable';
import { fromJSON, toJSON } from '../../src/export';
import { validateOptions } from '../../src/options';
import { relata } from '../support/command';
import type { extractorsOf } from '../support/extractors';
import { extractionOf } from '../support/extraction';
import { temporaryFolder } from '../support/folder';

// A text names two companies; how often it was extracted is what some tests are about.
const extracted: string[] = [];
jest.mock('../../src/extract', () =>
  jest
    .requireActual<{ extractorsOf: typeof extractorsOf }>('../support/extractors')
    .extractorsOf((text: string, options?: ExtractOptions) => {
      const { id = text } = validateOptions(options);
      const [subject = '', object = ''] = text.split(' ');
      if (subject === 'bug') throw new RangeError('a bug');
      extracted.push(text);
      const extraction = extractionOf([{ subject, lemma: 'buy', object }]);
      extraction.document.id = id;
      extraction.relations[0]!.id = `r_${text}`;
      for (const { evidence } of extraction.relations) for (const one of evidence) one.document = id;
      return extraction;
    }),
);

const folder = temporaryFolder();
const { at } = folder;
const write = async (name: string, text: string | Uint8Array): Promise<string> => {
  await writeFile(at(name), text);
  return at(name);
};
const linesOf = async (file: string) =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .slice(0, -1)
    .map((line) => ({ ...(JSON.parse(line) as { source: string }), extraction: fromJSON(line) }));

beforeEach(() => {
  extracted.length = 0;
});

it.each(['view', 'extract', 'graph'])('%s: an address of the web is a wrong call, and a line says what to do', async (command) => {
  const { code, err } = await relata([command, 'https://news.example.org/a']);
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^relata: .*loads nothing from the web; save the page first \(curl -o .*\n$/) as string,
  ]);
});

describe('--compact', () => {
  it('writes lines that the other commands read', async () => {
    const article = await write('a.txt', 'Acme Globex');
    const [short, long] = [at('short.jsonl'), at('long.jsonl')];
    await relata(['extract', article, '-o', short, '--compact']);
    await relata(['extract', article, '-o', long]);
    expect((await readFile(short, 'utf8')).length).toBeLessThan((await readFile(long, 'utf8')).length);
    expect((await linesOf(short)).map(({ extraction }) => extraction.entities)).toEqual(
      (await linesOf(long)).map(({ extraction }) => extraction.entities),
    );
    const merged = async (file: string): Promise<unknown> => JSON.parse((await relata(['merge', file])).out);
    expect(await merged(short)).toEqual(await merged(long));
  });
  it('is for extractions', async () => {
    expect(await relata(['extract', '-', '-f', 'table', '--compact'])).toMatchObject({ code: 2 });
  });
});

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
    const { code, out, err } = await relata(['extract', '-f', format, folder.path]);
    expect(JSON.parse(out)).toHaveLength(2);
    expect([code, err]).toEqual([3, told()]);
  });
  it('of lines', async () => {
    expect(await relata(['extract', folder.path, '-o', at('out.jsonl')])).toEqual({ code: 3, out: '', err: told() });
    expect((await linesOf(at('out.jsonl'))).map(({ source }) => source)).toEqual([at('a.txt'), at('c.txt')]);
  });
  it.each(['merge', 'graph'])('of what %s reads', async (command) => {
    const { code, out, err } = await relata([command, folder.path]);
    expect([code, err]).toEqual([3, told()]);
    expect(out).toContain('Kestrin');
    expect(out).toContain('Globex');
  });
  it('and a bug is told as one', async () => {
    await write('b.txt', 'bug');
    const { code, err } = await relata(['extract', folder.path]);
    expect(code).toBe(3);
    expect(err).toContain(`relata: ${bad}: cannot be extracted: RangeError: a bug; left out\n`);
  });
  it('but what is wrong with the call is said once', async () => {
    const { code, out, err } = await relata(['extract', '--reference-date', '2024-02-31', folder.path]);
    expect([code, out]).toEqual([2, '']);
    expect(err.match(/--reference-date must be/g)).toHaveLength(1);
  });
  it.each(['0', 'two'])('such as %s threads', async (jobs) => {
    expect(await relata(['extract', '--jobs', jobs, folder.path])).toMatchObject({ code: 2, out: '' });
  });
});

describe('a folder', () => {
  it('has no articles in pipes and in links to nothing', async () => {
    await write('a.txt', 'Acme Globex');
    execFileSync('mkfifo', [at('pipe.txt')]);
    await symlink(at('nowhere'), at('link.txt'));
    const { code, out, err } = await relata(['extract', folder.path]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schema: 'relata/2' });
    expect(err).toContain('left out link.txt, pipe.txt');
  });
  it('may hold what a run before has written, which a pattern finds, but no article is overwritten', async () => {
    await write('a.txt', 'Acme Globex');
    const run = () => relata(['extract', at('*'), '-o', at('out.jsonl')]);
    expect((await run()).code).toBe(0);
    const { code, err } = await run();
    expect([code, err]).toEqual([
      0,
      `relata: ${at('out.jsonl')}: warning: left out; it is the output of a run before, which --output names\n`,
    ]);
    expect(await relata(['extract', folder.path, '-o', at('a.txt')])).toMatchObject({ code: 2 });
    await rm(at('a.txt'));
    expect(await relata(['extract', at('*'), '-o', at('out.jsonl')])).toMatchObject({ code: 1 });
  });
  it('may be where lines go', async () => {
    await write('a.txt', 'Acme Globex');
    for (let run = 0; run < 2; run++) expect((await relata(['extract', folder.path, '-o', at('out.jsonl')])).code).toBe(0);
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
  const run = (...more: string[]) => relata(['extract', folder.path, '-o', at('out.jsonl'), ...more]);
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
    expect((await readdir(folder.path)).sort()).toEqual(['a.txt', 'c.txt', 'out.jsonl']);
  });
  it('leaves what was done where the run ends with an error', async () => {
    await write('out.jsonl', 'old');
    for (const name of NAMES) await write(name, Uint8Array.of(0xff));
    expect((await run()).code).toBe(1);
    expect(await readFile(at('out.jsonl'), 'utf8')).toBe('old');
  });
  it('says what it was told otherwise before', async () => {
    await run('--top', '3');
    const whole = await readFile(at('out.jsonl'));
    const begin = async (...more: string[]) => {
      await rm(at('out.jsonl'), { force: true });
      // As a run leaves it that is killed.
      await writeFile(draftOf(at('out.jsonl')), whole);
      await writeFile(logOf(at('out.jsonl')), `${JSON.stringify({ told: { 'the version': '1.2.3', '--top': 3 } })}\n{"file`);
      return run('--resume', ...more);
    };
    const { code, out, err } = await begin();
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `relata: --resume cannot go on with ${at('out.jsonl')}: --top was 3 and is not given; say the same again, or leave out --resume to begin anew\n`,
    );
    expect((await begin('--top', '3', '--detail', 'all')).err).toContain('--detail was not given and is "all"');
    expect((await begin('--top', '3', '--english-only')).err).toContain('--english-only was not given and is true');
    expect((await begin('--top', '3')).code).toBe(0);
    expect((await readdir(folder.path)).sort()).toEqual([...NAMES, 'out.jsonl']);
  });
  it('does not read again what it is done with', async () => {
    const files: string[] = [];
    for (const name of ['x', 'y', 'z']) {
      const lines = [0, 1, 2].map((i) => JSON.stringify({ text: `${name}${i} Globex`, url: 'https://example.org' }));
      files.push(await write(`${name}.jsonl`, `${lines.join('\n')}\n`));
    }
    await write('y.jsonl', `{\n${await readFile(at('y.jsonl'), 'utf8')}`);
    const all = (...more: string[]) => relata(['extract', ...files, '-o', at('out.jsonl'), ...more]);
    await all();
    const whole = await readFile(at('out.jsonl'), 'utf8');
    const lines = whole.split('\n');
    await utimes(files[0]!, 1_700_000_000, 1_700_000_000);
    const states = await Promise.all(
      files.map(async (file) => JSON.stringify([file, (await stat(file)).size, (await stat(file)).mtimeMs])),
    );
    // Killed in the second file, of which a line could not be read.
    await writeFile(draftOf(at('out.jsonl')), `${lines.slice(0, 4).join('\n')}\n${lines[4]!.slice(0, 50)}`);
    await writeFile(logOf(at('out.jsonl')), `{"told":{"the version":"1.2.3"}}\n${JSON.stringify({ file: states[0], from: 0, to: 3 })}\n`);
    // Not seen: the file is known by its size and its time.
    await writeFile(files[0]!, (await readFile(files[0]!, 'utf8')).replaceAll('Globex', 'Hoolix'));
    await utimes(files[0]!, 1_700_000_000, 1_700_000_000);
    extracted.length = 0;
    const { code, err } = await all('--resume');
    expect([code, extracted]).toEqual([3, ['y1 Globex', 'y2 Globex', 'z0 Globex', 'z1 Globex', 'z2 Globex']]);
    expect(err).toContain('left out 1 of 10 articles');
    expect(await readFile(at('out.jsonl'), 'utf8')).toBe(whole);
  });
  it('does not share its output with another run', async () => {
    const { code, err } = await both();
    expect([code, err]).toEqual([1, expect.stringMatching(/out\.jsonl is being written by process \d+ on /)]);
    // One that was killed is none.
    await writeFile(at('.out.jsonl.lock'), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    expect((await run()).code).toBe(0);
    await writeFile(at('.out.jsonl.lock'), JSON.stringify({ pid: 1, host: 'another machine' }));
    expect((await run('--quiet')).err).toBe(
      `relata: ${at('out.jsonl')} is being written by process 1 on another machine; if that is no more, remove ${at('.out.jsonl.lock')}\n`,
    );
    expect((await readdir(folder.path)).sort()).toEqual(['.out.jsonl.lock', ...NAMES, 'out.jsonl']);
  });
  const both = async () => {
    const [one, two] = await Promise.all([run(), run()]);
    expect([one.code, two.code].sort()).toEqual([0, 1]);
    expect(await sources()).toEqual(NAMES.map((name) => at(name)));
    return one.code === 0 ? two : one;
  };
  it('needs a file of lines', async () => {
    for (const argv of [['--resume'], ['--resume', '-o', at('x.json')], ['--resume', '-f', 'jsonl']]) {
      expect(await relata(['extract', folder.path, ...argv])).toMatchObject({ code: 2, out: '' });
    }
  });
});

it.each([
  ['x'.repeat(256), 'the name is too long'],
  ['nowhere/x.json', 'there is no such folder'],
  ['.', 'it is a directory'],
])('an output that cannot be written is told before the work: %s', async (name, reason) => {
  const file = await write('a.txt', 'Acme Globex');
  for (const command of ['extract', 'merge', 'view']) {
    expect(await relata([command, file, '-o', at(name)])).toEqual({
      code: 1,
      out: '',
      err: `relata: cannot write ${at(name)}: ${reason}\n`,
    });
  }
  expect(extracted).toEqual([]);
});
it('a name may be as long as names can be', async () => {
  const file = await write('a.txt', 'Acme Globex');
  for (const ending of ['.json', '.jsonl']) expect((await relata(['extract', file, '-o', at('x'.repeat(255 - ending.length) + ending)])).code).toBe(0); // prettier-ignore
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
