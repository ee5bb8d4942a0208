import { createExtractor, extract, RelataError, type Entity, type ExtractOptions } from '../src';
import { readRows } from '../src/document/rows';
import placeIdsTable from '../src/lexicon/place-ids.tsv';
import { canonicalKey } from '../src/lexicon/variants';
import { errorOf } from './support/errors';

const found = (text: string, options: ExtractOptions): string[] =>
  extract(text, options).entities.flatMap(({ type, mentions }) =>
    mentions.filter(({ form }) => form === 'name' || form === 'acronym').map((mention) => `${type} ${mention.text}`),
  );
const named = (text: string, options: ExtractOptions): string[] =>
  extract(text, options)
    .entities.filter(({ mentions }) => mentions.some(({ form }) => form === 'name'))
    .map(({ name }: Entity) => name);

describe('lexicon', () => {
  const lexicon = [
    { name: 'Kestrel', type: 'product' },
    { name: 'Kestrel 9', type: 'rocket' },
    { name: 'Côte d’Or', type: 'place' },
    { name: 'quark drive', type: 'product' },
  ];
  test.each([
    ['They sold a Kestrel.', ['product Kestrel']],
    ['The Kestrel 9 flew.', ['rocket Kestrel 9']],
    ['The KESTREL\n9 flew.', ['rocket KESTREL\n9']],
    ["They met in Côte d'Or.", ["place Côte d'Or"]],
    ['The Kestrel’s wing broke.', ['product Kestrel']],
    ['A quark drive hums.', ['product quark drive']],
    ['They fly kestrels.', []],
    ['A kestrel flew.', []],
  ])('%j', (text, expected) => expect(found(text, { lexicon }).filter((item) => !item.startsWith('concept'))).toEqual(expected));

  it('comes before what the library finds itself', () => {
    expect(found('Paris sang in Rome.', { lexicon: [{ name: 'Paris', type: 'band' }] })).toEqual(['band Paris', 'place Rome']);
    expect(found('They met on 5 May.', { lexicon: [{ name: '5 May', type: 'group' }] })).toEqual(['group 5 May']);
  });
});

describe('recognizers', () => {
  it('widens a match to whole tokens', () => {
    expect(found('The Airbus flew.', { recognizers: [{ type: 'maker', pattern: /Air/ }] })).toEqual(['maker Airbus']);
  });
  it('takes the earlier one where two overlap', () => {
    const recognizers = ['first', 'second'].map((type) => ({ type, pattern: /X-\d+/g }));
    expect(found('The X-15 flew.', { recognizers })).toEqual(['first X-15']);
  });
  it('leaves out empty matches', () => {
    expect(found('The plane flew.', { recognizers: [{ type: 'none', pattern: /q*/ }] })).toEqual([]);
  });
  it.each<[string, unknown, string]>([
    ['no list', 'Acme', 'the string "Acme"'],
    ['no object', [3], 'number 3'],
    ['a range outside', [{ start: 0, end: 99, type: 'x' }], 'the range 0 to 99 of a text of 5 code units'],
    ['an empty range', [{ start: 2, end: 2, type: 'x' }], 'the range 2 to 2 of a text of 5 code units'],
    ['no type', [{ start: 0, end: 2 }], 'undefined as type'],
  ])('refuses a function that gives %s', (_, names, received) => {
    expect(errorOf(() => extract('Acme.', { recognizers: [() => names as never] }))).toBe(
      `bad-option: option recognizers[0] must be a function that returns a list of { start, end, type }, with offsets inside the text, but ${received} came`,
    );
  });
});

describe('aliases and neverMerge', () => {
  it('makes one entity of names that nothing else joins', () => {
    const text = 'Big Blue sold a plant. Armonk was silent. IBM grew.';
    expect(named(text, {})).not.toEqual(['IBM']);
    expect(named(text, { aliases: { IBM: ['Big Blue', 'Armonk'] } })).toEqual(['IBM']);
  });
  it('keeps names apart that would be joined, and their pronouns with them', () => {
    const text = 'Acme Bank lost money. Acme made a profit.';
    expect(named(text, {})).toEqual(['Acme Bank']);
    expect(named(text, { neverMerge: [['Acme', 'Acme Bank']] })).toEqual(['Acme Bank', 'Acme']);
  });
});

test.each<[keyof ExtractOptions, unknown, string, string]>([
  ['lexicon', 'Acme', 'lexicon', 'the string "Acme"'],
  ['lexicon', [{ name: 'Acme', type: 'x' }, { name: 'Acme' }], 'lexicon[1]', 'an object'],
  ['lexicon', [{ name: ' ', type: 'x' }], 'lexicon[0]', 'an object'],
  ['recognizers', [/x/], 'recognizers[0]', 'an object'],
  ['recognizers', [{ type: 'x', pattern: 'x' }], 'recognizers[0]', 'an object'],
  ['aliases', { IBM: 'Big Blue' }, 'aliases["IBM"]', 'the string "Big Blue"'],
  ['aliases', [['IBM', 'Big Blue']], 'aliases', 'an array'],
  ['neverMerge', [['Acme']], 'neverMerge[0]', 'an array'],
  ['neverMerge', [['Acme', 'ACME']], 'neverMerge[0]', 'an array'],
])('%s refuses %j', (option, value, where, received) => {
  const call = (): unknown => extract('', { [option]: value } as ExtractOptions);
  expect(call).toThrow(RelataError);
  expect(errorOf(call)).toContain(`bad-option: option ${where} must be `);
  expect(errorOf(call)).toContain(`but ${received} came`);
});

describe('identifiers', () => {
  const lexicon = [{ name: 'Kestrel Air', type: 'organization', ids: { wikidata: 'Q42', ticker: 'KSTR' } }];
  const idsOf = (text: string, options: ExtractOptions): unknown =>
    extract(text, options).entities.find(({ name }) => name.startsWith('Kestrel'))?.ids;

  it('of the lexicon are the entity’s', () => {
    expect(idsOf('Kestrel Air hired Ann Lee. Kestrel paid her.', { lexicon })).toEqual({ wikidata: 'Q42', ticker: 'KSTR' });
  });
  it('come from a recognizer, too', () => {
    const recognizers = [() => [{ start: 0, end: 7, type: 'organization', ids: { isin: 'NO0001' } }]];
    expect(idsOf('Kestrel hired Ann Lee.', { recognizers })).toEqual({ isin: 'NO0001' });
  });
  it('are words by source', () => {
    expect(errorOf(() => extract('', { lexicon: [{ name: 'Acme', type: 'x', ids: { wikidata: 3 } } as never] }))).toMatch(/lexicon\[0\]/);
  });
});

describe('createExtractor', () => {
  const lexicon = [{ name: 'Kestrel', type: 'product' }];
  it('gives what extract gives', () => {
    const options = {
      lexicon,
      aliases: { Acme: ['Big A'] },
      relationTypes: [{ type: 'hire', verbs: ['hire'] }],
      referenceDate: '2024-12-06',
    };
    const extractNews = createExtractor(options);
    const text = 'Big A hired Ann Lee on Friday. Acme sells the Kestrel.';
    expect(extractNews(text, { id: 'a' })).toEqual(extract(text, { ...options, id: 'a' }));
    expect(extractNews(text, { id: 'a', referenceDate: '2031-01-01' })).toEqual(
      extract(text, { ...options, id: 'a', referenceDate: '2031-01-01' }),
    );
    expect(extractNews(text, { referenceDate: undefined } as never)).toEqual(extract(text, options));
  });
  it('keeps to what it was given', () => {
    const list = [...lexicon];
    const extractNews = createExtractor({ lexicon: list });
    list[0] = { name: 'Merlin', type: 'bird' };
    expect(extractNews('The Kestrel flew.').entities).toEqual(extract('The Kestrel flew.', { lexicon }).entities);
  });
  it('checks options when it is made, and those of a text with the text', () => {
    expect(errorOf(() => createExtractor({ lexicon: 3 } as never))).toMatch(/^bad-option: option lexicon/);
    expect(errorOf(() => createExtractor()('Acme.', { lexicon } as never))).toMatch(/^unknown-option: .*lexicon/);
    expect(errorOf(() => createExtractor()(3 as never))).toMatch(/^text-not-string/);
  });
  it('does not look at each name of a long list at each word', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({ name: `The ${i} Company of ${i}`, type: 'organization' }));
    const extractNews = createExtractor({ lexicon: many });
    expect(extractNews(`The 7 Company of 7 met the ministry. ${'The rain fell. '.repeat(2_000)}`).entities[0]).toMatchObject({
      name: 'The 7 Company of 7',
    });
  });
});

describe('identifiers of places', () => {
  const idsIn = (text: string): Record<string, unknown> =>
    Object.fromEntries(extract(text).entities.flatMap(({ name, ids }) => (ids ? [[name, ids]] : [])));
  it.each<[string, Record<string, unknown>]>([
    ['The U.S. and the United Kingdom signed it in Tokyo.', { 'U.S.': { iso3166: 'US', wikidata: 'Q30' }, 'United Kingdom': { iso3166: 'GB', wikidata: 'Q145' }, Tokyo: { geonames: '1850147' } }], // prettier-ignore
    ['She moved to California.', { California: { iso3166: 'US-CA', geonames: '5332921' } }],
    ['She moved from Washington to Georgia.', {}],
    ['Paris Lee met Ann Chad.', {}],
  ])('%s', (text, expected) => expect(idsIn(text)).toEqual(expected));

  it('stand under the keys by which names are looked up, each once', () => {
    const keys = readRows(placeIdsTable).map(([key]) => key!);
    expect(keys.map((key) => canonicalKey(key))).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
