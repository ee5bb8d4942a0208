import fc from 'fast-check';

import { layOut } from '../../src/cli/columns';
import { displayWidth, printable } from '../../src/cli/display-width';
import { COLORED, PLAIN } from '../../src/cli/style';
import { renderTable } from '../../src/cli/table';
import type { Argument, Extraction } from '../../src';
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
  { subject: 'Globex', lemma: 'buy', words: 'was not bought by', object: 'Acme', inverted: true, polarity: 'negative' },
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
  Subject        Predicate             Object          Details
  Tencent     —  still uses         →  high-end chips  according to researchers; in China
  US ban      —  could affect       →  NVIDIA          possible
  Acme        —  was not bought by  →  Globex          not
  Confidence  —  fell                                  reported (say); 199X
`,
  );
});

it('wraps where the terminal is narrow', () => {
  const text = renderTable(story(), 'article.txt', 60, PLAIN);
  expect(text.slice(text.indexOf('Relations'))).toBe(`Relations
  Subject        Predicate        Object        Details
  Tencent     —  still uses    →  high-end      according to
                                  chips         researchers;
                                                in China
  US ban      —  could affect  →  NVIDIA        possible
  Acme        —  was not       →  Globex        not
                 bought by
  Confidence  —  fell                           reported
                                                (say); 199X
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

describe('a relation reads like its sentence', () => {
  /** The phrase that stands for an argument in the text, around its entity's name. */
  const phrase = (argument: Argument, text: string): Argument => {
    const start = argument.start - text.indexOf(argument.text);
    return { ...argument, text, start, end: start + text.length };
  };
  const rowOf = (statement: Statement, type: string, words?: string): string => {
    const extraction = extractionOf([statement], { [statement.object ?? '']: { type } });
    const [relation] = extraction.relations;
    if (words !== undefined) relation.object = phrase(relation.object!, words);
    return rowsOf('Relations', extraction)[0];
  };

  it.each<[string, Statement, string, string | undefined, string]>([
    ['a preposition in the name is said once', { subject: 'Sale', lemma: 'run', rest: [['from', 'From May 2 to June 5']] }, '', undefined, 'Sale — run From May 2 to June 5'],
    ['but the beginning of a word is none', { subject: 'Acme', lemma: 'sit', rest: [['in', 'Indiana']] }, '', undefined, 'Acme — sit in Indiana'],
    ['a passive stands as in the text', { subject: 'Globex', lemma: 'buy', words: 'could be bought by', object: 'Acme', inverted: true, modality: 'possible' }, 'organization', undefined, 'Acme — could be bought by → Globex possible'],
    ['an apposition is a sentence', { subject: 'Ann', lemma: 'be', words: 'chair', object: 'chair', kind: 'apposition' }, 'concept', 'The chair of the foundation', 'Ann — is → the chair of the foundation'],
    ['so is a role', { subject: 'Ann', lemma: 'be', words: 'chair', object: 'chair', kind: 'role' }, 'concept', 'Acme chair', 'Ann — is → Acme chair'],
    ['a class is called without its examples', { subject: 'Acme', lemma: 'be', words: 'maker', object: 'maker', kind: 'membership' }, 'concept', 'maker such as Acme', 'Acme — is → maker'],
    ['also one of something', { subject: 'Acme', lemma: 'be', words: 'maker', object: 'maker', kind: 'membership' }, 'concept', 'the maker of pumps such as Acme', 'Acme — is → maker of pumps'],
    ['what a noun is of belongs to it', { subject: 'Acme', lemma: 'hold', object: '31%' }, 'percent', '31% of the stock', 'Acme — hold → 31% of the stock'],
    ['a name needs nothing more', { subject: 'Acme', lemma: 'sue', object: 'Bank' }, 'organization', 'Bank of the north', 'Acme — sue → Bank'],
  ])('%s', (_title, statement, type, words, expected) => {
    expect(rowOf(statement, type, words)).toBe(expected);
  }); // prettier-ignore

  it('a recipient is given to', () => {
    const extraction = extractionOf([{ subject: 'Acme', lemma: 'pay', object: '5 euros', rest: [['time', 'Globex']] }]);
    extraction.relations[0].arguments[0].role = 'recipient';
    expect(rowsOf('Relations', extraction)).toEqual(['Acme — pay → 5 euros to Globex']);
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
  });
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
      const columns = [{ heading: 'a' }, { heading: 'b', align: 'right' as const }, { heading: 'c' }];
      const lines = layOut(columns, rows, width);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      const letters = (text: string) => printable(text).replace(/ /g, '').split('').sort().join('');
      expect(letters(lines.slice(1).join(''))).toBe(letters(rows.flat().map(printable).join('')));
    }),
  );
});
