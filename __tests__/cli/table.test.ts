import fc from 'fast-check';

import { layOut } from '../../src/cli/columns';
import { displayWidth, printable } from '../../src/cli/display-width';
import { COLORED, PLAIN } from '../../src/cli/style';
import { renderTable } from '../../src/cli/table';
import { extract, type Extraction, type Relation } from '../../src';
import { extractionOf, type Statement } from '../support/extraction';

const STORY: Statement[] = [
  {
    subject: 'Tencent',
    lemma: 'use',
    words: 'still uses',
    object: 'high-end chips',
    attribution: { source: 'researchers', predicate: 'find' },
    rest: [['in', 'China']],
  },
  { subject: 'US ban', lemma: 'affect', words: 'could affect', object: 'NVIDIA', modality: 'possible' },
  { subject: 'Globex', lemma: 'buy', words: 'was not bought by', object: 'Acme', type: 'acquire', inverted: true, polarity: 'negative' },
  {
    subject: 'Confidence',
    lemma: 'fall',
    words: 'fell',
    time: { kind: 'date', timex: '199X', grain: 'decade', relative: false, source: 'text' },
    attribution: {},
  },
];

const story = () =>
  extractionOf(STORY, {
    Tencent: { aliases: ['Tencent Holdings', 'TCEHY'], salience: 1 },
    NVIDIA: { salience: 0.9 },
  });

it('is read at a glance', () => {
  expect(`\n${renderTable(story(), 'article.txt', 100, PLAIN)}`).toBe(
    `
article.txt
4 sentences · 9 entities · 4 relations

Entities
  Type          Name            Mentions  Also
  organization  Tencent                1  Tencent Holdings; TCEHY
                NVIDIA                 1
                high-end chips         1
                China                  1
                researchers            1
                US ban                 1
                Globex                 1
                Acme                   1
                Confidence             1

Relations
  Relation                                    Details
  Tencent still uses high-end chips in China  according to researchers
  US ban could affect NVIDIA                  possible
  Acme was not bought by Globex               type acquire
  Confidence fell                             reported (say); the 1990s
`,
  );
});

it('wraps where the terminal is narrow', () => {
  const text = renderTable(story(), 'article.txt', 44, PLAIN);
  expect(text.slice(text.indexOf('Relations'))).toBe(`Relations
  Relation              Details
  Tencent still uses    according to
    high-end chips in   researchers
    China
  US ban could affect   possible
    NVIDIA
  Acme was not bought   type acquire
    by Globex
  Confidence fell       reported (say); the
                        1990s
`);
});

/** The rows under a heading, with single spaces. */
const rowsOf = (section: string, extraction: Extraction): string[] => {
  const [, rows] = renderTable(extraction, 'a.txt', 200, PLAIN).split(`${section}\n`);
  return rows
    .split('\n\n')[0]
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().replace(/ +/g, ' '));
};

describe('the details of a relation', () => {
  const detailsOf = (statement: Statement, entities: Parameters<typeof extractionOf>[1] = {}): string => {
    const [row] = rowsOf('Relations', extractionOf([{ text: 'Said', ...statement }], entities));
    return row.slice('Said'.length).trim();
  };
  const ACME = { subject: 'Acme', lemma: 'sue', object: 'Globex' };
  const date = (timex: string, start?: string): NonNullable<Relation['time']> => ({
    kind: 'date',
    timex,
    ...(start !== undefined && { start }),
    grain: 'day',
    relative: false,
    source: 'text',
  });
  const TWICE = extractionOf([ACME, ACME]).relations.flatMap(({ evidence }) => evidence);

  it.each<[string, Partial<Statement>, string]>([
    ['nothing where the sentence says it all', { tense: 'past' }, ''],
    ['how sure it is', { modality: 'possible' }, 'possible'],
    ['no denial that the sentence has', { polarity: 'negative', text: 'Said Acme did not sue Globex' }, 'Acme did not sue Globex'],
    ['but one of what has no verb to deny', { polarity: 'negative', kind: 'nominal' }, 'denied'],
    ['a word that has "not" in it denies nothing', { polarity: 'negative', kind: 'nominal', text: 'Said: another notice' }, ': another notice denied'],
    ['not where it has the words that deny', { polarity: 'negative', kind: 'nominal', text: 'Said: ruled out', cues: [{ kind: 'polarity', span: { start: 0, end: 9, text: 'Ruled out' } }] }, ': ruled out'],
    ['whose word it is', { attribution: { source: 'Ann Hart' } }, 'according to Ann Hart'],
    ['the verb where nobody says so', { attribution: { predicate: 'claim' } }, 'reported (claim)'],
    ['the type', { type: 'sue' }, 'type sue'],
    ['how often it is said', { evidence: TWICE }, '2 ×'],
    ['when it was', { time: date('2024-04-11', '2024-04-11') }, '2024-04-11'],
    ['a day without its year as people say it', { time: date('XXXX-03-02') }, '2 March'],
    ['not where the sentence says when', { time: date('2024-04-11', '2024-04-11'), text: 'Said 2024-04-11' }, '2024-04-11'],
    ['nor where an argument does', { time: date('2024-04-11', '2024-04-11'), rest: [['time', 'Thursday']] }, ''],
    ['all in one order', { modality: 'intended', type: 'sue', attribution: { source: 'Ann Hart' }, evidence: TWICE, time: date('2024', '2024-01-01') }, 'intended; according to Ann Hart; 2024; type sue; 2 ×'],
  ])('say %s', (_what, statement, details) => {
    expect(detailsOf({ ...ACME, ...statement })).toBe(details);
  }); // prettier-ignore

  it('have both of those of whom one cites the other', () => {
    const extraction = extractionOf([{ ...ACME, text: 'Said', attribution: { source: 'Ann Hart' } }, { ...ACME, attribution: { source: 'Nordwire' } }]); // prettier-ignore
    const [first, second] = extraction.relations;
    first.attribution!.attribution = second.attribution!;
    expect(rowsOf('Relations', extraction)[0]).toBe('Said according to Ann Hart, cited by Nordwire');
  });

  it.each([
    ['as first spoken of, in small letters', 'company', ['The two companies'], 'the two companies'],
    ['also without an article', 'prosecutor', ['Prosecutors'], 'prosecutors'],
    ['but with the capitals of names', 'Iranian official', ['Iranian officials'], 'Iranian officials'],
    ['wherever these stand', 'lawyer', ['Hart’s lawyer'], 'Hart’s lawyer'],
    ['and by no pronoun', 'aide', ['They', 'Two aides'], 'two aides'],
  ])('call whoever has no name %s', (_what, name, words, said) => {
    const extraction = extractionOf([{ ...ACME, text: 'Said', attribution: { source: name } }], { [name]: { type: 'person' } });
    const entity = extraction.entities.find((one) => one.name === name)!;
    const [mention] = entity.mentions;
    entity.mentions = words.map((text) => ({ ...mention, text, form: text === 'They' ? 'pronoun' : 'nominal' }));
    expect(rowsOf('Relations', extraction)[0]).toBe(`Said according to ${said}`);
  });

  it.each([
    ['in the words of its sentence where the calendar does not know it', 'Acme sued Globex', 0, 'last week'],
    ['not where these are in the row', 'Acme sued Globex last week', 0, ''],
    ['not in those of another sentence', 'Acme sued Globex', 7, 'in the past'],
  ])('say when it was %s', (_what, text, sentence, said) => {
    const extraction = extractionOf([{ ...ACME, text, time: date('PAST_REF') }], {
      'last week': { type: 'date', value: date('PAST_REF') },
    });
    for (const mention of extraction.entities.at(-1)!.mentions) mention.sentence = sentence;
    expect(rowsOf('Relations', extraction)[0].slice(text.length).trim()).toBe(said);
  });
});

describe('entities stand by type', () => {
  it('people first, what a user adds before values, concepts last; in each the most salient first', () => {
    const extraction = extractionOf([], {
      idea: { type: 'concept' },
      '2024': { type: 'date' },
      gene: { type: 'gene' },
      Vienna: { type: 'place' },
      Bob: { type: 'person', salience: 0.2 },
      Ann: { type: 'person', salience: 0.9 },
    });
    expect(rowsOf('Entities', extraction)).toEqual([
      'person Ann 1',
      'Bob 1',
      'place Vienna 1',
      'gene gene 1',
      'date 2024 1',
      'concept idea 1',
    ]);
  });

  it('concepts in passing are counted', () => {
    const extraction = extractionOf([{ subject: 'plan', lemma: 'fail' }, { subject: 'plan', lemma: 'work' }, { subject: 'idea', lemma: 'spread' }, { subject: 'he', lemma: 'go' }], {
      plan: { type: 'concept' },
      idea: { type: 'concept' },
      he: { type: 'concept' },
      Nordwire: { type: 'concept' },
    }); // prettier-ignore
    for (const { name, mentions } of extraction.entities) {
      for (const mention of mentions) mention.form = name === 'Nordwire' ? 'name' : name === 'he' ? 'pronoun' : 'nominal';
    }
    expect(rowsOf('Entities', extraction)).toEqual(['concept plan 2', 'Nordwire 1', 'and 2 more concepts, seen in the relations']);
    // Not where some relations were left out.
    extraction.relations.pop();
    expect(rowsOf('Entities', extraction).at(-1)).toBe('and 2 more concepts');
  });
});

it('leaves room for the sentence where the details are long', () => {
  const text = 'Acme, which makes pumps, sued Globex and Hooli in Oslo over a patent';
  const attribution = { source: 'The Association of Makers of Pumps and Valves' };
  const extraction = extractionOf([{ subject: 'Acme', lemma: 'sue', text, attribution, modality: 'possible' }]);
  expect(renderTable(extraction, 'a.txt', 100, PLAIN).split('Relations\n')[1]).toBe(`\
  Relation                                                      Details
  Acme, which makes pumps, sued Globex and Hooli in Oslo over   possible; according to The
    a patent                                                    Association of Makers of Pumps and
                                                                Valves
`);
});

it('says so where nothing was found', () => {
  expect(renderTable(extractionOf([]), 'article.txt', 100, PLAIN)).toBe(
    'article.txt\n0 sentences · 0 entities · 0 relations\n\nNo entities\n\nNo relations\n',
  );
});

it('heads with title, source and dateline where there are any', () => {
  const extraction = story();
  const span = { start: 0, end: 0, text: '' };
  extraction.document = {
    ...extraction.document,
    title: 'Tencent\nDefies',
    dateline: { place: 'Shenzhen', date: '2024-12-06', span },
    sentences: 1,
  };
  const [title, facts] = renderTable(extraction, 'a.txt', 100, PLAIN).split('\n');
  expect(title).toBe('Tencent Defies');
  expect(facts).toBe('a.txt · Shenzhen · 2024-12-06 · 1 sentence · 9 entities · 4 relations');
});

it('heads with the day of a dateline as people say it where its year is not told', () => {
  const extraction = extract('BEIJING, March 2 — Acme sued Globex.');
  expect(extraction.document.dateline?.date).toBe('XXXX-03-02');
  const [, facts] = renderTable(extraction, 'a.txt', 100, PLAIN).split('\n');
  expect(facts).toMatch(/^BEIJING · 2 March · /);
});

it('colors without moving a column', () => {
  const colored = renderTable(story(), 'a.txt', 70, COLORED);
  expect(colored).toContain('\u001b[36mTencent\u001b[39m');
  // eslint-disable-next-line no-control-regex
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(renderTable(story(), 'a.txt', 70, PLAIN));
});

it('does not let an article work the terminal', () => {
  const name = 'Acme\u001b]0;x\u0007\u202egnp\nInc\u009b31m';
  const text = renderTable(extractionOf([{ subject: name, lemma: name, object: name }], {}), name, 100, COLORED);
  // eslint-disable-next-line no-control-regex
  expect(text.replace(/\u001b\[\d+m/g, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(printable(name)).toBe('Acme\ufffd]0;x\ufffdgnp Inc\ufffd31m');
});

it.each([
  ['abc', 3],
  ['Zoë', 3],
  ['腾讯', 4],
  ['👩‍👩‍👧', 2],
  ['e\u0301', 1],
  ['한국', 4],
])('%s is %d columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

it('loses no letter and keeps within the width, whatever the words', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), fc.integer({ min: 30, max: 120 }), (rows, width) => {
      const columns = [{ heading: 'a' }, { heading: 'b', align: 'right' as const }, { heading: 'c', hangs: true }];
      const lines = layOut(columns, rows, width);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      const letters = (text: string) => printable(text).replace(/ /g, '').split('').sort().join('');
      expect(letters(lines.slice(1).join(''))).toBe(letters(rows.flat().map(printable).join('')));
    }),
  );
});
