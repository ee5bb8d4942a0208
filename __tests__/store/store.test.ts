import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { extract, mergeExtractions, toGraph, type Extraction } from '../../src';
import { openStore, type Correction, type SplitCorrection, type Store } from '../../src/store';
import { errorOf } from '../support/errors';
import { describeStore } from '../support/sqlite';

const TEXTS: Readonly<Record<string, string>> = {
  monday: 'Velmora Holdings bought Globex in May 2024. Velmora is a company from Finland. Ann Lee runs Velmora Holdings.',
  tuesday: 'Velmora did not buy Initech. Globex sued Initech in Vienna. Lee praised Velmora, according to Tom Reed.',
  wednesday: 'Initech hired Tom Reed. Reed met Ann Lee in Vienna on Friday 😀. Globex may sell a ship to Saimaa Bank.',
  empty: '',
};
const DAYS: Readonly<Record<string, string>> = {
  monday: '2024-12-09',
  tuesday: '2024-12-10',
  wednesday: '2024-12-11',
  empty: '2024-12-12',
};
const DOCUMENTS: readonly Extraction[] = Object.entries(TEXTS).map(([id, text]) => extract(text, { id }));
const detailsOf = (id: string) => ({ text: TEXTS[id], published: DAYS[id], source: id === 'monday' ? 'Gazette' : 'Herald' });

async function filled(): Promise<Store> {
  const store = await openStore(':memory:');
  store.addMany(DOCUMENTS.map((extraction) => ({ extraction, ...detailsOf(extraction.document.id) })));
  return store;
}
const idOf = (store: Store, name: string): string => store.find(name)[0].id;

describeStore('a store', () => {
  let store: Store;
  beforeEach(async () => (store = await filled()));
  afterEach(() => store.close());

  it('gives back what it was given', () => {
    for (const extraction of DOCUMENTS) {
      expect(JSON.stringify(store.extraction(extraction.document.id))).toBe(JSON.stringify(extraction));
      expect(store.text(extraction.document.id)).toBe(TEXTS[extraction.document.id]);
    }
    expect([...store.documents()].map(({ id, source }) => `${id} of ${String(source)}`)).toEqual([
      'monday of Gazette',
      'tuesday of Herald',
      'wednesday of Herald',
      'empty of Herald',
    ]);
    expect([...store.catalog()]).toEqual([...store.documents()].map(({ extraction: _said, ...known }) => known));
    expect([...store.catalog()].map(({ id }) => store.document(id))).toEqual([...store.catalog()]);
    expect(store.merged()).toEqual(mergeExtractions(DOCUMENTS));
    expect(store.graph().export()).toEqual(toGraph(DOCUMENTS).export());
  });

  it('keeps documents that come without their text', async () => {
    const bare = await openStore(':memory:');
    for (const extraction of DOCUMENTS) bare.add(extraction);
    expect(bare.merged()).toEqual(mergeExtractions(DOCUMENTS));
    expect(bare.text('monday')).toBeUndefined();
    expect(bare.search('sued')[0].text).toBe('Globex sued Initech in Vienna');
    bare.close();
  });

  it('is a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'relata-store-'));
    try {
      const path = join(folder, 'news.db');
      const first = await openStore(path);
      first.add(DOCUMENTS[0]);
      first.close();
      const second = await openStore(path);
      second.add(DOCUMENTS[1], detailsOf('tuesday'));
      expect(second.merged()).toEqual(mergeExtractions(DOCUMENTS.slice(0, 2)));
      second.close();
      writeFileSync(path, 'no database of any kind, and long enough to be looked at as one: '.repeat(20));
      await expect(openStore(path)).rejects.toMatchObject({ code: 'not-a-store' });
      await expect(openStore(join(folder, 'missing', 'news.db'))).rejects.toMatchObject({ code: 'unreadable-file' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says what to install where there is no driver', async () => {
    const hasOwn = isBuiltin('node:sqlite');
    const opened = openStore(':memory:', { driver: 'node:sqlite' });
    if (hasOwn) (await opened).close();
    else await expect(opened).rejects.toThrow(/^a store needs better-sqlite3: npm install better-sqlite3 \(where no compiled one comes/);
    await expect(openStore('')).rejects.toMatchObject({ code: 'bad-option' });
    await expect(openStore(':memory:', { driver: 'other' as never })).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('is as if a document had never been there that is taken out', () => {
    expect(store.remove('tuesday')).toBe(true);
    expect(store.remove('tuesday')).toBe(false);
    expect(store.merged()).toEqual(mergeExtractions(DOCUMENTS.filter(({ document }) => document.id !== 'tuesday')));
    expect(store.search('sued')).toEqual([]);
    for (const { document } of DOCUMENTS) store.remove(document.id);
    expect(store.size()).toMatchObject({ documents: 0, entities: 0, relations: 0 });
  });

  it('takes the same document once, and another one of its id only in its place', () => {
    store.add(DOCUMENTS[0]);
    expect(store.size().documents).toBe(4);
    const other = extract('Globex fell.', { id: 'monday' });
    expect(errorOf(() => store.add(other))).toMatch(/^conflicting-documents/);
    store.replace(other, { text: 'Globex fell.' });
    expect(store.merged()).toEqual(mergeExtractions(other, ...DOCUMENTS.slice(1)));
  });

  it('adds all or nothing', () => {
    const before = store.size();
    const added = extract('Acme fell.', { id: 'new' });
    expect(errorOf(() => store.addMany([{ extraction: added }, { extraction: {} as Extraction }]))).toMatch(/^not-an-extraction/);
    expect(store.size()).toEqual(before);
    store.add(added);
    expect(store.find('Acme')).toHaveLength(1);
  });

  it('finds entities', () => {
    expect(store.find('velmora').map(({ name, aliases, documents }) => [name, aliases, documents])).toEqual([
      ['Velmora Holdings', ['Velmora'], 2],
    ]);
    expect(store.find('VELM', { prefix: true, type: 'organization' })).toHaveLength(1);
    expect(store.find('VELM', { prefix: true, type: 'person' })).toEqual([]);
    expect(store.find('velm')).toEqual([]);
    const { id } = store.find('velmora')[0];
    expect(store.entity(id)).toMatchObject({ name: 'Velmora Holdings', type: 'organization', mentions: 5, documents: 2 });
    expect([...store.mentions(id)].map(({ document, text }) => `${document} ${text}`)).toContain('tuesday Velmora');
    expect(store.entity('nobody')).toBeUndefined();
    expect(store.topEntities({ type: 'person', limit: 1 })[0].documents).toBeGreaterThan(1);
    expect(store.topEntities({ since: '2024-12-11' }).map(({ name }) => name)).toContain('Saimaa Bank');
    expect(store.topEntities({ until: '2024-12-09' }).map(({ name }) => name)).not.toContain('Saimaa Bank');
  });

  it('finds relations by what holds of them', () => {
    const [velmora, globex, reed] = ['Velmora Holdings', 'Globex', 'Tom Reed'].map((name) => idOf(store, name));
    const texts = (where: Parameters<Store['relations']>[0]) => store.relations(where).map(({ text }) => text).sort(); // prettier-ignore
    expect(texts({ between: [velmora, globex] })).toEqual(['Velmora Holdings bought Globex in May 2024']);
    expect(texts({ subject: velmora, polarity: 'negative' })).toEqual(['Velmora did not buy Initech']);
    expect(texts({ object: globex, type: 'acquire' })).toEqual(['Velmora Holdings bought Globex in May 2024']);
    expect(texts({ entity: globex, modality: 'possible' })).toEqual(['Globex may sell a ship to Saimaa Bank']);
    expect(texts({ attribution: reed })).toEqual(['Lee praised Velmora']);
    expect(texts({ attribution: true, document: 'tuesday' })).toEqual(['Lee praised Velmora']);
    expect(texts({ source: 'Gazette', since: '2024-05-01', until: '2024-05-31' })).toEqual(['Velmora Holdings bought Globex in May 2024']);
    expect(texts({ document: 'nothing' })).toEqual([]);
    expect(store.relations({ subject: velmora })[0].subject.entity).toBe(velmora);
    expect(store.relations({ between: [velmora, globex] })[0]).toMatchObject({ document: 'monday', day: '2024-05-01' });
    expect(errorOf(() => store.relations({ modality: 'sure' as never }))).toMatch(/^bad-option: option modality/);
    expect(errorOf(() => store.relations({ who: 'x' } as never))).toMatch(/^unknown-option/);
  });

  it('tells neighbours, paths and a timeline', () => {
    const [velmora, globex, initech] = ['Velmora Holdings', 'Globex', 'Initech'].map((name) => idOf(store, name));
    expect(store.neighbours(velmora).map(({ entity }) => entity.name)).toEqual(expect.arrayContaining(['Globex', 'Initech', 'Ann Lee']));
    expect(store.neighbours(velmora, { type: 'acquire', polarity: 'positive' })).toEqual([
      {
        entity: { id: globex, name: 'Globex', type: 'organization' },
        relations: 1,
        types: ['acquire'],
        first: '2024-05-01',
        last: '2024-05-01',
      },
    ]);
    expect(store.neighbours(velmora, { source: 'Herald' }).map(({ entity }) => entity.name)).not.toContain('Globex');
    const paths = store.paths(velmora, initech, { maxLength: 2 });
    expect(paths.map(({ entities }) => entities.map(({ name }) => name))).toEqual([
      ['Velmora Holdings', 'Initech'],
      ['Velmora Holdings', 'Globex', 'Initech'],
    ]);
    expect(paths[1].relations.map(({ text }) => text)).toEqual([
      'Velmora Holdings bought Globex in May 2024',
      'Globex sued Initech in Vienna',
    ]);
    const days = store.timeline(globex).map(({ day }) => day!);
    expect(days).toEqual([...days].sort());
    expect(store.timeline(globex, { since: '2024-12-11' })).toHaveLength(1);
    expect(store.timeline(globex).length + store.countUndated(globex)).toBe(store.relations({ entity: globex }).length);
    expect(store.countUndated('nobody')).toBe(0);
  });

  it('searches what relations were read in', () => {
    expect(store.search('buy').map(({ document }) => document)).toEqual(['tuesday']);
    expect(store.search('"sued initech"')[0]).toMatchObject({ document: 'tuesday', sentence: 1, text: 'Globex sued Initech in Vienna' });
    expect(store.search('glob* ship', { since: '2024-12-11' })).toHaveLength(1);
    expect(store.search('ship', { source: 'Gazette' })).toEqual([]);
    for (const odd of ['', '*', '"', 'AND', 'a OR', 'NEAR(', '😀']) expect(store.search(odd)).toEqual([]);
  });

  it('gives a graph of what is asked for', () => {
    const graph = store.graph({ where: { entity: idOf(store, 'Globex'), modality: 'asserted' }, orphans: 'drop' });
    expect(graph.mapNodes((_, { label }) => label).sort()).toEqual(expect.arrayContaining(['Globex', 'Initech', 'Velmora Holdings']));
    expect(graph.mapNodes((_, { label }) => label)).not.toContain('Saimaa Bank');
  });
});

describeStore('places of one name', () => {
  it('are one in a store, as its guide says, until a person parts them', async () => {
    const documents = Object.entries({ us: 'Globex built a plant in Dublin, Ohio.', ie: 'Acme opened an office in Dublin, Ireland.' }).map(([id, text]) => extract(text, { id })); // prettier-ignore
    const called = (entities: Iterable<{ name: string }>) => [...entities].filter(({ name }) => name === 'Dublin');
    const store = await openStore(':memory:');
    store.addMany(documents.map((extraction) => ({ extraction })));
    const [dublin] = store.find('Dublin');
    expect([called(store.entities()), called(mergeExtractions(documents).entities)].map(({ length }) => length)).toEqual([1, 2]);
    store.correct({ split: dublin.id, documents: ['us'] });
    expect(called(store.entities())).toHaveLength(2);
    expect(called(store.merged().entities)).toHaveLength(2);
    expect(called(mergeExtractions(['us', 'ie'].map((id) => store.extraction(id)!)).entities)).toHaveLength(2);
    store.close();
  });
});

describeStore('what a person puts right', () => {
  let store: Store;
  beforeEach(async () => (store = await filled()));
  afterEach(() => store.close());
  const again = (id: string): void => {
    store.remove(id);
    store.add(
      DOCUMENTS.find(({ document }) => document.id === id)!,
      detailsOf(id),
    );
  };

  it('joins two, also when their documents are read again', () => {
    const [globex, initech] = ['Globex', 'Initech'].map((name) => idOf(store, name));
    store.correct({ merge: [globex, initech] });
    for (const id of ['', 'tuesday', 'wednesday', 'monday']) {
      if (id !== '') again(id);
      expect(store.entity(globex)?.id).toBe(store.entity(initech)?.id);
    }
    expect(store.entity(globex)?.documents).toBe(3);
    expect(errorOf(() => store.correct({ merge: ['nobody', globex] }))).toMatch(/^bad-option/);
  });

  it('parts one into two', () => {
    const globex = idOf(store, 'Globex');
    store.correct({ split: globex, documents: ['wednesday'] });
    again('wednesday');
    again('monday');
    expect(store.find('Globex').map(({ documents }) => documents).sort()).toEqual([1, 2]); // prettier-ignore
    expect(store.entity(globex)?.documents).toBe(2);
    const other = store.find('Globex').find(({ id }) => id !== globex)!;
    expect(store.relations({ subject: other.id }).map(({ text }) => text)).toEqual(['Globex may sell a ship to Saimaa Bank']);
    expect(store.merged().entities.filter(({ name }) => name === 'Globex')).toHaveLength(2);
    for (const { document } of DOCUMENTS) store.remove(document.id);
    expect(store.size().entities).toBe(0);
  });

  it('leaves out what was misread', () => {
    const [{ id }] = store.relations({ document: 'tuesday', polarity: 'negative' });
    store.correct({ wrong: id });
    again('tuesday');
    expect(store.relations({ document: 'tuesday', polarity: 'negative' })).toEqual([]);
    expect(store.merged({ document: 'tuesday' }).relations.map((relation) => relation.id)).not.toContain(id);
    expect(errorOf(() => store.correct({ wrong: 'nothing' }))).toMatch(/^bad-option/);
  });

  it('tells what it keeps, and takes it back', () => {
    const told = (): unknown => [[...store.entities()], store.relations({ limit: 1000 }), store.merged()];
    const before = told();
    const [globex, initech] = ['Globex', 'Initech'].map((name) => idOf(store, name));
    const [{ id: wrong }] = store.relations({ document: 'tuesday', polarity: 'negative' });
    store.correct({ merge: [globex, initech] });
    store.correct({ merge: [initech, globex] });
    store.correct({ wrong });
    expect(store.corrections()).toEqual([{ merge: [globex, initech].sort() }, { wrong }]);
    expect(store.undo({ merge: [initech, globex] })).toBe(true);
    expect(store.undo({ wrong })).toBe(true);
    expect(told()).toEqual(before);

    store.correct({ split: globex, documents: ['wednesday'] });
    const [made] = store.corrections();
    expect(store.find('Globex').map(({ id }) => id)).toContain((made as SplitCorrection).split);
    store.remove('wednesday');
    expect(store.corrections()).toEqual([made]);
    again('wednesday');
    for (const correction of store.corrections()) expect(store.undo(correction)).toBe(true);
    expect(told()).toEqual(before);
    expect(store.corrections()).toEqual([]);
    expect(store.undo(made)).toBe(false);
    expect(store.undo({ merge: ['nobody', globex] })).toBe(false);
    expect(store.undo({ wrong: 'nothing' })).toBe(false);
    expect(errorOf(() => store.undo({ merge: [globex] } as unknown as Correction))).toMatch(
      /^bad-option: option merge must be a list of two ids/,
    );
    expect(errorOf(() => store.correct({ mrege: [globex, initech] } as unknown as Correction))).toMatch(/^unknown-option/);
  });

  it('forgets somebody', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'relata-store-'));
    const path = join(folder, 'news.db');
    const file = await openStore(path);
    try {
      file.addMany(DOCUMENTS.map((extraction) => ({ extraction, ...detailsOf(extraction.document.id) })));
      const lee = idOf(file, 'Ann Lee');
      expect(file.forget(lee)).toMatchObject({ documents: ['monday', 'tuesday', 'wednesday'] });
      expect(file.find('Ann Lee')).toEqual([]);
      expect(file.text('monday')).toContain('███ ███ runs Velmora Holdings');
      expect(JSON.stringify([...file.documents()])).not.toMatch(/\bLee\b/);
      expect(file.search('Lee')).toEqual([]);
      expect(file.search('hired')).toHaveLength(1);
      expect(file.forget(lee)).toEqual({ documents: [], mentions: 0, relations: 0 });
      file.close();
      expect(readFileSync(path).includes('ann lee')).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
