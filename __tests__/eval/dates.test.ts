import { calendarWords } from '../../eval/dates/calendar-words';
import { readIob } from '../../eval/dates/iob';
import { secondsOf, unitOf } from '../../eval/dates/iso';
import { judge } from '../../eval/dates/judge';
import type { GoldResult } from '../../eval/dates/recognizers';
import { SpanScore } from '../../eval/dates/span-score';
import { readTimex3, scoreTimex3 } from '../../eval/dates/timex3';
import { extract } from '../../src';

const iob = (rows: readonly string[]): string => rows.map((row) => (row === '' ? '' : row.replace(' ', '\t'))).join('\n');

describe('readIob', () => {
  it('writes tokens as newspapers do, and keeps the spans', () => {
    const rows = [
      'On O',
      'June B-Date',
      '5 I-Date',
      ', I-Date',
      '2021 I-Date',
      ', O',
      'a O',
      '40 O',
      '- O',
      'year O',
      '- O',
      'old O',
      'said O',
      '“ O',
      'no O',
      '” O',
      '. O',
      '',
      'It O',
      '’ O',
      's O',
      'Friday B-Date',
      '. O',
    ];
    const [{ text, spans }] = readIob(iob(rows));
    expect(text).toBe('On June 5, 2021, a 40-year-old said “no”. It’s Friday.');
    expect(spans.map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([
      ['June 5, 2021', 'Date'],
      ['Friday', 'Date'],
    ]);
  });

  it('gives a headline a block of its own, and each document its own text', () => {
    const rows = ['-DOCSTART- O', '', 'Rain O', 'comes O', '', 'It O', 'rains O', '. O', '', '-DOCSTART- O', '', 'End O', '. O', ''];
    expect(readIob(iob(rows)).map(({ text }) => text)).toEqual(['Rain comes\n\nIt rains.', 'End.']);
  });
});

describe('calendarWords', () => {
  it.each([
    ['the end of May 2021', ['May 2021']],
    ['Friday morning', ['Friday']],
    ['from 2019 to 2021', ['2019', '2021']],
    ['Monday, July 4, 2022', ['Monday, July 4, 2022']],
    ['May 15 to 20, 2022', ['May 15 to 20, 2022']],
    ['20th of July 2022', ['20th of July 2022']],
    ['last week', []],
    ['three years later', []],
    ['late 1990s', []],
    ['the 1990 s', []],
    ['Easter Sunday', ['Easter Sunday']],
    ['Eid-ul-Adha', ['Eid-ul-Adha']],
    ['2021/22', ['2021/22']],
  ])('%s', (phrase, expected) => {
    expect(calendarWords(phrase).map(({ start, end }) => phrase.slice(start, end))).toEqual(expected);
  });
});

describe('judge', () => {
  const result = (type: string, ...values: GoldResult['values']): GoldResult => ({ start: 0, end: 1, type, values });
  const friday = result('date', { timex: 'XXXX-WXX-5', value: '2016-11-04' }, { timex: 'XXXX-WXX-5', value: '2016-11-11' });

  it('takes any of the readings that the file gives, and no other', () => {
    expect(judge({ from: '2016-11-11', to: '2016-11-12' }, friday)).toBe('same');
    expect(judge({ from: '2016-11-11', to: '2016-11-18' }, friday)).toBeUndefined();
    expect(judge({ from: '2016-11-18', to: '2016-11-19' }, friday)).toBeUndefined();
  });

  it('says when it is only the convention that agrees', () => {
    const years = result('daterange', { timex: '(2010-01-01,2018-01-01,P8Y)', start: '2010-01-01', end: '2018-01-01' });
    const ours = { from: '2010-01-01', to: '2019-01-01', timex: '2010/2018' };
    expect(judge(ours, years)).toBeUndefined();
    expect(judge({ ...ours, also: [{ from: '2010-01-01', to: '2018-01-01', convention: 'range' }] }, years)).toBe('range');
    const ago = result('date', { timex: '2018-08-17', value: '2018-08-17' });
    expect(judge({ from: '2018-08-01', to: '2018-09-01', timex: '2018-08' }, ago)).toBe('calendar unit');
    expect(judge({ from: '2018-01-01', to: '2018-12-31', timex: '2018-01-01/2018-12-31' }, ago)).toBeUndefined();
    expect(judge({ timex: 'PXD', vagueUnit: 'D' }, result('duration', { timex: 'P3D', value: '259200' }))).toBe('vague number');
  });

  it('compares durations by their seconds', () => {
    expect(secondsOf('PT1H30M')).toBe(secondsOf('PT1.5H'));
    expect(judge({ seconds: 5400 }, result('duration', { timex: 'PT1.5H', value: '5400' }))).toBe('same');
    expect(judge({ seconds: 5401 }, result('duration', { timex: 'PT1.5H', value: '5400' }))).toBeUndefined();
  });

  it('knows the days of a normal form', () => {
    expect(unitOf('2018-Q3')).toEqual({ from: '2018-07-01', to: '2018-10-01' });
    expect(unitOf('XXXX-05')).toBeUndefined();
  });
});

it('counts exactly equal spans only', () => {
  const score = new SpanScore();
  score.add('on Friday morning', [{ start: 3, end: 9 }], [{ start: 3, end: 17 }, { start: 3, end: 9 }]); // prettier-ignore
  expect([score.right, score.found, score.gold, score.f1]).toEqual([1, 2, 1, 2 / 3]);
  expect(score.spurious).toEqual(['on [Friday morning]']);
});

describe('scoreTimex3', () => {
  const score = (text: string, results: readonly (readonly [string, string])[]) => {
    const gold = results.map(([words, value]) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, type: 'DATE', value };
    });
    const documents = readTimex3(JSON.stringify({ text, reference: '2024-12-06', results: gold }));
    const all = scoreTimex3(documents, (text, referenceDate) => extract(text, { referenceDate })).get('all')!;
    return { gold: all.gold, strict: all.strict.right, values: all.values };
  };

  it('takes a range in words for two dates, and leaves bounds outside', () => {
    const text = 'It grew from 2019 to 2021. It may come as early as 2026. It fell earlier this year.';
    expect(score(text, [['2019', '2019'], ['2021', '2021'], ['2026', '2026'], ['this year', '2024']])).toEqual({ gold: 4, strict: 4, values: 4 }); // prettier-ignore
  });

  it('reads the ways to write one value as one', () => {
    const text = 'It opened in 2019 and closed last week.';
    expect(score(text, [['2019', '2019-XX'], ['last week', '2024-W48']])).toEqual({ gold: 2, strict: 2, values: 2 }); // prettier-ignore
    expect(score('It opened the week of February 3, 2025.', [['week of February 3, 2025', '2025-W6']])).toMatchObject({ values: 1 });
  });
});
