import fc from 'fast-check';

import { extract, mergeExtractions, toGraph, withoutDocument, type Entity, type Extraction, type MergedEntity } from '../src';
import { canonicalKey } from '../src/lexicon/variants';
import { standsAlone } from '../src/lexicon/stands-alone';
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

type Thing = readonly [type: string, name: string, ...aliases: string[]];

/** An article that names things one after the other, with two letters between them, so that no name says whose the next is. */
function naming(id: string, ...things: readonly Thing[]): Extraction {
  let start = 0;
  const entities = things.map(([type, name, ...aliases]): Entity => {
    const mentions = [name, ...aliases].map((text) => {
      const mention = { start, end: start + text.length, text, sentence: 0, form: 'name' as const };
      start = mention.end + 10;
      return mention;
    });
    const key = `${type}|${canonicalKey(name)}${standsAlone(type, name) ? '' : `@${id}`}`;
    return { id: key, name, type, aliases, mentions, salience: 1, confidence: 0.9 };
  });
  return { schema: 'relata/2', document: { id, length: start, sentences: 1 }, entities, relations: [], warnings: [] };
}
const called = ({ entities }: { readonly entities: readonly MergedEntity[] }, name: string): MergedEntity[] =>
  entities.filter((entity) => entity.name === name || entity.aliases.includes(name));

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

  it('are one where a surname is that of one person, and the articles name something else in common', () => {
    const merged = mergeExtractions(...of('person', 'surname'));
    expect(called(merged, 'Lopez').map(({ name }) => name)).toEqual(['Maria Lopez']);
    expect(merged.warnings).toEqual([]);
  });

  it('are said to be in doubt where a surname is all they share', () => {
    const merged = mergeExtractions(...of('person', 'letters'), extract('Lopez left Acme on Monday.', { id: 'surname' }));
    expect(names(merged)).toEqual(expect.arrayContaining(['Lopez', 'Maria Lopez']));
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

  it('are said to be in doubt where several people have the surname', () => {
    const merged = mergeExtractions(...of('person', 'surname'), extract('Ana Lopez met Globex.', { id: 'third' }));
    expect(merged.warnings.map(({ message }) => message)).toEqual([
      '"Lopez" may be "Maria Lopez" of "person" or "Ana Lopez" of "third"; left alone',
    ]);
    expect(names(merged)).toContain('Lopez');
  });

  it('are who the article itself names in full, whoever else has the surname', () => {
    const merged = mergeExtractions(
      naming('a', ['person', 'Ann Reed'], ['person', 'Reed']),
      naming('b', ['person', 'Tom Reed']),
      naming('c', ['person', 'Ann Reed'], ['person', 'Tom Reed'], ['person', 'Reed']),
    );
    expect(called(merged, 'Reed').map(({ name, mentions }) => `${name} ${mentions.length}`)).toEqual(['Ann Reed 3', 'Reed 1']);
  });

  it.each([
    ['organization', 'Al Voz', 'Al-Voz'],
    ['organization', 'Velmora Workers’ Union', 'Velmora Workers Union'],
    ['organization', 'Department of Fish', 'Fish Department'],
    ['organization', 'U.S. Fish Board', 'United States Fish Board'],
    ['organization', 'UN World Health Organization', 'World Health Organization'],
    ['place', 'North-West Larvo', 'North West Larvo'],
    ['person', 'José Peña', 'Jose Pena'],
    ['person', 'Abdul-Karim al-Reedi', 'Abdul Karim Reedi'],
    ['person', 'Dmitry Volkov', 'Dmitri Volkov'],
    ['person', 'John F. Reed', 'John Reed'],
  ])('are one where a name is but written otherwise: %s %s, %s', (type, one, other) => {
    const merged = mergeExtractions(naming('a', [type, one]), naming('b', [type, other]));
    expect(merged.entities).toHaveLength(1);
  });

  it.each([
    ['two given names', ['person', 'Ann Reed'], ['person', 'Tom Reed']],
    ['two names that are nearly one', ['person', 'Ana Lee'], ['person', 'Anna Lee']],
    ['two generations', ['person', 'Bob Roe'], ['person', 'Bob Roe Jr.']],
    ['of two states', ['organization', 'Bank of Norway'], ['organization', 'Bank of Sweden']],
    ['a person and a place of the same letters', ['person', 'Lar Vo'], ['place', 'Larvo']],
    ['a person and a place of one name', ['person', 'Larvo'], ['place', 'Larvo']],
    ['a party of one name', ['organization', 'Labor Party'], ['organization', 'Labor Party']],
    ['a short name of several people', ['person', 'Al Reed'], ['person', 'Reed']],
  ] as const)('are two where they are %s', (_, one, other) => {
    const merged = mergeExtractions(naming('a', one as unknown as Thing), naming('b', other as unknown as Thing));
    expect(merged.entities).toHaveLength(2);
  });

  it('is a word with a capital no acronym', () => {
    const merged = mergeExtractions(
      naming('band', ['organization', 'The Who']),
      naming('body', ['organization', 'WHO', 'World Health Organization']),
    );
    expect(called(merged, 'The Who')).toHaveLength(1);
    expect(called(merged, 'The Who')[0].aliases).toEqual([]);
  });

  it('are people apart where initials tell them apart', () => {
    const three = ['John Reed', 'John F. Reed', 'John G. Reed'].map((name) => naming(name, ['person', name]));
    expect(mergeExtractions(three).entities).toHaveLength(3);
    const alias = naming('d', ['person', 'John G. Reed', 'John Reed']);
    expect(called(mergeExtractions(three, alias), 'John Reed')).toHaveLength(2);
  });

  it('are no two full names, though an article takes them for one', () => {
    const merged = mergeExtractions(naming('a', ['person', 'Ann Reed', 'Tom Reed']), naming('b', ['person', 'Tom Reed']));
    expect(called(merged, 'Tom Reed')).toHaveLength(2);
  });

  it('are whose the articles say that they are, where every state has one', () => {
    const texts = [
      'Norway’s Foreign Ministry praised Globex.',
      'The Norwegian Foreign Ministry blamed Globex.',
      'Sweden’s Foreign Ministry smiled.',
    ];
    const merged = mergeExtractions(texts.map((text, i) => extract(text, { id: `${i}` })));
    expect(called(merged, 'Foreign Ministry').map(({ mentions }) => mentions.map(({ document }) => document))).toEqual([['0', '1'], ['2']]);
  });

  it('are of the type that most mentions of the name have', () => {
    const guess = naming('d', ['place', 'Velmora Council']);
    const three = ['a', 'b', 'c'].map((id) => naming(id, ['organization', 'Velmora Council']));
    const merged = mergeExtractions(guess, three);
    expect(merged.entities.map(({ type, mentions }) => `${type} ${mentions.length}`)).toEqual(['organization 4']);
    expect(mergeExtractions(three, naming('d', ['concept', 'Velmora Council'])).entities).toHaveLength(1);
  });

  it('are a person and a place still, though most mentions are of the place', () => {
    const places = Array.from({ length: 12 }, (_, i) => naming(`${i}`, ['place', 'Larvo']));
    expect(mergeExtractions(places, naming('person', ['person', 'Larvo'])).entities).toHaveLength(2);
  });

  it('are called as most articles call them', () => {
    const merged = mergeExtractions(
      naming('a', ['person', 'Ann REED']),
      naming('b', ['person', 'Ann Reed']),
      naming('c', ['person', 'Ann Reed'], ['place', 'China']),
      naming('d', ['place', "People's Republic of China"]),
      naming('e', ['place', 'China'], ['organization', 'UN']),
      naming('f', ['organization', 'UN']),
      naming('g', ['organization', 'United Nations']),
    );
    expect(names(merged)).toEqual(['Ann Reed', 'China', 'United Nations']);
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

  describe('of places of one name', () => {
    const lexicon = [{ name: 'Kestrin', type: 'place' as const }];
    const article = (id: string, text: string): Extraction => extract(text, { id, lexicon });
    const places = (...articles: Extraction[]): string[][] =>
      mergeExtractions(...articles)
        .entities.filter(({ name }) => name === 'Kestrin')
        .map(({ mentions }) => [...new Set(mentions.map(({ document }) => document))].sort())
        .sort();

    const ireland = article('ireland', 'Globex moved to Kestrin, Ireland, in May.');
    const ohio = article('ohio', 'Ann Lee was born in Kestrin, Ohio.');
    const us = article('us', 'Ann Lee died in Kestrin, United States.');
    const iowa = article('iowa', 'Tom Reed died in Kestrin, Iowa.');
    const bare = article('bare', 'Globex closed a shop in Kestrin.');

    it('are two in two countries', () => {
      expect(places(ireland, ohio)).toEqual([['ireland'], ['ohio']]);
    });

    it('are one in a country and a state of it', () => {
      expect(places(us, ohio)).toEqual([['ohio', 'us']]);
    });

    it('are two in two states', () => {
      expect(places(iowa, ohio)).toEqual([['iowa'], ['ohio']]);
    });

    it('are the usual one where no article says which', () => {
      expect(places(ohio, bare, us, ireland)).toEqual([['bare', 'ohio', 'us'], ['ireland']]);
      expect(places(ohio, bare)).toEqual([['bare', 'ohio']]);
    });

    it('have relations of their own', () => {
      const { relations } = mergeExtractions(ireland, ohio);
      const located = relations.filter(({ predicate }) => predicate.type === 'located in').map(({ subject }) => subject.entity);
      expect(new Set(located).size).toBe(2);
    });

    it('are one where the states had it one after the other', () => {
      expect(places(article('then', 'He was born in Kestrin, Soviet Union.'), article('now', 'He died in Kestrin, Ukraine.'))).toHaveLength(
        1,
      );
    });
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

  it('call a date in words that people read where no document has any of its own', () => {
    const [one, other, third] = [
      extract('Globex will leave Oslo this weekend.', { id: 'one', referenceDate: '2024-12-06' }),
      extract('Globex lost money last weekend.', { id: 'other', referenceDate: '2024-12-11' }),
      extract('Globex lost money last weekend.', { id: 'third', referenceDate: '2024-12-12' }),
    ];
    for (const merged of [mergeExtractions(one, other, third), mergeExtractions(third, mergeExtractions(other, one))]) {
      expect(merged.entities.find(({ type }) => type === 'date')).toMatchObject({
        name: 'weekend of 2024-12-07',
        aliases: ['this weekend', 'last weekend'],
        value: { timex: '2024-W49-WE' },
      });
    }
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

describe('many documents', () => {
  const MANY = 5_000;

  it('may be given as lists, longer than a call may have arguments', () => {
    const documents = Array.from({ length: 150_000 }, (_, i) => naming(`${i}`));
    expect(mergeExtractions(documents).documents).toHaveLength(documents.length);
    expect(mergeExtractions(documents.slice(0, 2), documents[2], [])).toEqual(mergeExtractions(...documents.slice(0, 3)));
  });

  it('are merged though each has an alias of the next', () => {
    const chain = Array.from({ length: MANY }, (_, i) => naming(`${i}`, ['organization', `Velmora${i + 1}`, `Velmora${i}`]));
    expect(mergeExtractions(chain).entities).toHaveLength(1);
  });

  it('are merged though all their people have one surname', () => {
    const people = Array.from({ length: MANY }, (_, i) => naming(`${i}`, ['person', i % 2 === 0 ? `Ann${i} Reed` : 'Reed']));
    const merged = mergeExtractions(people);
    expect(merged.entities).toHaveLength(MANY);
    expect(merged.warnings).toHaveLength(MANY / 2);
  });
});

describe('ids that are those of something else', () => {
  it('are told apart by the type', () => {
    const [one, other] = [naming('a', ['organization', 'Velmora']), naming('b', ['person', 'Ann Reed'])];
    const counted = [one, other].map((document) => ({
      ...document,
      entities: document.entities.map((entity) => ({ ...entity, id: '1' })),
    }));
    expect(mergeExtractions(counted).entities.map(({ id, name }) => `${id} ${name}`)).toEqual(['1 Velmora', '1_person Ann Reed']);
  });

  it('are told apart where they are those of relations', () => {
    const counted = of('short', 'same').map((document) => ({
      ...document,
      relations: document.relations.map((relation, i) => ({ ...relation, id: `${i}`, links: [] })),
    }));
    const merged = mergeExtractions(counted);
    expect(new Set(merged.relations.map(({ id }) => id)).size).toBe(merged.relations.length);
    expect(toGraph(merged).size).toBeGreaterThan(1);
    expect(mergeExtractions(merged)).toEqual(merged);
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
