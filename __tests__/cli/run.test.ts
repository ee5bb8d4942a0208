import { chmod, lstat, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ExtractOptions } from '../../src';
import type { Io } from '../../src/cli/io';
import { fromJSON } from '../../src/export';
import { validateOptions } from '../../src/options';
import { relata } from '../support/command';
import type { extractorsOf } from '../support/extractors';
import { extractionOf } from '../support/extraction';
import { temporaryFolder } from '../support/folder';

// A text names two companies; nothing else is needed to see what the command does with an extraction.
jest.mock('../../src/extract', () =>
  jest
    .requireActual<{ extractorsOf: typeof extractorsOf }>('../support/extractors')
    .extractorsOf((text: string, options?: ExtractOptions) => {
      const { id = 'hash' } = validateOptions(options);
      const [subject = '', object = ''] = text.split(' ');
      const extraction = extractionOf([{ subject, lemma: 'buy', object }]);
      extraction.document.id = id;
      if (subject === 'long') extraction.warnings.push({ code: 'long-token', message: 'a long word', start: 4 });
      if (subject === 'bug') throw new RangeError('a bug');
      return extraction;
    }),
);

const utf8 = (text: string) => new TextEncoder().encode(text);

const folder = temporaryFolder();
let article: string;
beforeEach(async () => {
  article = folder.at('article.txt');
  await writeFile(article, 'Globex Acme');
});

describe('help', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j', async (argv) => {
    const { code, out, err } = await relata(argv);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('relata extract [FILE...]');
    expect(out).toContain('Exit codes:');
  });
  it.each([[['extract', '--help']], [['extract', '-h', 'nowhere.txt']], [['help', 'extract']]])('%j', async (argv) => {
    const { code, out } = await relata(argv);
    expect(code).toBe(0);
    for (const word of ['--format', '--output', '--reference-date', '--id', '--quiet', 'Examples:', 'NO_COLOR']) {
      expect(out).toContain(word);
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(112);
  });
  it.each([[['--version']], [['-V']], [['-v']]])('%j', async (argv) => {
    expect(await relata(argv)).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});

describe('called wrongly: exit code 2, nothing printed, a word on what to do', () => {
  it.each([
    [[], 'Usage:'],
    [['extract'], 'Usage:'],
    [['article.txt'], 'there is no command "article.txt"\nTry: relata extract article.txt\n'],
    [['a b.txt', '-f', 'table'], '\nTry: relata extract "a b.txt" -f table\n'],
    [['--format', 'table', 'a.txt'], 'there is no option --format before a command\nTry: relata extract --format table a.txt\n'],
    [['extrakt'], 'there is no command "extrakt"; did you mean extract?\nTry: relata extract --help\n'],
    [['grahp', 'a b.txt', '-o', 'x.dot'], 'there is no command "grahp"; did you mean graph?\nTry: relata graph "a b.txt" -o x.dot\n'],
    [['hepl'], 'there is no command "hepl"; did you mean help?\nTry: relata help\n'],
    [['--vesion'], 'there is no option --vesion before a command; did you mean --version?\nTry: relata --version\n'],
    [['summarize'], 'there is no command "summarize"\nTry: relata --help\n'],
    [['graph.txt'], 'there is no command "graph.txt"\nTry: relata extract graph.txt\n'],
    [['help', 'mrege'], 'there is no command "mrege"; did you mean merge?\nTry: relata help merge\n'],
    [['help', 'me'], 'there is no command "me"; did you mean merge?\nTry: relata help merge\n'],
    [['help', 'nothing'], 'there is no command "nothing"\nTry: relata help\n'],
    [['--zzz'], 'there is no option --zzz before a command\nTry: relata --help\n'],
    [['extract', '--fromat', 'json'], 'relata: there is no option --fromat; did you mean --format?\nTry: relata extract --help\n'],
    [['extract', '--ref=2024-12-06'], 'relata: there is no option --ref; did you mean --reference-date?\nTry: relata extract --help\n'],
    [['extract', '--colors'], 'relata: there is no option --colors\nTry: relata extract --help\n'],
    [['merge', '--ouptut', 'a.json'], 'relata: there is no option --ouptut; did you mean --output?\nTry: relata merge --help\n'],
    [['extract', '-z'], 'relata: there is no option -z\nTry: relata extract --help\n'],
    [['extract', 'a.txt', '--format'], 'relata: -f, --format needs a value\nTry: relata extract --help\n'],
    [['extract', '-o', '-q'], 'relata: -o needs a value\nTry: relata extract --help\n'],
    [['extract', '--quiet=yes'], 'relata: -q, --quiet takes no value\nTry: relata extract --help\n'],
    [['extract', '--format', 'tabel', 'a.txt'], 'but "tabel" came; did you mean table?'],
    [['extract', '--format', 'xml', 'a.txt'], '--format must be one of json, jsonl, graph-json, table, but "xml" came'],
    [['extract', '-o', '', 'a.txt'], '--output must name a file'],
    [['extract', '--id', 'x', 'a.txt', 'b.txt'], '--id names one document'],
    [['extract', '-', '-'], 'standard input (-) can be read once only'],
  ])('%j', async (argv, expected) => {
    const { code, out, err } = await relata(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(expected);
  });

  it.each([
    [['--reference-date', 'Friday'], '--reference-date must be a date of the calendar written like 2024-12-06'],
    [['--id', ''], '--id must be a string that is not empty'],
  ])('%j', async (argv, expected) => {
    const { code, out, err } = await relata(['extract', article, ...argv]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(expected);
    expect(err).toMatch(/\nTry: relata extract --help\n$/);
  });
});

describe('formats', () => {
  it('json is the extraction', async () => {
    const { code, out, err } = await relata(['extract', article, '--id', 'mine']);
    expect([code, err]).toEqual([0, '']);
    expect(out.endsWith('}\n')).toBe(true);
    const { document, relations } = fromJSON(out);
    expect(document.id).toBe('mine');
    expect(relations[0].object?.text).toBe('Acme');
  });

  it('graph-json is the graph', async () => {
    const { out } = await relata(['extract', '-f', 'graph-json', article]);
    expect(JSON.parse(out)).toMatchObject({
      nodes: [{ attributes: { label: 'Globex' } }, { attributes: { label: 'Acme' } }],
      edges: [{ attributes: { label: 'buy' } }],
    });
  });

  it('table is for people', async () => {
    const { out } = await relata(['extract', '--format=table', article]);
    expect(out).toContain('\n  Globex buy Acme\n');
    expect(out).toContain(`${article}\n1 sentence`);
  });

  it('several files make one JSON array, in their order', async () => {
    const other = folder.at('other.txt');
    await writeFile(other, 'Initech Hooli');
    for (const format of ['json', 'graph-json']) {
      const { out } = await relata(['extract', '-f', format, other, article]);
      expect(JSON.parse(out)).toHaveLength(2);
      expect(out.indexOf('Initech')).toBeLessThan(out.indexOf('Globex'));
    }
    const { out } = await relata(['extract', '-f', 'table', other, article]);
    expect(out.match(/^Relations$/gm)).toHaveLength(2);
  });

  it('colors are for terminals that want them', async () => {
    const colored = async (stdout: Partial<Io['stdout']>, env: Io['env'] = {}) =>
      (await relata(['extract', '-f', 'table', article], { stdout, env })).out.includes('\u001b[');
    expect(await colored({ isTTY: true })).toBe(true);
    expect(await colored({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(await colored({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
    expect(await colored({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
    expect(await colored({})).toBe(false);
  });

  it('the table is as wide as the terminal', async () => {
    await writeFile(article, `${'Globex-'.repeat(12)} Acme`);
    const widest = async (stdout: Partial<Io['stdout']>) => {
      const { out } = await relata(['extract', '-f', 'table', article], { stdout });
      return Math.max(
        ...out
          .split('\n')
          .slice(2)
          .map((line) => line.length),
      );
    };
    expect(await widest({ columns: 50 })).toBeLessThanOrEqual(50);
    expect(await widest({})).toBe(100);
  });
});

describe('standard input', () => {
  // "Zoë Acme", cut in the middle of a letter.
  const bytes = utf8('Zoë Acme');
  const piped = [bytes.subarray(0, 3), bytes.subarray(3)];
  it.each([[[]], [['-']]])('is read where it is piped or asked for: %j', async (files) => {
    const { code, out } = await relata(['extract', ...files], { piped });
    expect(code).toBe(0);
    expect(fromJSON(out).entities.map(({ name }) => name)).toEqual(['Zoë', 'Acme']);
  });
  it('is not read where files are named', async () => {
    const { out } = await relata(['extract', article], { piped });
    expect(out).toContain('Globex');
  });
  it('is no directory', async () => {
    const { code, out, err } = await relata(['extract'], { piped: [], stdinStats: await stat(folder.path, { bigint: true }) });
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: 'relata: cannot read standard input: it is a directory\n' });
  });
  it('must be UTF-8 too', async () => {
    const { code, out, err } = await relata(['extract'], { piped: [Uint8Array.of(0xff)] });
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: 'relata: cannot read standard input: it is not UTF-8 text\n' });
  });
});

describe('what goes wrong: exit code 1 and nothing printed', () => {
  it('the file cannot be read, or none of several', async () => {
    const missing = folder.at('missing.txt');
    const unread = `relata: cannot read ${missing}: there is no such file`;
    expect(await relata(['extract', missing])).toEqual({ code: 1, out: '', err: `${unread}\n` });
    const { code, out, err } = await relata(['extract', missing, missing]);
    const none = 'relata: none of the 2 articles could be read';
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: `${unread}; left out\n${unread}; left out\n${none}\n` });
  });
  it('the only article of a file of many cannot be read, or a path is empty', async () => {
    const file = folder.at('one.jsonl');
    await writeFile(file, 'Acme');
    const unread = `relata: cannot read ${file}, line 1: it is not JSON; left out`;
    expect(await relata(['extract', file])).toEqual({ code: 1, out: '', err: `${unread}\nrelata: the only article could not be read\n` });
    expect((await relata(['extract', ''])).err).toBe('relata: cannot read "": there is no such file\n');
  });
  it('the output cannot be written', async () => {
    for (const [file, reason] of [
      [folder.at('no', 'such', 'folder.json'), 'there is no such folder'],
      [join(article, 'out.json'), 'a file stands where its path has a folder'],
      [folder.path, 'it is a directory'],
    ]) {
      const { code, out, err } = await relata(['extract', article, '-o', file]);
      expect({ code, out, err }).toEqual({ code: 1, out: '', err: `relata: cannot write ${file}: ${reason}\n` });
    }
  });
  it('a bug is not dressed up as a mistake of the caller', async () => {
    await writeFile(article, 'bug');
    await expect(relata(['extract', article])).rejects.toThrow(RangeError);
  });
});

describe('warnings', () => {
  it('go to standard error, and not where they are unwanted', async () => {
    await writeFile(article, 'long Acme');
    const loud = await relata(['extract', article]);
    expect(loud.err).toBe(`relata: ${article}, character 4: warning: a long word\n`);
    const quiet = await relata(['extract', '-q', article]);
    expect({ ...quiet, err: loud.err }).toEqual(loud);
    expect(quiet.err).toBe('');
  });
  it.each(['', '\ufeff', ' \n\n'])('an article without text, %j, is answered and wondered at', async (text) => {
    await writeFile(article, text);
    const { code, out, err } = await relata(['extract', article]);
    expect([code, err]).toEqual([0, `relata: ${article}: warning: there is no text in it\n`]);
    expect(fromJSON(out).schema).toBe('relata/2');
    expect((await relata(['extract', '-q', article])).err).toBe('');
    expect((await relata(['extract'], { piped: [] })).err).toBe('relata: standard input: warning: there is no text in it\n');
  });
});

describe('--output', () => {
  const left = async () => (await readdir(folder.path)).sort();

  it('holds what would have been printed, and leaves no draft behind', async () => {
    const printed = await relata(['extract', article]);
    const file = folder.at('out.json');
    expect(await relata(['extract', article, '-o', file])).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile(file, 'utf8')).toBe(printed.out);
    expect(await left()).toEqual(['article.txt', 'out.json']);
  });

  it('is never one of the inputs, by whatever name', async () => {
    const link = folder.at('link.txt');
    await symlink(article, link);
    for (const output of [article, folder.at('.', 'article.txt'), link]) {
      const { code, out, err } = await relata(['extract', '/dev/null', article, '-o', output]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe(`relata: --output ${output} is one of the inputs and would be overwritten; name another file\n`);
    }
    const redirected = await relata(['extract', '-o', article], { piped: [], stdinStats: await stat(article, { bigint: true }) });
    expect(redirected.code).toBe(2);
    expect(await readFile(article, 'utf8')).toBe('Globex Acme');
  });

  it('is never colored', async () => {
    const file = folder.at('out.txt');
    await relata(['extract', '-f', 'table', article, '-o', file], { stdout: { isTTY: true, columns: 40 } });
    expect(await readFile(file, 'utf8')).not.toContain('\u001b');
  });

  it('follows a link and keeps it', async () => {
    const [file, link] = [folder.at('real.json'), folder.at('link.json')];
    await writeFile(file, 'old');
    await symlink(file, link);
    await relata(['extract', article, '-o', link]);
    expect(await readlink(link)).toBe(file);
    expect(fromJSON(await readFile(file, 'utf8')).schema).toBe('relata/2');
  });

  it('keeps the permissions of the file it replaces', async () => {
    const file = folder.at('out.json');
    await writeFile(file, 'old');
    await chmod(file, 0o600);
    await relata(['extract', article, '-o', file]);
    expect((await lstat(file)).mode & 0o777).toBe(0o600);
  });

  it('does not put a file in the place of a device', async () => {
    expect((await relata(['extract', article, '-o', '/dev/null'])).code).toBe(0);
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('is left as it was where something goes wrong', async () => {
    const file = folder.at('out.json');
    await writeFile(file, 'old');
    expect((await relata(['extract', folder.at('missing.txt'), '-o', file])).code).toBe(1);
    expect(await readFile(file, 'utf8')).toBe('old');
    const directory = folder.at('directory');
    await mkdir(directory);
    expect((await relata(['extract', article, '-o', directory])).code).toBe(1);
    expect(await left()).toEqual(['article.txt', 'directory', 'out.json']);
  });
});
