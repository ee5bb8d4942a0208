import fc from 'fast-check';
import { extract, statements, type Phrase, type StatementOptions } from '../src';
import { errorOf } from './support/errors';
import { anyText } from './support/texts';

const say = (text: string, options?: StatementOptions): string[] =>
  statements(extract(text, { detail: 'all' }), options).map(({ subject, predicate, objects }) =>
    [subject, predicate, ...objects].map((phrase) => phrase.text).join(' | '),
  );

const FULL: StatementOptions = { detail: 'full', form: 'n-ary' };

test.each<[what: string, text: string, minimal: string[], full: string[]]>([
  [
    'an object, and what leads beyond it',
    'Acme opened a plant in Ohio in 2019.',
    ['Acme | opened | a plant', 'Acme | opened a plant in | Ohio', 'Acme | opened a plant in | 2019'],
    ['Acme | opened | a plant in Ohio | in 2019'],
  ],
  [
    'a passive in its own order, though the relation is turned round',
    'Acme was bought by Globex.',
    ['Acme | was bought by | Globex'],
    ['Acme | was bought by | Globex'],
  ],
  [
    'a passive whose subject is given something',
    'Greece was lent €2bn by Norway in 2019.',
    ['Greece | was lent | €2bn', 'Greece | was lent €2bn by | Norway', 'Greece | was lent in | 2019'],
    ['Greece | was lent | €2bn | by Norway | in 2019'],
  ],
  [
    'what a type leads to beyond the object',
    'Acme took part in the talks on Friday.',
    ['Acme | took part in | the talks', 'Acme | took part on | Friday'],
    ['Acme | took part in | the talks | on Friday'],
  ],
  ['a passive that names nobody who gave', 'Greece was lent €2bn.', ['Greece | was lent | €2bn'], ['Greece | was lent | €2bn']],
  [
    'a preposition without an object, once for each name that shares it',
    'The orchestra performs at Caird Hall and Usher Hall.',
    ['The orchestra | performs at | Caird Hall', 'The orchestra | performs at | Usher Hall'],
    ['The orchestra | performs at | Caird Hall', 'The orchestra | performs at | Usher Hall'],
  ],
  [
    'what was said',
    'Analysts said that Acme bought Globex.',
    ['Analysts | said | that Acme bought Globex', 'Acme | bought | Globex'],
    ['Analysts | said | that Acme bought Globex', 'Acme | bought | Globex'],
  ],
  ['an adjective', 'The plant is profitable.', ['The plant | is | profitable'], ['The plant | is | profitable']],
  ['that something is', 'There is a problem.', ['There | is | a problem'], ['There | is | a problem']],
  ['what is said without a verb', 'Maria Silva, a lawyer, resigned.', [], ['Maria Silva | is | a lawyer']],
  ['nothing', 'Prices fell.', [], []],
])('%s', (_what, text, minimal, full) => {
  expect(say(text)).toEqual(minimal);
  expect(say(text, FULL)).toEqual(full);
});

test('an argument is as long as it has to be, or whole', () => {
  const text = 'Globex sued the founder of Acme, who had left the firm.';
  expect(say(text)[0]).toBe('Globex | sued | the founder of Acme');
  expect(say(text, FULL)[0]).toBe('Globex | sued | the founder of Acme, who had left the firm');
});

test.each([
  ['right before the verb', 'Acme still uses chips.', 'Acme | still uses | chips'],
  ['whatever space is between them', 'Acme still  uses chips.', 'Acme | still uses | chips'],
  ['before all that the relation is read from', 'There still are problems.', 'There | still are | problems'],
  ['not behind a comma', 'Acme still, uses chips.', 'Acme | uses | chips'],
])('an adverb goes with the predicate of the whole statement: %s', (_, text, expected) => {
  expect(say(text, FULL)).toEqual([expected]);
});

test('phrases are made of their spans, and these stand in the text', () => {
  fc.assert(
    fc.property(anyText(), fc.constantFrom('minimal', 'full'), fc.constantFrom('binary', 'n-ary'), (text, detail, form) => {
      for (const { subject, predicate, objects } of statements(extract(text, { detail: 'all' }), { detail, form } as StatementOptions)) {
        if (form === 'binary') expect(objects).toHaveLength(1);
        for (const phrase of [subject, ...objects, ...(predicate.spans.length > 0 ? [predicate] : [])]) isMadeOf(text, phrase);
      }
    }),
    { numRuns: 60 },
  );
});

function isMadeOf(text: string, { text: words, spans }: Phrase): void {
  expect(words).toBe(spans.map((span) => span.text).join(' '));
  for (const { start, end, text: piece } of spans) expect(text.slice(start, end)).toBe(piece);
}

test('a statement says whether it is so, where no phrase does', () => {
  const said = statements(extract('Neither Acme nor Globex bought Initech.'));
  expect(said.map(({ polarity }) => polarity)).toEqual(['negative', 'negative']);
});

test.each([
  [() => statements('text' as never), /^not-an-extraction/],
  [
    () => statements(extract(''), { detail: 'max' as never }),
    /^bad-option: option detail must be "minimal" or "full", but the string "max" came/,
  ],
  [() => statements(extract(''), { form: 'nary' as never }), /^bad-option: .*form/],
  [() => statements(extract(''), { details: 'full' } as never), /^unknown-option: .*details/],
  [() => statements(extract(''), null as never), /^options-not-object/],
])('refuses what is none of its arguments: %s', (call, error) => expect(errorOf(call)).toMatch(error));
