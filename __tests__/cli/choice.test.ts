import { writeFile } from 'node:fs/promises';

import { extract, type Extraction } from '../../src';
import { weightiest } from '../../src/cli/weightiest';
import { fromJSON } from '../../src/export';
import { extractionOf } from '../support/extraction';
import { relata } from '../support/command';
import { temporaryFolder } from '../support/folder';

// "Ann Hart said" is told only with all details: what she said is told anyway.
const MONDAY = 'Acme bought Globex in 2019. Ann Hart said on Monday that Acme had hired staff. A plant, a large one, is in Oslo.';
const TUESDAY = 'Initech sued Hooli on Friday. Hooli is a firm. Hooli has offices in Lima.';

const { at } = temporaryFolder('file');
beforeAll(async () => {
  await writeFile(at('monday.txt'), MONDAY);
  await writeFile(at('tuesday.txt'), TUESDAY);
});

const textsOf = ({ relations }: Extraction): string[] => relations.map(({ text }) => text);
const heaviest = (text: string, count: number): string[] =>
  [...extract(text).relations].sort((a, b) => b.salience - a.salience).slice(0, count).map(({ text: said }) => said); // prettier-ignore
/** The sentences of each table, without its details. */
const rowsOf = (out: string): string[] =>
  out.split('\n\n').filter((section) => section.startsWith('Relations')).flatMap((section) => section.trimEnd().split('\n').slice(2)).map((line) => line.trim().split('  ')[0]); // prettier-ignore

describe('the weightiest relations', () => {
  const link = { kind: 'content', span: { start: 0, end: 1, text: 'A' }, relations: ['r2', 'r3'] } as const;
  const extraction = extractionOf([
    { subject: 'Ann Hart', lemma: 'say', salience: 0.5, links: [{ ...link, relations: [...link.relations] }] },
    { subject: 'Acme', lemma: 'hire', object: 'Globex', salience: 0.7 },
    { subject: 'Acme', lemma: 'sue', object: 'Globex', salience: 0.2 },
    { subject: 'Globex', lemma: 'win', salience: 0.5 },
  ]);

  it('come first, and those of the same weight in the order of the text', () => {
    expect(textsOf(weightiest(extraction, 3))).toEqual(['Acme hire Globex', 'Ann Hart say', 'Globex win']);
    expect(weightiest(extraction, 9).relations).toHaveLength(4);
  });

  it('link to none that is left out', () => {
    expect(weightiest(extraction, 2).relations.map(({ links }) => links.map(({ relations }) => relations))).toEqual([[], [['r2']]]);
  });

  it('are an extraction, and leave the one they come from as it was', () => {
    const before = structuredClone(extraction);
    expect(fromJSON(JSON.stringify(weightiest(extraction, 2)))).toEqual(weightiest(extraction, 2));
    expect(extraction).toEqual(before);
  });
});

describe('--top', () => {
  it('tells of each article what it is most about', async () => {
    const files = [at('monday.txt'), at('tuesday.txt')];
    const { code, out, err } = await relata(['extract', '-f', 'table', '--top', '1', ...files]);
    expect([code, err]).toEqual([0, '']);
    expect(rowsOf(out)).toEqual([...heaviest(MONDAY, 1), ...heaviest(TUESDAY, 1)]);
  });

  it('is in JSON the same', async () => {
    const { out } = await relata(['extract', '--top=2', at('tuesday.txt')]);
    expect(textsOf(fromJSON(out))).toEqual(heaviest(TUESDAY, 2));
    const graph = JSON.parse((await relata(['extract', '--top', '1', '-f', 'graph-json', at('monday.txt')])).out) as { edges: unknown[] };
    expect(graph.edges).toHaveLength(1);
  });

  it('leaves the order of the text where it is not there', async () => {
    const { out } = await relata(['extract', at('tuesday.txt')]);
    expect(textsOf(fromJSON(out))).toEqual(textsOf(extract(TUESDAY)));
    expect(rowsOf((await relata(['extract', '-f', 'table', at('tuesday.txt')])).out)).toEqual(textsOf(extract(TUESDAY)));
  });

  it('chooses edges of a graph article by article', async () => {
    const { out } = await relata(['graph', '--top', '1', at('monday.txt'), at('tuesday.txt')]);
    const { edges } = JSON.parse(out) as { edges: { attributes: { label: string } }[] };
    expect(edges.map(({ attributes }) => attributes.label).sort()).toEqual(['buy', 'sue']);
  });

  it.each(['0', '-1', '2.5', 'five', '', '1e1', ' 3'])('is a whole number, not %j', async (given) => {
    for (const command of ['extract', 'graph']) {
      const { code, out, err } = await relata([command, `--top=${given}`, at('monday.txt')]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe(
        `relata: --top must be a whole number from 1 up, but ${JSON.stringify(given)} came\nTry: relata ${command} --help\n`,
      );
    }
  });
});

describe('--detail', () => {
  it('has essential in it or all', async () => {
    const said = async (...argv: string[]): Promise<string[]> => textsOf(fromJSON((await relata(['extract', at('monday.txt'), ...argv])).out)); // prettier-ignore
    expect(await said()).toEqual(textsOf(extract(MONDAY)));
    expect(await said('--detail', 'essential')).toEqual(await said());
    expect(await said('--detail', 'all')).toEqual(textsOf(extract(MONDAY, { detail: 'all' })));
    expect((await said('--detail', 'all')).length).toBeGreaterThan((await said()).length);
  });

  it('is an option of every command that extracts', async () => {
    const say = async (...argv: string[]): Promise<string> => (await relata([...argv, at('monday.txt')])).out;
    // With the rule that read it.
    const saying = /Ann Hart \| said .*clause\//;
    expect(await say('explain')).not.toMatch(saying);
    expect(await say('explain', '--detail', 'all')).toMatch(saying);
    for (const command of ['merge', 'graph']) {
      const keep = command === 'graph' ? ['--asides', 'keep', '--min-confidence', '0'] : [];
      expect((await say(command, ...keep, '--detail', 'all')).length).toBeGreaterThan((await say(command, ...keep)).length);
    }
    expect((await relata(['view', '-q', '-o', at('all.html'), '--detail', 'all', at('monday.txt')])).code).toBe(0);
  });

  it.each(['extract', 'graph', 'merge', 'view', 'explain'])('of %s is one of two words', async (command) => {
    const { code, err } = await relata([command, '--detail', 'some', at('monday.txt')]);
    expect(code).toBe(2);
    expect(err).toBe(`relata: --detail must be essential or all, but "some" came\nTry: relata ${command} --help\n`);
  });
});
