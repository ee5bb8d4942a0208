import { readFileSync, writeFileSync } from 'node:fs';

import type { Entity } from '../../src';
import { fromJSON } from '../../src/export';
import { relata } from '../support/command';
import { temporaryFolder } from '../support/folder';

const { at } = temporaryFolder();
beforeEach(() => {
  writeFileSync(at('article.txt'), 'Velmo lifted off from Oslo. The V9 carried Ann Lee. Ann Lee praised Acme Corp today.');
});

const entitiesOf = async (...argv: string[]): Promise<Entity[]> => {
  const { code, out, err } = await relata(['extract', at('article.txt'), ...argv]);
  expect([code, err]).toEqual([0, '']);
  return fromJSON(out).entities;
};

const ROCKET = { name: 'Velmo', type: 'rocket', aliases: ['V9'], ids: { wikidata: 'Q1' } };

describe('--lexicon', () => {
  it.each([
    ['names.json', JSON.stringify([ROCKET])],
    ['names.tsv', 'name\ttype\taliases\twikidata\nVelmo\trocket\tV9|Velmo 9\tQ1\n'],
    ['names.csv', '\uFEFFName,Type,Aliases,wikidata,ticker\r\nVelmo,rocket,"V9 | ""Velmo"" 9",Q1,\r\n'],
    ['names.csv', 'type;name;aliases;wikidata\nrocket;Velmo;V9;Q1\n'],
  ])('reads %s: %j', async (name, text) => {
    writeFileSync(at(name), text);
    expect(await entitiesOf('--lexicon', at(name))).toContainEqual(
      expect.objectContaining({ name: 'Velmo', type: 'rocket', aliases: ['V9'], ids: { wikidata: 'Q1' } }),
    );
  });

  it.each<[string, string, string]>([
    ['names.json', '{', 'it is not JSON'],
    ['names.json', '{}', 'it must be a list of { name, type, aliases?, ids? }'],
    ['names.json', '[1]', 'it must be a list of { name, type, aliases?, ids? }, but not so is [0]'],
    ['names.json', '[{"name":"A","type":"b","aliases":"c"}]', '[0].aliases must be a list of names'],
    ['names.json', '[{"name":"A"}]', '[0] must be { name, type, ids? }'],
    ['names.json', '[{"name":"A","type":"b","aliases":["C","D"]},{"name":"E"}]', '[1] must be { name, type, ids? }'],
    ['names.json', '[{"name":1,"type":"b","aliases":["C"]}]', '[0] must be { name, type, ids? }'],
    ['names.json', '[{"name":"A","type":"b","aliases":null}]', '[0].aliases must be a list of names'],
    ['names.csv', 'name,kind\nA,b\n', 'it has no column "type"; its columns are "name", "kind"'],
    ['names.csv', '', 'it has no column "name"; its columns are none'],
    ['names.csv', 'name,type\nA\n', 'row 1 has 1 cell, and the first row has 2'],
    ['names.csv', 'name,type\nA,b\n,b\n', 'row 2 has no name'],
    ['names.csv', 'name,type\n"A,b\n', 'it is no table with cells quoted as in RFC 4180'],
  ])('says what is wrong in %s: %j', async (name, text, reason) => {
    writeFileSync(at(name), text);
    const { code, out, err } = await relata(['extract', at('article.txt'), '--lexicon', at(name)]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`relata: cannot use ${at(name)}: ${reason}`);
  });
});

// Names that every object of JavaScript has something under.
describe.each(['constructor', '__proto__', 'toString'])('an entity called %s', (name) => {
  const entity = expect.objectContaining({ name, aliases: ['Velmo'] }) as Entity;
  beforeEach(() => {
    writeFileSync(at('article.txt'), `The ${name} lifted off. Velmo carried Ann Lee.`);
  });

  it.each([
    ['names.json', (one: string) => JSON.stringify([{ name: one, type: 'rocket', aliases: ['Velmo'] }])],
    ['names.tsv', (one: string) => `name\ttype\taliases\n${one}\trocket\tVelmo\n`],
  ])('may have aliases in %s', async (file, textOf) => {
    writeFileSync(at(file), textOf(name));
    expect(await entitiesOf('--lexicon', at(file))).toContainEqual(entity);
  });

  it.each([
    ['aliases.json', (one: string) => `{"${one}":["Velmo"]}`],
    ['aliases.tsv', (one: string) => `name\taliases\n${one}\tVelmo\n`],
  ])('may have them in %s', async (file, textOf) => {
    writeFileSync(at(file), textOf(name));
    expect(await entitiesOf('--aliases', at(file))).toContainEqual(entity);
  });
});

describe('--aliases', () => {
  it.each([
    ['aliases.json', JSON.stringify({ 'Acme Corp': ['Velmo'] })],
    ['aliases.tsv', 'name\taliases\nAcme Corp\tVelmo\n'],
  ])('reads %s', async (name, text) => {
    writeFileSync(at(name), text);
    expect(await entitiesOf('--aliases', at(name))).toContainEqual(expect.objectContaining({ name: 'Acme Corp', aliases: ['Velmo'] }));
  });

  it('goes with those of a lexicon, unless it says something else', async () => {
    writeFileSync(at('names.json'), JSON.stringify([ROCKET]));
    writeFileSync(at('aliases.json'), JSON.stringify({ Velmo: ['Oslo Star'] }));
    expect(await entitiesOf('--lexicon', at('names.json'), '--aliases', at('aliases.json'))).toContainEqual(
      expect.objectContaining({ name: 'Velmo', aliases: ['V9'] }),
    );
    writeFileSync(at('aliases.json'), JSON.stringify({ 'Acme Corp': ['V9'] }));
    const { code, err } = await relata(['extract', at('article.txt'), '--lexicon', at('names.json'), '--aliases', at('aliases.json')]);
    expect([code, err]).toEqual([1, expect.stringContaining(`cannot use ${at('aliases.json')}: `)]);
  });

  it.each(['null', '[]', '{"A":"b"}'])('says what is wrong in %s', async (json) => {
    writeFileSync(at('aliases.json'), json);
    const { code, err } = await relata(['extract', at('article.txt'), '--aliases', at('aliases.json')]);
    expect([code, err]).toEqual([1, expect.stringMatching(/cannot use .*aliases\.json: .* must be /)]);
  });
});

describe('--types and --min-confidence', () => {
  it('keep what is of these types, the caller’s own among them', async () => {
    writeFileSync(at('names.json'), JSON.stringify([ROCKET]));
    const names = (entities: Entity[]) => entities.map(({ name }) => name);
    const found = names(await entitiesOf('--types', 'person, organization'));
    expect(found).toContain('Ann Lee');
    expect(found).not.toContain('Oslo');
    // Oslo is where it lifted off.
    expect(names(await entitiesOf('--types', 'rocket', '--lexicon', at('names.json')))).toEqual(['Velmo', 'Oslo']);
    expect(await entitiesOf('--min-confidence', '1')).toEqual([]);
  });

  it.each<[string[], RegExp]>([
    [
      ['--types', 'persons'],
      /^relata: --types must be a list of person, organization, .* but the string "persons" \(did you mean "person"\?\) came\n/,
    ],
    [['--types', 'person,,place'], /^relata: --types must be a list with commas between, but "person,,place" came\n/],
    [['--min-confidence', '2'], /^relata: --min-confidence must be a number from 0 to 1, but "2" came\n/],
    [['--lexicon', ''], /^relata: --lexicon must name a file\n/],
    [['--aliases', ''], /^relata: --aliases must name a file\n/],
  ])('says what is wrong with %j', async (argv, message) => {
    const { code, out, err } = await relata(['extract', at('article.txt'), ...argv]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

describe('extractions that come as JSON', () => {
  const kept = ['--types', 'person', '--min-confidence', '0.5'];

  it.each([
    ['a line', ['-f', 'jsonl'], 'said.jsonl'],
    ['a file', [], 'said.json'],
    ['compact', ['--compact'], 'compact.json'],
  ])('are told as articles are: %s', async (_, format, name) => {
    await relata(['extract', at('article.txt'), ...format, '-o', at(name)]);
    const whole = fromJSON((await relata(['merge', at(name)])).out);
    const { code, out } = await relata(['merge', at(name), ...kept]);
    expect([code, out]).toEqual([0, (await relata(['merge', at('article.txt'), ...kept])).out]);
    const types = new Set(fromJSON(out).entities.map(({ type }) => type));
    expect([types.has('person'), types.has('organization')]).toEqual([true, false]);
    expect(fromJSON(out).entities.length).toBeLessThan(whole.entities.length);
  });

  it('are told so of a merge, and to a store', async () => {
    await relata(['merge', at('article.txt'), '-o', at('merged.json')]);
    expect((await relata(['merge', at('merged.json'), ...kept])).out).toBe((await relata(['merge', at('article.txt'), ...kept])).out);
    expect((await relata(['store', 'add', at('news.db'), at('merged.json'), '--types', 'person'])).code).toBe(0);
    const { out } = await relata(['store', 'query', at('news.db'), 'top']);
    expect(out).toContain('Ann Lee');
    expect(out).not.toContain('Acme');
  });
});

describe('every command that extracts', () => {
  const told = () => ['--lexicon', at('names.json'), '--types', 'rocket,person'];
  beforeEach(() => {
    writeFileSync(at('names.json'), JSON.stringify([ROCKET]));
  });

  it('knows these options', async () => {
    const graph = JSON.parse((await relata(['graph', at('article.txt'), ...told()])).out) as { nodes: { attributes: { type: string } }[] };
    expect(graph.nodes.map(({ attributes }) => attributes.type)).toContain('rocket');
    expect(graph.nodes.map(({ attributes }) => attributes.type)).not.toContain('organization');
    expect(fromJSON((await relata(['merge', at('article.txt'), ...told()])).out).entities.map(({ type }) => type)).not.toContain('organization'); // prettier-ignore
    expect((await relata(['explain', at('article.txt'), ...told()])).out).not.toMatch(/Acme Corp +\(/);
    expect(await relata(['view', '-q', at('article.txt'), ...told(), '-o', at('page.html')])).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(at('page.html'), 'utf8')).toContain('"rocket"');
  });

  it.each(['serve', 'mcp', 'store'])('%s has them on its page', async (command) => {
    const { out } = await relata([command, '--help']);
    for (const option of ['--lexicon FILE', '--aliases FILE', '--types LIST', '--min-confidence N']) expect(out).toContain(option);
  });

  it.each(['serve', 'mcp'])('%s reads the files before it begins', async (command) => {
    expect(await relata([command, '--lexicon', at('none.json')])).toMatchObject({ code: 1, err: expect.stringContaining('there is no such file') as string }); // prettier-ignore
  });

  it.each(['extract', 'serve', 'mcp', 'explain'])('%s says which types there are', async (command) => {
    const { code, err } = await relata([command, ...(command.startsWith('ex') ? [at('article.txt')] : []), '--types', 'persons']);
    expect([code, err]).toEqual([2, expect.stringMatching(/^relata: --types must be a list of person, /)]);
  });

  it.each(['extract', 'merge', 'graph', 'view', 'mcp'])(
    '%s refuses a type that there is not before it looks for a file',
    async (command) => {
      const files = command === 'mcp' ? ['--corpus', at('none.jsonl')] : [at('none.jsonl')];
      const { code, err } = await relata([command, ...files, '--types', 'rocket']);
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^relata: --types must be a list of person, .*, but the string "rocket" came\n/),
      ]);
      expect(err).not.toContain('none.jsonl');
    },
  );

  it('names the types that a lexicon brings, too', async () => {
    const { code, err } = await relata(['merge', at('none.jsonl'), '--lexicon', at('names.json'), '--types', 'rockets']);
    expect([code, err]).toEqual([2, expect.stringMatching(/^relata: --types must be a list of person, .*, concept, rocket, but the string "rockets" \(did you mean "rocket"\?\) came\n/)]); // prettier-ignore
  });

  it('does not write over them', async () => {
    const { code, err } = await relata(['extract', at('article.txt'), ...told(), '-o', at('names.json')]);
    expect([code, err]).toEqual([2, expect.stringContaining('is one of the inputs and would be overwritten')]);
  });
});
