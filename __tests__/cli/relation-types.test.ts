import { readFile, writeFile } from 'node:fs/promises';

import { fromJSON } from '../../src/export';
import { relata } from '../support/command';
import { temporaryFolder } from '../support/folder';

const POACH = { type: 'poach', verbs: ['hire', 'lure'], source: ['organization'], target: ['person'] };

const folder = temporaryFolder();
let article: string;
let types: string;
beforeEach(async () => {
  [article, types] = [folder.at('article.txt'), folder.at('types.json')];
  await writeFile(article, 'Acme Corp hired Maria Silva. Acme Corp sued Globex.');
  await writeFile(types, JSON.stringify([POACH]));
});

const typesOf = (json: string): (string | undefined)[] => fromJSON(json).relations.map(({ predicate }) => predicate.type);

describe('--relation-types', () => {
  it('come before those of news, and are all that --strict keeps', async () => {
    expect(typesOf((await relata(['extract', article])).out)).toEqual(['hire', 'sue']);
    expect(typesOf((await relata(['extract', article, '--relation-types', types])).out)).toEqual(['poach', 'sue']);
    expect(typesOf((await relata(['extract', article, '--relation-types', types, '--strict'])).out)).toEqual(['poach']);
  });

  it('are understood by every command that extracts', async () => {
    const strict = ['--strict', '--relation-types', types];
    expect(typesOf((await relata(['merge', article, ...strict])).out)).toEqual(['poach']);
    const graph = JSON.parse((await relata(['graph', article, ...strict])).out) as { edges: { attributes: { type: string } }[] };
    expect(graph.edges.map(({ attributes }) => attributes.type)).toEqual(['poach']);
    const { out } = await relata(['explain', article, ...strict]);
    expect(out.match(/type \w+/g)).toEqual(['type poach']);
    const page = folder.at('page.html');
    expect(await relata(['view', '-q', article, ...strict, '-o', page])).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile(page, 'utf8')).toContain('"poach"');
  });

  it('leave alone what was extracted before', async () => {
    const json = folder.at('before.json');
    await relata(['extract', article, '-o', json]);
    expect(typesOf((await relata(['merge', json, '--strict', '--relation-types', types])).out)).toEqual(['hire', 'sue']);
  });

  it.each(['extract', 'graph', 'merge', 'view', 'explain'])(
    'are a wrong call of %s without a file, or strict without types',
    async (command) => {
      for (const [wrong, expected] of [
        [['--strict'], '--strict keeps only your own relations, so it needs --relation-types'],
        [['--relation-types', ''], '--relation-types must name a file'],
        [['--relation-types'], '--relation-types needs a value'],
      ] as const) {
        expect(await relata([command, article, ...wrong])).toEqual({
          code: 2,
          out: '',
          err: `relata: ${expected}\nTry: relata ${command} --help\n`,
        });
      }
    },
  );

  it.each([
    ['{', 'it is not JSON'],
    ['{}', 'it must be a list of { type, inverse?, verbs, source?, target? }, but an object came'],
    ['["buy"]', '[0] must be { type, inverse?, verbs, source?, target? }, but the string "buy" came'],
    ['[{ "type": "poach" }]', '[0].verbs must be a list of strings that is not empty, but undefined came'],
    [
      JSON.stringify([POACH, { ...POACH, sources: [] }]),
      '[1].sources must be absent, for known are type, inverse, verbs, source, target, but an array came',
    ],
  ])('say what is wrong in %s, and print nothing', async (json, reason) => {
    await writeFile(types, json);
    for (const command of ['extract', 'graph', 'explain'])
      expect(await relata([command, article, '--relation-types', types])).toEqual({
        code: 1,
        out: '',
        err: `relata: cannot use ${types}: ${reason}\n`,
      });
  });

  it('are checked where there is nothing to extract, too', async () => {
    const json = folder.at('before.json');
    await relata(['extract', article, '-o', json]);
    await writeFile(types, '{}');
    expect((await relata(['merge', json, '--relation-types', types])).code).toBe(1);
  });

  it('must be there, and some for --strict', async () => {
    const missing = folder.at('missing.json');
    expect((await relata(['extract', article, '--relation-types', missing])).err).toBe(
      `relata: cannot read ${missing}: there is no such file\n`,
    );
    await writeFile(types, '[]');
    expect((await relata(['extract', article, '--relation-types', types])).code).toBe(0);
    expect(await relata(['extract', article, '--strict', '--relation-types', types])).toEqual({
      code: 1,
      out: '',
      err: `relata: cannot use ${types}: it names no types, and --strict would keep nothing\n`,
    });
  });

  it('are not overwritten', async () => {
    for (const command of ['extract', 'merge']) {
      const { code, err } = await relata([command, article, '--relation-types', types, '-o', types]);
      expect([code, err]).toEqual([2, `relata: --output ${types} is one of the inputs and would be overwritten; name another file\n`]);
    }
    expect(JSON.parse(await readFile(types, 'utf8'))).toEqual([POACH]);
  });
});

it('the date of explain is called by its flag where it is wrong', async () => {
  const { code, err } = await relata(['explain', article, '--reference-date', 'Friday']);
  expect(code).toBe(2);
  expect(err).toMatch(/^relata: --reference-date must be a date of the calendar .*\nTry: relata explain --help\n$/);
});
