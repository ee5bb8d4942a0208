import fc from 'fast-check';

import { extract, mergeExtractions, toGraph, withoutDocument, type Extraction } from '../src';
import { errorOf } from './support/errors';

const TEXTS: Readonly<Record<string, string>> = {
  full: 'Velmora Holdings bought a factory in Finland. Velmora hired engineers. The United States praised Velmora Holdings.',
  short: 'Velmora sold a ship to Globex in May. Engineers in the U.S. complained.',
  person: 'Maria Lopez met Globex in Paris. Lopez praised the deal.',
  surname: 'Lopez left Globex on Monday. She joined Saimaa Bank.',
  fund: 'The International Rescue Agency (IRA) met in Geneva on 4 December 2024. The IRA praised Globex.',
  letters: 'The IRA praised the deal. Critics blamed Saimaa Bank.',
  empty: '',
  same: 'Globex bought chips from Saimaa Bank on 4 December 2024.',
};
const DOCUMENTS: readonly Extraction[] = Object.entries(TEXTS).map(([id, text]) => extract(text, { id }));
const of = (...ids: readonly string[]): Extraction[] => DOCUMENTS.filter(({ document }) => ids.includes(document.id));
const names = ({ entities }: Extraction): string[] => entities.map(({ name }) => name);

/** Some of the documents, perhaps one of them twice, in any order. */
const some = fc.array(fc.constantFrom(...DOCUMENTS), { maxLength: 6 });

describe('merging', () => {
  it('gives the same in whatever order', () => {
    fc.assert(
      fc.property(some, some, (one, other) => expect(mergeExtractions(...one, ...other)).toEqual(mergeExtractions(...other, ...one))),
    );
  });

  it('gives the same in whatever grouping', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const [one, two, three] = [a, b, c].map((list) => mergeExtractions(...list));
        const all = mergeExtractions(...a, ...b, ...c);
        expect(mergeExtractions(mergeExtractions(one, two), three)).toEqual(all);
        expect(mergeExtractions(one, mergeExtractions(two, three))).toEqual(all);
      }),
    );
  });

  it('counts a document once, and nothing changes when nothing is added', () => {
    fc.assert(
      fc.property(some, (list) => {
        const merged = mergeExtractions(...list);
        expect(mergeExtractions(merged, merged, ...list)).toEqual(merged);
        expect(mergeExtractions(merged, mergeExtractions())).toEqual(merged);
      }),
    );
  });

  it('is undone by taking a document out', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...DOCUMENTS), (list, extra) => {
        const before = list.filter((other) => other !== extra);
        expect(withoutDocument(mergeExtractions(...before, extra), extra.document.id)).toEqual(mergeExtractions(...before));
      }),
    );
  });

  it('survives JSON and makes a graph', () => {
    fc.assert(
      fc.property(some, (list) => {
        const merged = mergeExtractions(...list);
        expect(mergeExtractions(JSON.parse(JSON.stringify(merged)) as Extraction)).toEqual(merged);
        expect(toGraph(merged, { asides: 'keep' }).order).toBe(merged.entities.length);
      }),
    );
  });

  it('keeps every mention, every relation and what it was given', () => {
    fc.assert(
      fc.property(some, (list) => {
        const copies = structuredClone(list);
        const { entities, relations } = mergeExtractions(...list);
        const documents = [...new Set(list)];
        const count = (lists: readonly (readonly unknown[])[]): number => lists.reduce((sum, { length }) => sum + length, 0);
        expect(count(entities.map(({ mentions }) => mentions))).toBe(
          count(documents.flatMap((document) => document.entities.map(({ mentions }) => mentions))),
        );
        expect(relations).toHaveLength(count(documents.map((document) => document.relations)));
        expect(list).toEqual(copies);
        for (const { mentions } of entities) for (const { document, start, end, text } of mentions) expect(TEXTS[document].slice(start, end)).toBe(text); // prettier-ignore
      }),
    );
  });
});

describe('entities of several documents', () => {
  it('are one where they share a name, however it is spelled', () => {
    const merged = mergeExtractions(...of('full', 'short'));
    const [country] = merged.entities.filter(({ name }) => name === 'United States');
    expect(country.mentions.map(({ document }) => document)).toEqual(['full', 'short']);
    expect(country.aliases).toEqual(['U.S.']);
  });

  it('are one where a document says both the short name and the long one', () => {
    const merged = mergeExtractions(...of('full', 'short'));
    expect(names(merged)).toContain('Velmora Holdings');
    expect(names(merged)).not.toContain('Velmora');
    expect(names(mergeExtractions(...of('letters', 'fund')))).not.toContain('IRA');
  });

  it('are two where the short name is borne by two', () => {
    const rival = extract('Velmora Motors makes cars in Oslo. Velmora grew.', { id: 'rival' });
    expect(names(mergeExtractions(...of('full', 'short'), rival))).toEqual(
      expect.arrayContaining(['Velmora', 'Velmora Holdings', 'Velmora Motors']),
    );
  });

  it('are two where a surname is all they share', () => {
    expect(names(mergeExtractions(...of('person', 'surname')))).toEqual(expect.arrayContaining(['Lopez', 'Maria Lopez']));
  });

  it('are said to be in doubt where they are people of one surname', () => {
    const merged = mergeExtractions(...of('person', 'surname', 'same'));
    expect(merged.warnings).toEqual([
      {
        code: 'ambiguous-reference',
        message: '"Lopez" may be "Maria Lopez" of "person"; left alone',
        start: 0,
        end: 5,
        document: 'surname',
      },
    ]);
    expect(withoutDocument(merged, 'person').warnings).toEqual([]);
  });

  it.each([
    ['José Peña praised Globex. Peña left.', 'Mr Pena praised Acme.', '"Pena" may be "José Peña" of "full"; left alone'],
    ['Bob Roe Jr. praised Globex. He left.', 'Mr Roe praised Acme.', '"Roe" may be "Bob Roe Jr." of "full"; left alone'],
  ])('are in doubt whatever marks and generations their names bear: %s', (full, bare, message) => {
    const merged = mergeExtractions(extract(full, { id: 'full' }), extract(bare, { id: 'bare' }));
    expect(merged.warnings.map((warning) => warning.message)).toEqual([message]);
  });

  it('are in no doubt where the surnames differ', () => {
    const merged = mergeExtractions(
      extract('Bob Roe Jr. praised Globex.', { id: 'full' }),
      extract('Mr Bob praised Acme. Ms Lopez smiled.', { id: 'bare' }),
    );
    expect(merged.warnings).toEqual([]);
  });

  it('are two where a single name of a person is all they share', () => {
    const [one, other] = ['a', 'b'].map((id) => extract('Mr Smith praised Globex in Paris. Smith left.', { id }));
    const merged = mergeExtractions(one, other);
    expect(names(merged).filter((name) => name === 'Smith')).toHaveLength(2);
    expect(names(merged).filter((name) => name === 'Globex')).toHaveLength(1);
  });

  it.each([
    ['people', 'Globex hired critics. People complained.', ['critic', 'person']],
    ['times and parts', 'Globex spent days on it. Sides were taken.', ['day', 'side']],
    ['what happens', 'Talks took place. Attacks hurt Globex.', ['talk', 'attack', 'place']],
    [
      'what the text has introduced',
      'Globex met the officials. A man praised the deal. Its chips broke.',
      ['official', 'man', 'deal', 'chip'],
    ],
    ['what is counted or picked', 'Globex bought both ships. Several trucks broke. Globex sold 300 boats.', ['ship', 'truck', 'boat']],
    ['what is narrowed', 'Globex sold ships that leak. Owners of the app sued Globex.', ['ship', 'owner']],
    ['a countable thing in the singular', 'Globex sold it in good style. Globex put school first.', ['style', 'school']],
    ['bare things that become the story’s', 'Boats left Greece. The boats sank.', ['boat']],
    ['bare actors', 'Companies complained. Countries agreed.', ['company', 'country']],
  ])('are two where they are %s', (_, text, expected) => {
    const merged = mergeExtractions(...['a', 'b'].map((id) => extract(text, { id })));
    for (const name of expected) expect(names(merged).filter((other) => other === name)).not.toHaveLength(1);
  });

  it.each([
    ['many of a kind', 'Globex makes chips. Globex needs many chips.', 'chip'],
    ['a stuff', 'Globex sells water to Norway.', 'water'],
    ['a kind that two nouns name', 'Globex fights human trafficking.', 'human trafficking'],
    ['a kind that a shell noun names with another', 'Norway blamed the floods on climate change.', 'climate change'],
    ['actors of a kind', 'Globex sued chip companies.', 'chip company'],
  ])('are one where they are %s', (_, text, expected) => {
    const merged = mergeExtractions(...['a', 'b'].map((id) => extract(text, { id })));
    expect(names(merged).filter((other) => other === expected)).toHaveLength(1);
  });

  it('are two where a name is a place’s and a firm’s', () => {
    const place = extract('The city of Alva lies in Norway. She lives in Alva.', {
      id: 'place',
      lexicon: [{ name: 'Alva', type: 'place' }],
    });
    const firm = extract('Alva sued Globex.', { id: 'firm', lexicon: [{ name: 'Alva', type: 'organization' }] });
    expect(names(mergeExtractions(place, firm)).filter((name) => name === 'Alva')).toHaveLength(2);
  });

  it('call a date what it is called in every document', () => {
    const [one, other] = [
      extract('Globex lost money this year.', { id: 'one', referenceDate: '2024-05-06' }),
      extract('Globex lost money in 2024.', { id: 'other' }),
    ];
    expect(mergeExtractions(one, other).entities.find(({ type }) => type === 'date')).toMatchObject({
      name: '2024',
      aliases: ['this year'],
    });
    const third = extract('Sales fell last year.', { id: 'third', referenceDate: '2025-05-06' });
    expect(mergeExtractions(one, third).entities.find(({ type }) => type === 'date')?.name).toBe('2024');
  });

  it('are named by those who report what others say', () => {
    const nested = extract('Velmora reported that officials said that Globex had bought Acme.', { id: 'nested' });
    const merged = mergeExtractions(...of('full'), nested);
    const { attribution } = merged.relations.find(
      ({ predicate, evidence }) => predicate.lemma === 'buy' && evidence[0].document === 'nested',
    )!;
    const [holding] = merged.entities.filter(({ name }) => name === 'Velmora Holdings');
    expect(attribution?.attribution?.source?.entity).toBe(holding.id);
    expect(() => toGraph(merged)).not.toThrow();
  });

  it('are named by every relation', () => {
    const { entities, relations } = mergeExtractions(...of('short', 'full'));
    const ids = new Set(entities.map(({ id }) => id));
    for (const { subject } of relations) expect(ids).toContain(subject.entity);
    const [holding] = entities.filter(({ name }) => name === 'Velmora Holdings');
    expect(relations.filter(({ subject }) => subject.entity === holding.id).map(({ predicate }) => predicate.lemma)).toEqual(
      expect.arrayContaining(['buy', 'sell']),
    );
  });
});

describe('what cannot be merged', () => {
  it('is two different documents of one id', () => {
    const other = extract('Globex fell.', { id: 'full' });
    expect(errorOf(() => mergeExtractions(...of('full'), other))).toMatch(/^conflicting-documents: two documents have the id "full"/);
  });

  it('is no extraction', () => {
    expect(errorOf(() => mergeExtractions({} as Extraction))).toMatch(/^not-an-extraction/);
    expect(errorOf(() => mergeExtractions({ ...mergeExtractions(), documents: 1 } as never))).toMatch(/^not-an-extraction/);
  });
});
