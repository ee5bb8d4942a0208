import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { packTar, type TarEntry } from 'modern-tar';

import type { ExtractOptions } from '../../src';
import { RATIO } from '../../src/cli/bytes';
import { sourceOfMember } from '../../src/cli/read-archive';
import { rowsOf } from '../../src/cli/read-table';
import { validateOptions } from '../../src/options';
import { relata } from '../support/command';
import type { extractorsOf } from '../support/extractors';
import { extractionOf } from '../support/extraction';
import { temporaryFolder } from '../support/folder';

// What is tested is the way from the file to the text.
jest.mock('../../src/extract', () =>
  jest
    .requireActual<{ extractorsOf: typeof extractorsOf }>('../support/extractors')
    .extractorsOf((text: string, options?: ExtractOptions) => {
      const { id = text } = validateOptions(options);
      const extraction = extractionOf([{ subject: 'Acme', lemma: 'buy', object: 'Globex' }]);
      extraction.document.id = id;
      extraction.document.title = text;
      extraction.relations[0]!.id = `r_${id}`;
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

interface Line {
  source: string;
  document: { id: string; title: string };
}
const linesIn = (out: string): Line[] =>
  out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line])); // prettier-ignore
/** The articles of a call, each with what it is called and its text. */
async function articles(argv: readonly string[], piped?: Uint8Array) {
  const { code, out, err } = await relata(['extract', '-f', 'jsonl', ...argv], piped ? { piped: [piped] } : {});
  return { code, err, found: linesIn(out).map(({ source, document }) => [source, document.title]), ids: linesIn(out).map(({ document }) => document.id) }; // prettier-ignore
}

type Files = readonly (readonly [name: string, text: string | Uint8Array])[];
const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? new TextEncoder().encode(text) : text);
const tarOf = (files: Files, others: TarEntry[] = []): Promise<Uint8Array> =>
  packTar([...files.map(([name, text]) => ({ header: { name, size: bytesOf(text).length }, body: bytesOf(text) })), ...others]);

/** A zip archive as the specification has it (APPNOTE.TXT 4.3): local files, the directory, its end. */
function zipOf(files: Files, claim: (size: number) => number = (size) => size): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const bytes = bytesOf(text);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name, 'utf8');
    // Version 2.0, names in UTF-8, deflated.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claim(bytes.length), 18);
    common.writeUInt16LE(path.length, 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, path]));
    local.push(header);
    offset += header.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, entries, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

describe('a table', () => {
  it('has an article a row, with its id, address and day', async () => {
    const file = await write(
      'news.csv',
      'id,Body,url,published\r\n1,"Acme, ""Inc.""\nbought Globex.",,2024-05-06\r\n,Velmora,https://example.org/2,\r\n',
    );
    const { code, err, found, ids } = await articles([file]);
    expect([code, err]).toEqual([0, '']);
    expect(found).toEqual([
      ['1', 'Acme, "Inc."\nbought Globex.'],
      ['https://example.org/2', 'Velmora'],
    ]);
    expect(ids).toEqual(['1', 'Velmora']);
  });
  it.each([
    ['semicolons', 'a;text\n1;Acme\n', []],
    ['tabs in spite of its name', 'a\ttext\n1\tAcme\n', []],
    ['a byte order mark', '\ufefftext\nAcme\n', []],
    ['columns of other names', 'Number,The Story\n7,Acme\n', ['--text-column', 'the story', '--id-column', 'Number']],
  ])('may have %s', async (_what, text, argv) => {
    expect((await articles([await write('news.csv', text), ...argv])).found.map(([, title]) => title)).toEqual(['Acme']);
  });
  it('may be in tabs, packed, and piped in', async () => {
    expect((await articles([await write('news.tsv', 'text\tid\nAcme, Globex\t1\n')])).found).toEqual([['1', 'Acme, Globex']]);
    expect((await articles([await write('news.csv.gz', gzipSync('text\nAcme\n'))])).found).toEqual([
      [`${at('news.csv.gz')}, row 1`, 'Acme'],
    ]);
    expect((await articles(['--input-format', 'csv'], bytesOf('text\nAcme\n'))).found).toEqual([['standard input, row 1', 'Acme']]);
  });
  it('gives merge and graph the same as extract', async () => {
    const file = await write('news.csv', 'text,id\nAcme,1\nGlobex,2\n');
    expect(JSON.parse((await relata(['merge', file])).out)).toMatchObject({
      documents: [{ document: { id: '1' } }, { document: { id: '2' } }],
    });
    expect((await relata(['graph', '--input-format', 'csv'], 'text,id\nAcme,1\n')).code).toBe(0);
  });
  it.each<[string, string | Uint8Array, string]>([
    ['whose rows are of several lengths', 'id,text\n1,Acme\n2\n3,Globex\n', 'row 2: it has 1 cell, and the first row has 2'],
    ['with a cell that is not UTF-8', Buffer.from('id,text\n1,Acme\n2,Zo\xeb\n3,Globex\n', 'latin1'), 'row 2: it is not UTF-8 text'],
  ])('%s lacks that row', async (_what, text, reason) => {
    const { code, err, found } = await articles([await write('news.csv', text)]);
    expect([code, found.map(([, title]) => title)]).toEqual([3, ['Acme', 'Globex']]);
    expect(err).toContain(`relata: cannot read ${at('news.csv')}, ${reason}; left out\n`);
  });
  it.each([
    [
      'no column of texts',
      'id,story\n1,Acme\n',
      'it has no column "text" or "body" or "content": name one with --text-column; its columns are "id", "story"',
    ],
    ['an open quotation mark', 'text\nAcme\n"Globex\nVelmora\n', 'behind row 1 it is no table with cells quoted as in RFC 4180'],
  ])('with %s is said to be none', async (_what, text, reason) => {
    const { code, err } = await articles([await write('news.csv', text)]);
    expect([1, 3]).toContain(code);
    expect(err).toContain(`relata: cannot read ${at('news.csv')}: ${reason}`);
  });
  it('gives back whatever cells were written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r\n', ' ', '='), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const bytes = bytesOf([['id', 'text'], ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join(''));
        // eslint-disable-next-line @typescript-eslint/require-await
        async function* pieces() {
          for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
        }
        const read: unknown[] = [];
        for await (const { value } of rowsOf(pieces(), 'x.csv', {})) read.push(value());
        expect(read).toEqual(rows.map(([id, text]) => (id === '' ? { text } : { id, text })));
      }),
    );
  });
});

const FILES: Files = [
  ['a.txt', 'Acme'],
  ['b/c.md', 'Globex'],
  ['b/data.bin', Uint8Array.of(1)],
  ['README.md', 'about'],
  ['.hidden.txt', 'x'],
  ['__MACOSX/a.txt', 'x'],
  ['d.txt.gz', gzipSync('Velmora')],
  ['bad.txt', Uint8Array.of(0xff)],
];

describe.each(['tar', 'tar.gz', 'tgz', 'zip'])('an archive in %s', (ending) => {
  const packed = async (files: Files): Promise<Uint8Array> => {
    if (ending === 'zip') return zipOf(files);
    const tar = await tarOf(files);
    return ending === 'tar' ? tar : gzipSync(tar);
  };
  const format = ending === 'zip' ? 'zip' : 'tar';

  it('has an article a file; others are left out with a word', async () => {
    const file = await write(`news.${ending}`, await packed(FILES));
    const { code, err, found } = await articles([file]);
    expect(found).toEqual([[`${file}/a.txt`, 'Acme'], [`${file}/b/c.md`, 'Globex'], [`${file}/d.txt.gz`, 'Velmora']]); // prettier-ignore
    expect(code).toBe(3);
    expect(err).toContain(`relata: cannot read ${file}/bad.txt: it is not UTF-8 text; left out\n`);
    expect(err).toContain(
      `relata: ${file}: warning: left out b/data.bin, README.md; only articles (.txt, .md, .html) are read from an archive\n`,
    );
  });
  it('may be piped in', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('relata-'));
    const { found } = await articles(['--input-format', format], await packed([['a.txt', 'Acme']]));
    expect(found).toEqual([['standard input/a.txt', 'Acme']]);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('relata-') && !before.includes(name))).toEqual([]);
    if (ending === 'tgz') return;
    const { code, err } = await articles([], await packed([['a.txt', 'Acme']]));
    expect([code, err]).toEqual([
      1,
      `relata: cannot read standard input: it is a ${format} archive, which --input-format ${format} reads\n`,
    ]);
  });
  it('writes no file, wherever its names lead', async () => {
    const file = await write(`news.${ending}`, await packed([['../../out.txt', 'Acme'], ['/etc/x.txt', 'Globex']])); // prettier-ignore
    expect((await articles([file])).found.map(([source]) => source)).toEqual([
      `${file}/%2E%2E/%2E%2E/out.txt`,
      expect.stringMatching(/x\.txt$/),
    ]);
    expect(await readdir(folder.path)).toEqual([`news.${ending}`]);
  });
  it('that is cut off is said to be broken, after what can be read', async () => {
    const whole = await packed([['a.txt', 'Acme'], ['b.txt', 'Globex'.repeat(1000)]]); // prettier-ignore
    const file = await write(`news.${ending}`, whole.subarray(0, ending === 'tar' ? 2000 : whole.length - 30));
    const { code, err } = await articles([file]);
    expect([1, 3]).toContain(code);
    expect(err).toMatch(/^relata: cannot read .*: it is no whole (?:file of gzip|tar archive|zip archive) \(.*\); left out\n/m);
  });
  it('without an article is an error', async () => {
    const file = await write(`news.${ending}`, await packed([['a.bin', 'x']]));
    expect(await articles([file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no .txt, .md or .html file in this archive') as string,
    });
  });
});

describe('what unpacks to very much', () => {
  const LONG = new Uint8Array(2 ** 26 + 1).fill(0x20);
  it.each(['zip', 'tar.gz'])('is left out of %s, and the others are there', async (ending) => {
    const files: Files = [['long.txt', LONG], ['a.txt', 'Acme']]; // prettier-ignore
    const file = await write(`news.${ending}`, ending === 'zip' ? zipOf(files) : gzipSync(await tarOf(files)));
    const { code, err, found } = await articles([file]);
    if (ending === 'zip') expect([code, found]).toEqual([3, [[`${file}/a.txt`, 'Acme']]]);
    expect(err).toMatch(/long\.txt: it is longer than 64 MiB; left out|it unpacks to more than 200 times its size/);
  });
  it('is given up where it is many', async () => {
    const page = new Uint8Array(2 ** 25).fill(0x20);
    const file = await write('news.zip', zipOf(Array.from({ length: 5 }, (_, i) => [`${i}.txt`, page] as const)));
    const { err, found } = await articles([file]);
    expect(found.length).toBeLessThan(5);
    expect(err).toContain(`it unpacks to more than ${RATIO} times its size`);
  });
  it('is given up where a file of lines is', async () => {
    const file = await write('news.jsonl.gz', gzipSync(Buffer.concat([bytesOf('{"text":"Acme"}\n'), LONG, LONG])));
    const { code, err, found } = await articles([file]);
    expect([code, found.length]).toEqual([3, 1]);
    expect(err).toContain(`cannot read ${file}: it unpacks to more than ${RATIO} times its size; left out\n`);
  });
  it('and says that it is little, too', async () => {
    const file = await write('news.zip', zipOf([['a.txt', 'Acme bought Globex.'], ['b.txt', 'Velmora.']], (size) => size - 5)); // prettier-ignore
    expect((await articles([file])).code).toBe(1);
  });
});

it('members of archives are called so that no two are the same, and nothing of a name reaches the terminal', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', '/', '%', '2', 'E', '\\', '\n', '\u001b', '\u202e') }),
      (a, b) => {
        const [one, two] = [sourceOfMember('x.zip', a), sourceOfMember('x.zip', b)];
        expect(one === two).toBe(a === b);
        expect(two).not.toMatch(/[\p{C}\\]|\/\.\.(?:\/|$)/u);
      },
    ),
  );
});

describe('the call', () => {
  it.each([
    [['--input-format', 'xlsx'], '--input-format must be jsonl, csv, tsv, tar or zip, but "xlsx" came'],
    [['--jsonl', '--input-format', 'csv'], '--jsonl and --input-format csv are not of one input'],
    [['--input-format', 'csv', 'a.txt'], '--input-format is about standard input, which is not read'],
  ])('%j is wrong', async (argv, message) => {
    const { code, err } = await relata(['extract', ...argv]);
    expect([code, err]).toEqual([2, `relata: ${message}\nTry: relata extract --help\n`]);
  });
  it('may have --id with no archive', async () => {
    const file = await write('news.zip', zipOf([['a.txt', 'Acme']]));
    expect((await relata(['extract', '--id', 'x', file])).code).toBe(2);
  });
});

it('packed articles of a folder are read', async () => {
  await mkdir(at('news'));
  await write('news/a.txt.gz', gzipSync('Acme'));
  await write('news/b.txt', 'Globex');
  expect((await articles([at('news')])).found).toEqual([[at('news/a.txt.gz'), 'Acme'], [at('news/b.txt'), 'Globex']]); // prettier-ignore
  expect(await readFile(at('news/b.txt'), 'utf8')).toBe('Globex');
});
