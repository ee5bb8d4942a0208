import { MONTHS } from '../../../lexicon/calendar';
import { isDash, type Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { isDate } from '../../../document/calendar-arithmetic';
import { isA } from '../../../english';
import type { Fields } from './expression';
import { monthAt, tagAt, yearAt } from './words';

/** Two-figure years up to 49 are of this century. */
const fullYear = (year: number, figures: number): number => (figures === 4 ? year : year < 50 ? 2000 + year : 1900 + year);

const fieldsOf = (year: number, month: number, day: number, end: number, confidence: number): Match | undefined =>
  isDate(year, month, day) && year >= 1000 && year < 3000 ? { end, value: { kind: 'fields', year, month, day }, confidence } : undefined;

/** "2024-12-04", "4/12/2024", "4.12.2024", "20241204". */
export function readNumeric(atoms: Atoms, at: number): Match | undefined {
  const { norms, numbers, glued, kinds } = atoms;
  if (/^(?:19|20)\d{6}$/.test(norms[at]) && kinds[at] === 'number') {
    const [year, month, day] = [norms[at].slice(0, 4), norms[at].slice(4, 6), norms[at].slice(6)].map(Number) as [number, number, number];
    return glued[at] || (glued[at + 1] && kinds[at + 1] !== 'sign') ? undefined : fieldsOf(year, month, day, at + 1, 0.7);
  }
  const sign = norms[at + 1];
  const dash = isDash(sign);
  if (sign !== '/' && sign !== '.' && !dash) return undefined;
  if (norms[at + 3] !== sign || kinds[at + 2] !== 'number' || kinds[at + 4] !== 'number') return undefined;
  if (!glued[at + 1] || !glued[at + 2] || !glued[at + 3] || !glued[at + 4]) return undefined;
  if (glued[at + 5] && (kinds[at + 5] === 'number' || (norms[at + 5] === sign && glued[at + 6]))) return undefined;
  const [a, b, c] = [numbers[at], numbers[at + 2], numbers[at + 4]];
  const figures = norms[at + 4].length;
  const match = (year: number, month: number, day: number, confidence: number) => fieldsOf(year, month, day, at + 5, confidence);
  if (norms[at].length === 4) return match(a, b, c, 0.98);
  // "3-7-07"; "6-4-12" may be a score.
  const short = sign === '/' || (dash && [norms[at], norms[at + 2], norms[at + 4]].some((part) => part.startsWith('0')));
  if (norms[at].length > 2 || norms[at + 2].length > 2 || (figures !== 4 && (figures !== 2 || !short))) return undefined;
  const year = fullYear(c, figures);
  // With dots the day comes first. With slashes 4/12/2024 may be April or December: American order, unless it makes no date.
  if (sign === '.') return match(year, b, a, 0.9);
  const american = match(year, a, b, b > 12 || a === b ? 0.95 : 0.6);
  return american ?? match(year, b, a, 0.95);
}

/** "2020/Sep/23", "2020/23/Sep", "September-2020-23", "23-Sep-2020", "19-Nov-12", "Dec/2018", "Oct/2", "Jan-1". */
function readWithName(atoms: Atoms, at: number): Match | undefined {
  const { norms, glued } = atoms;
  const sign = norms[at + 1];
  if ((sign !== '/' && !isDash(sign)) || !glued[at + 1] || !glued[at + 2]) return undefined;
  const three = norms[at + 3] === sign && glued[at + 3] && glued[at + 4];
  const places = three ? [at, at + 2, at + 4] : [at, at + 2];
  let [year, month, day]: (number | undefined)[] = [];
  for (const place of places) {
    const [y, m] = [yearAt(atoms, place), MONTHS[norms[place]]];
    if (y !== undefined && year === undefined) year = y;
    else if (m !== undefined && month === undefined) month = m;
    else if (!/^\d{1,2}$/.test(norms[place])) return undefined;
    else if (day === undefined) day = atoms.numbers[place];
    else if (year === undefined && place === at + 4) year = fullYear(atoms.numbers[place], 2);
    else return undefined;
  }
  const end = places[places.length - 1] + 1;
  if (month === undefined || (glued[end] && atoms.kinds[end] === 'number')) return undefined;
  if (three) return year !== undefined && day !== undefined ? fieldsOf(year, month, day, end, 0.95) : undefined;
  if (day !== undefined && !isDate(2024, month, day)) return undefined;
  // "a May-5 talk", "the 5-May"
  if (sign !== '/' && (day === undefined || monthAt(atoms, at) === undefined || /^(?:N|J)/.test(tagAt(atoms, end)))) return undefined;
  return { end, value: { kind: 'fields', month, ...(year !== undefined && { year }), ...(day !== undefined && { day }) }, confidence: 0.9 };
}

/** "on 11/20", "from 5/1", "Friday 5/12": month and day without a year, where the words before leave no doubt that it is no fraction or score. */
export function readShortNumeric(atoms: Atoms, at: number, framed = false): Match | undefined {
  const { norms, numbers, glued, kinds } = atoms;
  const sign = norms[at + 1];
  if (sign !== '/' || kinds[at + 2] !== 'number' || !glued[at + 1] || !glued[at + 2]) return undefined;
  if (!/^\d{1,2}$/.test(norms[at]) || !/^\d{1,2}$/.test(norms[at + 2])) return undefined;
  const end = at + 3;
  if (glued[at] && kinds[at - 1] !== undefined && !isDash(norms[at - 1])) return undefined;
  if (glued[end] && (kinds[end] !== 'sign' || norms[end] === '/' || norms[end] === '%')) return undefined;
  const before = norms[at - 1];
  // "after 9/11" is after the attacks, "two thirds" are written 2/3: a number behind it or a noun that it counts.
  if ((numbers[at] === 9 && numbers[at + 2] === 11) || (numbers[at] < numbers[at + 2] && numbers[at + 2] <= 4)) return undefined;
  const year = norms[end] === ',' ? yearAt(atoms, end + 1) : undefined;
  // "22/04" at the end of what is said; "24/7" is always.
  const last = kinds[end] === undefined || /^[.?!]$/.test(norms[end]);
  const isClear = last && Math.max(numbers[at], numbers[at + 2]) > 12 && numbers[at + 2] !== 7;
  const whole = year !== undefined || isClear || (before === undefined && kinds[end] === undefined);
  const listed = (before === ',' || before === 'or' || before === 'and') && norms[at - 3] === '/';
  if (!framed && !whole && !listed && !(before !== undefined && isA(before, 'word before a numeric date'))) return undefined;
  if (year === undefined && (/^(?:N|J|CD|VBN)/.test(tagAt(atoms, end)) || norms[end] === 'of')) return undefined;
  const [a, b] = [numbers[at], numbers[at + 2]];
  const fields: Fields | undefined = isDate(2024, a, b)
    ? { kind: 'fields', month: a, day: b }
    : isDate(2024, b, a)
      ? { kind: 'fields', month: b, day: a }
      : undefined;
  if (!fields) return undefined;
  if (before === 'next' || before === 'last') fields.direction = before;
  // "5/1-5/7, 2020"
  return { end: year === undefined ? end : end + 2, value: year === undefined ? fields : { ...fields, year }, confidence: 0.75 };
}

/** "12-2015", "12/2015": month and year. */
function readMonthYear(atoms: Atoms, at: number): Match | undefined {
  const { norms, numbers, glued, kinds } = atoms;
  const sign = norms[at + 1];
  if ((sign !== '/' && !isDash(sign)) || !glued[at + 1] || !glued[at + 2] || !(sign === '/' ? /^\d{1,2}$/ : /^\d{2}$/).test(norms[at]))
    return undefined;
  const year = yearAt(atoms, at + 2);
  if (year === undefined || year < 1900 || year > 2100 || numbers[at] < 1 || numbers[at] > 12 || glued[at]) return undefined;
  if (glued[at + 3] && (kinds[at + 3] !== 'sign' || glued[at + 4])) return undefined;
  return { end: at + 3, value: { kind: 'fields', month: numbers[at], year }, confidence: 0.75 };
}

export const numericDate: ValueRule = {
  name: 'date/numeric',
  about: 'A day in figures: "2024-12-04", "4/12/2024".',
  examples: {
    'It opened on [2024-12-04].': '2024-12-04 2024-12-04..2024-12-05',
    'It opened on [4/12/2024].': '2024-04-12 2024-04-12..2024-04-13',
    'It opened on [23/12/2024].': '2024-12-23 2024-12-23..2024-12-24',
    'It opened on [4.12.2024].': '2024-12-04 2024-12-04..2024-12-05',
    'It opened on [20241204].': '2024-12-04 2024-12-04..2024-12-05',
  },
  counterexamples: ['He won 2-1-3.', 'Version 1.2.3 is out.', 'Call 555-12-2024-7.', 'On 31/31/2024.', 'Code 20249904.'],
  starts: ['#'],
  apply: readNumeric,
};

export const namedNumericDate: ValueRule = {
  name: 'date/numeric-with-month',
  about: 'A date in figures with the name of its month: "23-Sep-2020", "Dec/2018".',
  examples: {
    'It opened on [23-Sep-2020], [2020/Sep/24].': '2020-09-23 2020-09-23..2020-09-24 | 2020-09-24 2020-09-24..2020-09-25',
    'It opened on [17-Mar-09].': '2009-03-17 2009-03-17..2009-03-18',
    'It opened in [Dec/2018].': '2018-12 2018-12-01..2019-01-01',
  },
  counterexamples: ['The March-April issue.', 'A 5-May talk.', 'The May/June issue.'],
  starts: ['#', ...Object.keys(MONTHS)],
  apply: readWithName,
};

export const shortNumericDate: ValueRule = {
  name: 'date/month-slash-day',
  about: 'Month and day in figures, where the words before leave no doubt: "on 11/20".',
  examples: {
    'They met on [11/20], [11/22] or [11/25].':
      '2024-11-20 2024-11-20..2024-11-21 | 2024-11-22 2024-11-22..2024-11-23 | 2024-11-25 2024-11-25..2024-11-26',
  },
  counterexamples: ['It grew from 2/3 to 3/4.', 'After 9/11 they left.', 'A 24/7 shop.', 'On 1/2 inch of it.', 'Odds of 5/2.'],
  starts: ['#'],
  apply: readShortNumeric,
};

export const monthOfYearFigures: ValueRule = {
  name: 'date/month-figures',
  about: 'Month and year in figures: "12-2015".',
  examples: { 'The date is [12-2015].': '2015-12 2015-12-01..2016-01-01' },
  counterexamples: ['They won 32-2015.', 'It is 2015-32.', 'Call 12-2015-7.'],
  starts: ['#'],
  apply: readMonthYear,
};
