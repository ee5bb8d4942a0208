import { MONTHS } from '../../../lexicon/calendar';
import { isDash, type Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { isDate } from '../../../document/calendar-arithmetic';
import { isA } from '../../../english';
import type { Fields } from './expression';
import { monthAt, tagAt, yearAt } from './words';

/** Two-figure years up to 49 are of this century. */
export const fullYear = (year: number): number => (year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);

const fieldsOf = (year: number, month: number, day: number, end: number, confidence: number): Match | undefined =>
  isDate(year, month, day) && year >= 1000 && year < 3000 ? { end, value: { kind: 'fields', year, month, day }, confidence } : undefined;

interface Parts {
  readonly places: readonly number[];
  readonly sign: string;
  readonly end: number;
}

/** Two or three figures, or the name of a month among them, with one sign between them: "2024-12-04", "23-Sep-2020", "11/20". */
function partsAt(atoms: Atoms, at: number): Parts | undefined {
  const { norms, kinds, glued } = atoms;
  const isPart = (place: number): boolean =>
    kinds[place] === 'number' ? /^(?:\d{1,2}|\d{4})$/.test(norms[place]) : MONTHS[norms[place]] !== undefined;
  const sign = norms[at + 1];
  // "Call 555-12-2024-7."
  if ((sign !== '/' && sign !== '.' && !isDash(sign)) || !isPart(at) || (glued[at] && norms[at - 1] === sign)) return undefined;
  const places = [at];
  for (let next = at + 2; norms[next - 1] === sign && glued[next - 1] && glued[next] && isPart(next); next += 2) places.push(next);
  return places.length === 2 || places.length === 3 ? { places, sign, end: places[places.length - 1]! + 1 } : undefined;
}

/** "2024-12-04", "4/12/2024", "4.12.2024", "20241204", "23-Sep-2020", "12/2015", "2016-11". */
export function readNumeric(atoms: Atoms, at: number): Match | undefined {
  const figures = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(atoms.norms[at]);
  if (figures) return fieldsOf(Number(figures[1]), Number(figures[2]), Number(figures[3]), at + 1, 0.7);
  const parts = partsAt(atoms, at);
  if (!parts) return undefined;
  const names = parts.places.filter((place) => atoms.kinds[place] === 'word');
  if (names.length > 0) return names.length === 1 ? readWithName(atoms, parts) : undefined;
  return parts.places.length === 3 ? readDay(atoms, parts) : readMonth(atoms, parts);
}

function readDay({ norms, numbers }: Atoms, { places, sign, end }: Parts): Match | undefined {
  const [first, second, third] = places.map((place) => norms[place]) as [string, string, string];
  const [a, b, c] = places.map((place) => numbers[place]) as [number, number, number];
  if (first.length === 4) return fieldsOf(a, b, c, end, 0.98);
  // "3-7-07"; "6-4-12" may be a score.
  const short = sign === '/' || (isDash(sign) && [first, second, third].some((part) => part.startsWith('0')));
  if (third.length !== 4 && (third.length !== 2 || !short)) return undefined;
  const year = fullYear(c);
  // With dots the day comes first. With slashes 4/12/2024 may be April or December: American order, unless it makes no date.
  return (sign === '.' ? undefined : fieldsOf(year, a, b, end, b > 12 || a === b ? 0.95 : 0.6)) ?? fieldsOf(year, b, a, end, 0.95);
}

/** "2020/Sep/23", "September-2020-23", "23-Sep-2020", "19-Nov-12", "Dec/2018", "Oct/2", "Jan-1". */
function readWithName(atoms: Atoms, { places, sign, end }: Parts): Match | undefined {
  let [year, month, day]: (number | undefined)[] = [];
  for (const place of places) {
    const figures = atoms.numbers[place];
    if (atoms.kinds[place] === 'word') month = MONTHS[atoms.norms[place]];
    else if (figures >= 100 || day !== undefined) year = fullYear(figures);
    else day = figures;
  }
  if (year !== undefined && day !== undefined) return fieldsOf(year, month!, day, end, 0.95);
  if (day !== undefined && !isDate(2024, month!, day)) return undefined;
  // "a May-5 talk", "the 5-May"
  if (sign !== '/' && (day === undefined || monthAt(atoms, places[0]!) === undefined || isBeforeNoun(atoms, end))) return undefined;
  return { end, value: { kind: 'fields', month: month!, ...(year !== undefined && { year }), ...(day !== undefined && { day }) } };
}

const isBeforeNoun = (atoms: Atoms, end: number): boolean => /^(?:N|J|CD|VBN)/.test(tagAt(atoms, end));

/** "12/2015", "12-2015", "2016-11"; "2015-32" and "3-2015" are none. */
function readMonth(atoms: Atoms, { places, sign, end }: Parts): Match | undefined {
  const years = places.filter((place) => yearAt(atoms, place) !== undefined);
  const month = places.find((place) => place !== years[0])!;
  const two = atoms.norms[month].length === 2 || (sign === '/' && month < end - 1);
  if (years.length !== 1 || !two || !isDate(2024, atoms.numbers[month], 1)) return undefined;
  return { end, value: { kind: 'fields', month: atoms.numbers[month], year: atoms.numbers[years[0]!] }, confidence: 0.75 };
}

/** "on 11/20", "from 5/1", "Friday 5/12": month and day without a year, where the words before leave no doubt that it is no fraction or score. */
export function readShortNumeric(atoms: Atoms, at: number, framed = false): Match | undefined {
  const { norms, numbers, kinds, glued } = atoms;
  const parts = partsAt(atoms, at);
  if (parts?.sign !== '/' || parts.places.some((place) => kinds[place] === 'word' || norms[place].length > 2)) return undefined;
  const end = at + 3;
  const [a, b] = [numbers[at], numbers[at + 2]];
  // "after 9/11" is after the attacks, "two thirds" are written 2/3.
  if (parts.end !== end || (a === 9 && b === 11) || (a < b && b <= 4)) return undefined;
  const year = norms[end] === ',' ? yearAt(atoms, end + 1) : undefined;
  const before = norms[at - 1];
  // "22/04" at the end of what is said; "24/7" is always.
  const last = kinds[end] === undefined || /^[.?!]$/.test(norms[end]);
  const isClear = framed || year !== undefined || (last && Math.max(a, b) > 12 && b !== 7);
  const listed = (before === ',' || before === 'or' || before === 'and') && norms[at - 3] === '/';
  if (!isClear && !listed && !(before !== undefined && isA(before, 'word before a numeric date'))) return undefined;
  // A tag of "5/1-5/7" is that of the whole.
  if (year === undefined && ((!glued[end] && isBeforeNoun(atoms, end)) || norms[end] === 'of')) return undefined;
  const [month, day] = isDate(2024, a, b) ? [a, b] : [b, a];
  const value: Fields = { kind: 'fields', month, day, ...(year !== undefined && { year }) };
  // "5/1-5/7, 2020"
  return isDate(2024, month, day) ? { end: year === undefined ? end : end + 2, value, confidence: 0.75 } : undefined;
}

export const numericDate: ValueRule = {
  name: 'date/numeric',
  about: 'A day or month in figures, its name perhaps among them: "2024-12-04", "4/12/2024", "23-Sep-2020", "12/2015".',
  examples: {
    'It opened on [2024-12-04].': '2024-12-04 2024-12-04..2024-12-05',
    'It opened on [4/12/2024].': '2024-04-12 2024-04-12..2024-04-13',
    'It opened on [23/12/2024].': '2024-12-23 2024-12-23..2024-12-24',
    'It opened on [4.12.2024].': '2024-12-04 2024-12-04..2024-12-05',
    'It opened on [20241204].': '2024-12-04 2024-12-04..2024-12-05',
    'It opened on [23-Sep-2020], [2020/Sep/24].': '2020-09-23 2020-09-23..2020-09-24 | 2020-09-24 2020-09-24..2020-09-25',
    'It opened on [17-Mar-09].': '2009-03-17 2009-03-17..2009-03-18',
    'It opened in [Dec/2018].': '2018-12 2018-12-01..2019-01-01',
    'The date is [12-2015].': '2015-12 2015-12-01..2016-01-01',
  },
  counterexamples: [
    'He won 2-1-3.',
    'Version 1.2.3 is out.',
    'Call 555-12-2024-7.',
    'On 31/31/2024.',
    'Code 20249904.',
    'The March-April issue.',
    'A 5-May talk.',
    'The May/June issue.',
    'They won 32-2015.',
    'It is 2015-32.',
    'Call 12-2015-7.',
  ],
  starts: ['#', ...Object.keys(MONTHS)],
  apply: readNumeric,
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
