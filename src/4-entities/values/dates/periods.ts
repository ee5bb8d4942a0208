import type { Grain } from '../../../document/values';
import type { Atoms } from '../atoms';
import type { Match, Rule } from '../grammar';
import { readNumber } from '../numbers';
import { calendarUnitAt } from '../time-units';
import type { DateExpression } from './expression';
import { dayAt, monthAt } from './words';
import { SEASONS } from './seasons';
import { relativeYearAt } from './quarters';

const DIRECTIONS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
]);

const sideName = (sign: -1 | 0 | 1): 'last' | 'this' | 'next' => (sign < 0 ? 'last' : sign > 0 ? 'next' : 'this');

/** "last year", "this week", "next month", "last spring", "last March", "this weekend". */
function readPeriod(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const sign = DIRECTIONS.get(norms[at]);
  if (sign === undefined) return undefined;
  const season = SEASONS.get(norms[at + 1]);
  if (season) return { end: at + 2, value: { kind: 'fields', season, direction: sideName(sign) } };
  const month = monthAt(atoms, at + 1);
  if (month !== undefined && atoms.capital[at + 1]) {
    // "this May 5": the day goes with it.
    const day = dayAt(atoms, at + 2);
    const value: DateExpression = { kind: 'fields', month, direction: sideName(sign), ...(day && { day: day.day }) };
    return { end: day ? day.end : at + 2, value };
  }
  const unit = calendarUnitAt(atoms, at + 1);
  const grain: Grain | undefined = norms[at + 1] === 'weekend' ? 'weekend' : norms[at + 1] === 'century' ? 'century' : unit?.grain;
  if (grain === undefined || unit?.plural || (grain === 'day' && sign === 0)) return undefined;
  const count = sign * (unit?.count ?? 1);
  // "the next day" and "the following year" follow what was told; so does "the previous year".
  const told = norms[at] === 'following' || norms[at] === 'previous' || norms[at] === 'preceding' || grain === 'day';
  if (told) return { end: at + 2, value: { kind: 'mentioned', grain, amount: count }, confidence: 0.8 };
  // "the past year" is the twelve months before today, "last year" the year before this one.
  if ((norms[at] === 'past' || norms[at] === 'coming') && grain !== 'quarter')
    return { end: at + 2, value: { kind: 'window', grain, amount: count } };
  return { end: at + 2, value: { kind: 'offset', grain, amount: count }, confidence: 0.95 };
}

/** "the past three years", "the next few weeks", "recent months", "the coming decades". */
function readWindow(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const recent = norms[at] === 'recent';
  const sign = recent ? -1 : DIRECTIONS.get(norms[at]);
  if (!sign || norms[at] === 'previous' || norms[at] === 'following') return undefined;
  const number = recent ? undefined : readNumber(atoms, at + 1);
  const unit = calendarUnitAt(atoms, number ? number.end : at + 1);
  if (!unit || (!number && !unit.plural)) return undefined;
  const amount = number && !number.vague ? sign * number.value * unit.count : NaN;
  const end = (number ? number.end : at + 1) + 1;
  if (Number.isNaN(amount)) return { end, value: { kind: 'vague', grain: unit.grain, timex: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } };
  return { end, value: { kind: 'window', grain: unit.grain, amount } };
}

/** "March last year", "December 5 this year". */
function readMonthOfYear(atoms: Atoms, at: number): Match | undefined {
  const month = monthAt(atoms, at);
  if (month === undefined) return undefined;
  const day = dayAt(atoms, at + 1);
  const next = day ? day.end : at + 1;
  const year = relativeYearAt(atoms, atoms.norms[next] === 'of' || atoms.norms[next] === ',' ? next + 1 : next);
  if (!year || atoms.norms[year.end - 2] === 'the') return undefined;
  return {
    end: year.end,
    value: { kind: 'offset', grain: 'year', amount: year.amount, within: { month, ...(day && { day: day.day }) } },
    head: at,
  };
}

/** "that year", "the same day". */
function readThat(atoms: Atoms, at: number): Match | undefined {
  const unit = calendarUnitAt(atoms, at + 1);
  if (!unit || unit.plural || unit.grain === 'quarter') return undefined;
  return { end: at + 2, value: { kind: 'mentioned', grain: unit.grain, amount: 0 }, confidence: 0.7 };
}

/** "earlier this month", "later this year", "earlier today". */
function readSide(atoms: Atoms, at: number): Match | undefined {
  const side = atoms.norms[at] === 'earlier' ? 'before' : 'after';
  if (atoms.norms[at + 1] === 'today') return { end: at + 2, value: { kind: 'offset', grain: 'day', amount: 0 } };
  const period = readPeriod(atoms, at + 1);
  if (period?.value.kind !== 'offset' || period.value.amount !== 0) return undefined;
  return { ...period, value: { ...period.value, side } };
}

export const period: Rule = {
  name: 'date/last-period',
  starts: [...DIRECTIONS.keys()],
  read: readPeriod,
  examples: {
    'It fell [last year].': '2023 2023-01-01..2024-01-01',
    'It may fall [this week] or [next month].': '2024-W49 2024-12-02..2024-12-09 | 2025-01 2025-01-01..2025-02-01',
    'It opened [last spring].': '2024-SP 2024-03-01..2024-06-01',
    'It opened [last March].': '2024-03 2024-03-01..2024-04-01',
    'It grew in the [past decade].': '2014-12-06/2024-12-06 2014-12-06..2024-12-06',
    'In [2019] it grew; in the [following year] it shrank.': '2019 2019-01-01..2020-01-01 | 2020 2020-01-01..2021-01-01',
  },
  counterexamples: ['This time it works.', 'The last chip.', 'Past the house.'],
};

export const window: Rule = {
  name: 'date/past-years',
  starts: [...DIRECTIONS.keys(), 'recent'],
  read: readWindow,
  examples: {
    'In [recent years] it grew.': 'PAST_REF',
    'Over the [past three years] it grew.': '2021-12-06/2024-12-06 2021-12-06..2024-12-06',
    'In the [next 10 days] it will/MD grow.': '2024-12-07/2024-12-17 2024-12-07..2024-12-17',
    'In the [coming months].': 'FUTURE_REF',
  },
  counterexamples: ['The last three chips.', 'The recent year.', 'These years.'],
};

export const monthOfYear: Rule = {
  name: 'date/month-of-last-year',
  starts: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'], // prettier-ignore
  read: readMonthOfYear,
  examples: {
    'In [March last year] it fell.': '2023-03 2023-03-01..2023-04-01',
    'On [June 5 this year] it rose.': '2024-06-05 2024-06-05..2024-06-06',
  },
  counterexamples: ['They march this year.'],
};

export const thatPeriod: Rule = {
  name: 'date/that-year',
  starts: ['that', 'same'],
  read: readThat,
  examples: { 'In [2019] it grew; it moved [that year].': '2019 2019-01-01..2020-01-01 | 2019 2019-01-01..2020-01-01' },
  counterexamples: ['That house.', 'Those years.'],
};

export const side: Rule = {
  name: 'date/earlier-this-year',
  starts: ['earlier', 'later'],
  read: readSide,
  examples: {
    'It fell [earlier this month].': '2024-12 2024-12-01..2024-12-06',
    'It may fall [later this year].': '2024 2024-12-06..2025-01-01',
  },
  counterexamples: ['Later it fell.', 'Earlier reports.'],
};
