import fc from 'fast-check';

import { layOut } from '../../src/cli/columns';
import { displayWidth, printable } from '../../src/cli/display-width';
import { COLORED, PLAIN } from '../../src/cli/style';
import { renderTable } from '../../src/cli/table';
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
  { subject: 'Globex', lemma: 'buy', words: 'was not bought', object: 'Acme', inverted: true, polarity: 'negative' },
  { subject: 'Confidence', lemma: 'fall', words: 'fell', time: { kind: 'duration', timex: 'P3Y' }, attribution: {} },
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
  Name            Type          Mentions  Also
  Tencent         organization         1  Tencent Holdings; TCEHY
  NVIDIA          organization         1
  high-end chips  organization         1
  China           organization         1
  researchers     organization         1
  US ban          organization         1
  Globex          organization         1
  Acme            organization         1
  Confidence      organization         1

Relations
  Subject        Predicate        Object          Details
  Tencent     —  still uses    →  high-end chips  according to researchers; in China
  US ban      —  could affect  →  NVIDIA          possible
  Globex      —  buy           →  Acme            not
  Confidence  —  fell                             reported (say); P3Y
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
  Globex      —  buy           →  Acme          not
  Confidence  —  fell                           reported
                                                (say); P3Y
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
