import { isA, wordsOf } from '../../../english';
import { MONTHS, WEEKDAYS } from '../../../lexicon/calendar';
import { isDash, type Atoms } from '../atoms';
import { halfAt } from '../clock';
import type { Match, ValueRule } from '../grammar';
import { cardinalWord, ORDINAL_STARTS, readOrdinal, readYearWords, SMALL_CARDINALS } from '../numbers';
import type { DateExpression, Fields, Offset } from './expression';
import { readNumeric, readShortNumeric } from './numeric-dates';
import { dayAt, monthAt, nearAt, tagAt, weekdayAt } from './words';
import { inYear } from './year-behind';

interface Days {
  day: number;
  /** Last day of "June 5-7". */
  lastDay?: number;
  end: number;
}

/** "5", "5th", "5-7", "5 to 7". */
function daysAt(atoms: Atoms, at: number): Days | undefined {
  const first = dayAt(atoms, at) ?? ordinalDayAt(atoms, at);
  if (!first) return undefined;
  const and = atoms.norms[first.end] === 'and';
  if (isDash(atoms.norms[first.end]) || isA(atoms.norms[first.end], 'joint of two dates') || and) {
    const the = atoms.norms[first.end + 1] === 'the' ? first.end + 2 : first.end + 1;
    const last = dayAt(atoms, the) ?? ordinalDayAt(atoms, the);
    // "January 20 and 21" is two days on end, "between 4 and 11 May" all between; "May 5 and 20 people" is neither.
    const joined = !and || atoms.norms[at - 1] === 'between' || (last?.day === first.day + 1 && !tagAt(atoms, last.end).startsWith('N'));
    // "Jan. 1 until 5 p.m." has one day.
    if (last && last.day > first.day && joined && !halfAt(atoms, last.end)) return { day: first.day, lastDay: last.day, end: last.end };
  }
  return first;
}

/** "the fourth of July", "February twenty-second". */
function ordinalDayAt(atoms: Atoms, at: number): Days | undefined {
  const ordinal = atoms.kinds[at] === 'word' ? readOrdinal(atoms, at) : undefined;
  const word = ordinal ?? (atoms.kinds[at] === 'word' ? cardinalWord(atoms, at) : undefined);
  return word && word.value <= 31 ? { day: word.value, end: word.end } : undefined;
}

function matchOf(month: number, { day, lastDay }: Days, weekday: number | undefined, atoms: Atoms, end: number, head: number): Match {
  const first: Fields = { kind: 'fields', month, day, ...(weekday && { weekday }) };
  const match = inYear(atoms, end, { month, day }, head) ?? { end, value: first, head, confidence: 0.97 };
  if (lastDay === undefined) return match;
  const from = match.value as Fields | Offset;
  const to = from.kind === 'fields' ? { ...from, day: lastDay } : { ...from, within: { month, day: lastDay } };
  return { ...match, value: { kind: 'range', from, to } };
}

/** "may 3rd", "march eighteenth" need no capital; "may first have to" is no date. */
function isOrdinalDay(atoms: Atoms, at: number): boolean {
  const ordinal = readOrdinal(atoms, at);
  return ordinal !== undefined && ordinal.value <= 31 && (atoms.kinds[at] === 'number' || ordinal.value > 3);
}

/** "December 4, 2024", "Dec. 5", "June 5-7, 2021". */
function readMonthDay(atoms: Atoms, at: number, weekday?: number): Match | undefined {
  const month = monthAt(atoms, at) ?? (weekday !== undefined || isOrdinalDay(atoms, at + 1) ? MONTHS[atoms.norms[at]] : undefined);
  if (month === undefined || readYearWords(atoms, at + 1)) return undefined;
  const days = daysAt(atoms, atoms.norms[at + 1] === 'the' || atoms.norms[at + 1] === ',' ? at + 2 : at + 1);
  if (days && atoms.norms[at + 1] === ',' && !isA(atoms.norms[days.end - 1], 'ordinal ending')) return undefined; // "in May, 5 of them"
  if (!days || (atoms.norms[at - 1] === 'in' && tagAt(atoms, days.end) === 'NNS')) return undefined; // "In May 20 people …"
  if (days.day === 11 && month === 9 && atoms.norms[days.end]?.startsWith('attack')) return undefined; // the name of an event
  return matchOf(month, days, weekday, atoms, days.end, at);
}

/** No words of their own behind a day: "20th dec". */
export const SHORT_MONTHS = new Set(['jan', 'dec', 'sep']);

/** "6 December 2024", "the 4th of July", "5–7 June". */
function readDayMonth(atoms: Atoms, at: number, weekday?: number): Match | undefined {
  const start = atoms.norms[at] === 'the' ? at + 1 : at;
  const days = daysAt(atoms, start);
  if (!days) return undefined;
  // "4th of July", "16. Nov. 2016"
  const dotted = atoms.norms[days.end] === '.' && atoms.glued[days.end] && atoms.kinds[at] === 'number';
  const monthIndex = atoms.norms[days.end] === 'of' || dotted ? days.end + 1 : days.end;
  const near = nearAt(atoms, monthIndex, 'month');
  if (near && days.lastDay !== undefined) {
    const dayOf = (day: number): DateExpression => ({ kind: 'offset', grain: 'month', amount: near.amount, within: { day } });
    return { end: near.end, value: { kind: 'range', from: dayOf(days.day), to: dayOf(days.lastDay!) }, head: near.end - 1 };
  }
  const month = monthAt(atoms, monthIndex) ?? (SHORT_MONTHS.has(atoms.norms[monthIndex]) ? MONTHS[atoms.norms[monthIndex]] : undefined);
  return month === undefined ? undefined : matchOf(month, days, weekday, atoms, monthIndex + 1, monthIndex);
}

export const monthDay: ValueRule = {
  name: 'date/month-day',
  about: 'A day, the month first: "December 4, 2024", "June 5-7".',
  examples: {
    'It was announced on [December 4, 2024].': '2024-12-04 2024-12-04..2024-12-05',
    'They met on [Dec. 5] in Rome.': '2024-12-05 2024-12-05..2024-12-06',
    'The fair is held on [June 5-7, 2021].': '2021-06-05/2021-06-07 2021-06-05..2021-06-08',
    'On [June 5 this year] it rose.': '2024-06-05 2024-06-05..2024-06-06',
    'A vote on [May 3rd] failed.': '2024-05-03 2024-05-03..2024-05-04',
  },
  counterexamples: ['They may 5 times.', 'In May 20 people died.'],
  starts: Object.keys(MONTHS),
  apply: readMonthDay,
};

export const dayMonth: ValueRule = {
  name: 'date/day-month',
  about: 'A day, the day first: "6 December 2024", "the 4th of July".',
  examples: {
    'On the [fourth of July] they met.': '2024-07-04 2024-07-04..2024-07-05',
    'It opened on [6 December 2024].': '2024-12-06 2024-12-06..2024-12-07',
    'It opened on the [4th of July, 2019].': '2019-07-04 2019-07-04..2019-07-05',
    'The fair is held on [5–7 June 2021].': '2021-06-05/2021-06-07 2021-06-05..2021-06-08',
    'They sail from [4 to 11 of this month].': '2024-12-04/2024-12-11 2024-12-04..2024-12-12',
    'They sailed between [4 and 11 May].': '2024-05-04/2024-05-11 2024-05-04..2024-05-12',
  },
  counterexamples: ['The 42 Decembers.', '5 marches', 'The second of them.', '5 to 6 p.m. May knew it.'],
  starts: [...ORDINAL_STARTS, ...SMALL_CARDINALS],
  apply: readDayMonth,
};

const JOINERS: ReadonlySet<string | undefined> = new Set([',', 'and', 'or']);

/** "the 22nd, 23rd or 31st of March", "July 17th, 18th, or 19th": the month is said once. */
function readInList(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const day = atoms.kinds[at] === 'number' ? readOrdinal(atoms, at) : undefined;
  if (!day || day.value > 31) return undefined;
  const value = (month: number): Match => ({ end: day.end, value: { kind: 'fields', month, day: day.value }, confidence: 0.85 });
  let next: number;
  for (let ordinal: ReturnType<typeof readOrdinal> = day; ordinal; ordinal = readOrdinal(atoms, next)) {
    next = ordinal.end;
    const month = next > day.end ? monthAt(atoms, norms[next] === 'of' ? next + 1 : next) : undefined;
    if (month !== undefined) return value(month);
    if (!JOINERS.has(norms[next])) break;
    while (JOINERS.has(norms[next])) next++;
  }
  let before = at;
  while (JOINERS.has(norms[before - 1]) && isA(norms[JOINERS.has(norms[before - 2]) ? before - 3 : before - 2], 'ordinal ending')) {
    before -= JOINERS.has(norms[before - 2]) ? 4 : 3;
  }
  const month = before < at ? monthAt(atoms, before - 1) : undefined;
  return month === undefined ? undefined : value(month);
}

export const dayInList: ValueRule = {
  name: 'date/day-in-list',
  about:
    'Days of a list that says its month once: "the 22nd, 23rd or 31st of March", "July 17th, 18th or 20th". Notices and calendars have it; news hardly ever.',
  examples: {
    'They met on the [3rd], [5th] and [9th of May].':
      '2024-05-03 2024-05-03..2024-05-04 | 2024-05-05 2024-05-05..2024-05-06 | 2024-05-09 2024-05-09..2024-05-10',
    'They met on [May 3rd], [5th], and [9th].':
      '2024-05-03 2024-05-03..2024-05-04 | 2024-05-05 2024-05-05..2024-05-06 | 2024-05-09 2024-05-09..2024-05-10',
  },
  counterexamples: ['They came 3rd, 5th and 9th.', 'The 3rd, and May knew it.'],
  starts: ['#'],
  apply: readInList,
};

export const weekdayDate: ValueRule = {
  name: 'date/weekday-date',
  about: 'A day with its weekday: "Friday, 6 December 2024", "Friday, Dec. 6".',
  examples: {
    'On [Friday, 6 December 2024] it rained.': '2024-12-06 2024-12-06..2024-12-07',
    'It rained on [Friday, Dec. 6].': '2024-12-06 2024-12-06..2024-12-07',
  },
  counterexamples: ['On Friday, six of them left.', 'Last Friday of six.'],
  starts: [...Object.keys(WEEKDAYS), ...wordsOf('direction of a day')],
  apply: (atoms, at) => {
    const day = isA(atoms.norms[at], 'direction of a day') ? at + 1 : at; // "this Friday 5/12"
    const weekday = weekdayAt(atoms, day);
    if (weekday === undefined) return undefined;
    const next = atoms.norms[day + 1] === ',' ? day + 2 : day + 1;
    return (
      readMonthDay(atoms, next, weekday) ??
      readDayMonth(atoms, next, weekday) ??
      readNumeric(atoms, next) ??
      readShortNumeric(atoms, next, true)
    );
  },
};
