import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { RelataError } from '../src/errors';
import { extract } from '../src/extract';
import { problemsOf } from './support/spans';
import { anyText } from './support/texts';

// A megabyte takes its seconds, and more on a busy machine: no test here is about time.
jest.setTimeout(120_000);

const CORPUS = join(__dirname, '..', 'corpus');
const articles = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(join(CORPUS, name), 'utf8')] as const);

describe('extract', () => {
  it.each(articles)('reads %s with exact spans, into data that JSON and structuredClone keep', (_name, text) => {
    const extraction = extract(text);
    expect(problemsOf(text, extraction)).toEqual([]);
    expect(extraction.relations.length).toBeGreaterThan(20);
    expect(JSON.parse(JSON.stringify(extraction))).toEqual(extraction);
    expect(structuredClone(extraction)).toEqual(extraction);
  });

  it('takes any string, with exact spans', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(problemsOf(text, extract(text))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('takes an article with anything put anywhere into it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), anyText(), fc.double({ min: 0, max: 1, noNaN: true }), ([, article], insert, where) => {
        const at = Math.floor(article.length * where);
        const text = article.slice(0, at) + insert + article.slice(at);
        expect(problemsOf(text, extract(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes again, whatever was read in between', () => {
    const before = articles.map(([, text]) => JSON.stringify(extract(text)));
    fc.assert(
      fc.property(anyText(), (text) => JSON.stringify(extract(text)) === JSON.stringify(extract(text))),
      { numRuns: 100 },
    );
    expect(articles.map(([, text]) => JSON.stringify(extract(text)))).toEqual(before);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u3000\r\n '],
    ['a lone surrogate', 'Acme \ud83d bought Globex.'],
    ['combining marks', 'A\u0301'.repeat(1_000)],
    ['right-to-left text', 'قال الرئيس إن الشركة اشترت المصنع. אמר הנשיא.'],
    ['NUL', 'Acme\u0000 bought\u0000 Globex.'],
    ['a megabyte of one letter', 'a'.repeat(1 << 20)],
    ['a megabyte of one capital with spaces', 'A '.repeat(1 << 19)],
    ['50,000 open brackets', '['.repeat(50_000)],
    ['50,000 open quotation marks', '“'.repeat(50_000)],
    ['200,000 words without a stop', 'Acme and '.repeat(100_000)],
  ])('takes %s', (_what, text) => {
    expect(problemsOf(text, extract(text))).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(extract('')).toEqual({
      schema: 'relata/2',
      document: { id: extract('').document.id, length: 0, sentences: 0 },
      entities: [],
      relations: [],
      warnings: [],
    });
  });

  it.each(['2024-12-06T23:30+02:00', new Date('2024-12-06T10:00:00Z'), Date.UTC(2024, 11, 6)])(
    'takes %p for the reference date',
    (referenceDate) => {
      const { relations } = extract('Acme bought Globex yesterday.', { referenceDate });
      expect(relations[0].time).toMatchObject({ start: '2024-12-05' });
    },
  );

  it('takes the id and the reference date that it is given', () => {
    const { document, relations } = extract('Acme bought Globex yesterday.', { id: 'story', referenceDate: '2024-12-06' });
    expect(document.id).toBe('story');
    expect(relations[0].evidence[0].document).toBe('story');
    expect(relations[0].time).toMatchObject({ start: '2024-12-05', source: 'option' });
  });

  it.each([
    [[42], 'text-not-string', 'number 42'],
    [[undefined], 'text-not-string', 'undefined'],
    [[null], 'text-not-string', 'null'],
    [[['a']], 'text-not-string', 'an array'],
    [[new Date(0)], 'text-not-string', 'an object'],
    [['', 'x'], 'options-not-object', 'the string "x"'],
    [['', null], 'options-not-object', 'null'],
    [['', { referencedate: '2024-12-06' }], 'unknown-option', '"referencedate"'],
    [['', { referenceDate: '2023-02-29' }], 'bad-option', 'the string "2023-02-29"'],
    [['', { referenceDate: '0000-06-01' }], 'bad-option', 'the string "0000-06-01"'],
    [['', { referenceDate: '2024-12-06T25:00' }], 'bad-option', 'the string "2024-12-06T25:00"'],
    [['', { referenceDate: new Date(NaN) }], 'bad-option', 'an object'],
    [['', { referenceDate: '2024-12-06T15:30+99:00' }], 'bad-option', 'the string "2024-12-06T15:30+99:00"'],
    [['', { id: '' }], 'bad-option', 'the string ""'],
  ])('refuses %j: %s', (args, code, named) => {
    const call = (): unknown => (extract as (...args: unknown[]) => unknown)(...args);
    expect(call).toThrow(RelataError);
    expect(call).toThrow(expect.objectContaining({ code }) as RelataError);
    expect(call).toThrow(named);
  });
});
