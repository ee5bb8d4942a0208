import { extract, RelataError, type Entity, type ExtractOptions } from '../src';
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
