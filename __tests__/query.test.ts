import { about, between, extract, mergeExtractions, relationsOf, timeline, undated } from '../src';
import { errorOf } from './support/errors';

const NEWS = extract(
  'Acme Corp bought Globex for $5 million in 2019. Globex was founded in 1987. Ann Lee of the United States took part in the talks in Oslo. ' +
    'José Silva criticized Acme. Confidence fell.',
  { id: 'news', detail: 'all' },
);
const texts = (facts: ReturnType<typeof relationsOf>): string[] => facts.map(({ relation }) => relation.text);

describe('relationsOf', () => {
  it.each([
    ['Globex', ['Acme Corp bought Globex for $5 million in 2019', 'Globex was founded in 1987']],
    ['acme', ['Acme Corp bought Globex for $5 million in 2019', 'José Silva criticized Acme']],
    ['Jose Silva', ['José Silva criticized Acme']],
    ['Initech', []],
    ['', []],
  ])('%s', (name, expected) => expect(texts(relationsOf(NEWS, name))).toEqual(expected));

  it('takes an entity and its id', () => {
    const globex = NEWS.entities.find(({ name }) => name === 'Globex')!;
    expect(relationsOf(NEWS, globex)).toEqual(relationsOf(NEWS, 'Globex'));
    expect(relationsOf(NEWS, globex.id)).toEqual(relationsOf(NEWS, 'Globex'));
  });

  it('says what stands at the other end, object or not', () => {
    const ends = relationsOf(NEWS, 'Ann Lee').map(({ subject, label, target }) => [subject.name, label, target?.name]);
    expect(ends).toContainEqual(['Ann Lee', 'take part in', 'talks']);
    expect(relationsOf(NEWS, 'confidence')[0]).not.toHaveProperty('target');
  });

  it('says which document it is of', () => {
    const merged = mergeExtractions(NEWS, extract('Globex hired Tom Vane.', { id: 'more' }));
    expect(relationsOf(merged, 'Globex').map(({ document }) => document)).toEqual(['more', 'news', 'news']);
  });
});

describe('between', () => {
  it.each<[string, string, string[]]>([
    ['Globex', 'Acme', ['Acme Corp bought Globex for $5 million in 2019']],
    ['Globex', 'Ann Lee', []],
  ])('%s and %s', (one, other, expected) => expect(texts(between(NEWS, one, other))).toEqual(expected));
});

describe('about', () => {
  it.each<[string, string[]]>([
    ['jose', ['José Silva criticized Acme']],
    ['million bought', ['Acme Corp bought Globex for $5 million in 2019']],
    ['Oslo million', []],
    ['  ', []],
  ])('%s', (words, expected) => expect(texts(about(NEWS, words))).toEqual(expected));
});

describe('timeline', () => {
  it('is in the order of the calendar', () => {
    expect(timeline(NEWS).map(({ time, subject }) => `${time.start} ${subject.name}`)).toEqual([
      '1987-01-01 Globex',
      '2019-01-01 Acme Corp',
    ]);
  });
  it('is of one entity where it is asked of one', () => {
    expect(timeline(NEWS, 'Acme')).toHaveLength(1);
  });
});

describe('undated', () => {
  const text = 'Acme bought Globex on 2 March. Ann Lee joined Acme last week. Initech sued Hooli in 2019.';
  const timesOf = (facts: ReturnType<typeof undated>): string[] => facts.map(({ time, subject }) => `${time.timex} ${subject.name}`);

  it('has what the timeline leaves out', () => {
    expect(timesOf(undated(extract(text)))).toEqual(['XXXX-03-02 Acme', 'PAST_REF Ann Lee']);
    expect(timesOf(undated(extract(text), 'Ann Lee'))).toEqual(['PAST_REF Ann Lee']);
    expect(timeline(extract(text))).toHaveLength(1);
  });
  it('has nothing where the day of the text is known', () => {
    const dated = extract(text, { referenceDate: '2024-03-06' });
    expect(undated(dated)).toEqual([]);
    expect(timeline(dated).map(({ time }) => time.start)).toEqual(['2019-01-01', '2024-02-26', '2024-03-02']);
  });
});

it.each([relationsOf, between, about, timeline, undated])('%p says what is no extraction', (query) => {
  expect(errorOf(() => query({} as never, 'a', 'b'))).toMatch(/^not-an-extraction/);
});
