import fc from 'fast-check';

import { extract, mergeExtractions, parseText, RelataError, toGraph, type ExtractOptions, type Extraction } from '../src';
import { fromJSON, toDOT, toJSON, readExtraction } from '../src/export';
import { extractMany, type ExtractManyOptions } from '../src/node';
import { relata } from './support/command';
import { extractionOf } from './support/extraction';
import { errorOf } from './support/errors';

const extraction = (): Extraction => extractionOf([{ subject: 'Acme', lemma: 'buy', object: 'Globex', attribution: {} }]);
const codeOf = (call: () => unknown): string => errorOf(call).split(':')[0]!;
/** An object that holds itself, by a name. */
const cyclic = (name: string): Record<string, unknown> => {
  const one: Record<string, unknown> = {};
  one[name] = one;
  return one;
};
const deep = (depth: number): unknown => {
  let one: unknown = 'x';
  for (let i = 0; i < depth; i++) one = { one };
  return one;
};

describe('names', () => {
  test.each(['John A. ', 'John "Jack" ', 'U.S. ', 'Ann Lee '])('do not swallow a text of nothing else: %j', (name) => {
    const { entities } = extract(`${name.repeat(300)}sued Globex.`);
    for (const { mentions } of entities) for (const { text } of mentions) expect(text.length).toBeLessThan(400);
    expect(entities.map((entity) => entity.name)).toContain('Globex');
  });
});

test.each(['a', '...', '1', 'No', '\u{1f600}', 'Acme sued Globex.'])('margins of %j are finite', (text) => {
  for (const { tokens } of parseText(text).sentences) for (const { margin } of tokens) expect(Number.isFinite(margin)).toBe(true);
});

describe('what is no extraction is said to be none', () => {
  const attribution = (): Record<string, unknown> => extraction().relations[0]!.attribution as unknown as Record<string, unknown>;
  test.each<[string, () => unknown]>([
    [
      'an attribution in itself',
      () =>
        ((one) => ({
          ...extraction(),
          relations: [{ ...extraction().relations[0], attribution: Object.assign(one, { attribution: one }) }],
        }))(attribution()),
    ],
    ['a field of its own in itself', () => ({ ...extraction(), extra: cyclic('self') })],
    ['a field of its own a hundred thousand deep', () => ({ ...extraction(), extra: deep(100_000) })],
    ['a list with a hole', () => ({ ...extraction(), entities: new Array(1) })],
    ['a map for a record', () => new Map(Object.entries(extraction()))],
    [
      'a map for ids',
      () => ({ ...extraction(), entities: extraction().entities.map((entity) => ({ ...entity, ids: new Map([['a', 1]]) })) }),
    ],
    ['a merged one of numbers', () => ({ ...mergeExtractions(extraction()), documents: [3] })],
    ['a merged one of broken ones', () => ({ ...mergeExtractions(extraction()), documents: [{ ...extraction(), entities: [] }] })],
  ])('%s', (_what, value) => {
    for (const read of [readExtraction, toJSON, toGraph, mergeExtractions])
      expect(codeOf(() => read(value() as never))).toBe('not-an-extraction');
  });
  test('also in a file of a merged one', () => {
    const merged = JSON.parse(toJSON(mergeExtractions(extraction()))) as { documents: { relations: { id: unknown }[] }[] };
    merged.documents[0]!.relations[0]!.id = 3;
    expect(() => fromJSON(JSON.stringify(merged))).toThrow('an object whose documents[0].relations[0].id is number 3');
  });
});

describe('options that are wrong are told', () => {
  test.each<[string, unknown, string]>([
    ['a map', new Map([['strict', true]]), 'options-not-object'],
    ['a date', new Date(), 'options-not-object'],
    ['a list with a hole', { lexicon: new Array(1) }, 'bad-option'],
    ['types with a hole', { relationTypes: new Array(1) }, 'bad-option'],
    ['verbs with a hole', { relationTypes: [{ type: 'x', verbs: new Array(1) }] }, 'bad-option'],
    ['a map of aliases', { aliases: new Map([['Acme', ['A']]]) }, 'bad-option'],
    ['a name of two entities', { aliases: { Acme: ['Big One'], Globex: ['big one'] } }, 'bad-option'],
    ['a name of one that is another', { aliases: { Acme: ['Globex'], Globex: ['G'] } }, 'bad-option'],
    ['names of one that are never one', { aliases: { Acme: ['Globex'] }, neverMerge: [['Globex', 'acme']] }, 'bad-option'],
    ['types in themselves', { relationTypes: [cyclic('type')] }, 'bad-option'],
  ])('%s', (_what, options, code) => {
    expect(codeOf(() => extract('Acme.', options as ExtractOptions))).toBe(code);
  });
  test('and of many articles all are known', async () => {
    const run = async (options: object) => {
      for await (const outcome of extractMany(['Acme.'], options as ExtractManyOptions)) expect(outcome.error).toBeUndefined();
    };
    await expect(run({ maxLenght: 3 })).rejects.toThrow(
      'unknown option "maxLenght"; known are jobs, order, englishOnly, signal, maxLength, timeout, referenceDate, relationTypes,',
    );
    await expect(run(new Map())).rejects.toThrow('options must be a plain object');
    await expect(run({ id: 'x' })).rejects.toThrow('option id must be a field of each article');
  });
});

test('DOT has no string that Graphviz cannot read, and loses nothing of a long one', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\\', '\u{1f600}', 'é', '&'), minLength: 1, maxLength: 20 }), (part) => {
      const label = part.repeat(Math.ceil(20_000 / part.length));
      const dot = toDOT(extractionOf([{ subject: 'A', lemma: label, object: 'B' }]));
      const strings = dot.match(/"(?:\\.|[^"\\])*"/gsu) ?? [];
      for (const string of strings) expect(Buffer.byteLength(string)).toBeLessThan(16_384);
      const joined = dot.replaceAll('" + "', '');
      expect(joined).toContain(label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;'));
    }),
    { numRuns: 20 },
  );
});

test('a name of a file reaches the terminal without what would move its cursor', async () => {
  const { err } = await relata(['extract', 'a\u001b[31m\nb\u202e.txt']);
  expect(err).toBe('relata: cannot read a\\u001b[31m\\u000ab\\u202e.txt: there is no such file\n');
  expect(new RelataError('unreadable-file', { path: 'a\n', reason: 'x' }).details.path).toBe('a\n');
});
