import type { Grain } from '../../../document/values';
import { isA } from '../../../english';
import { valueWords } from '../../../lexicon/value-words';
import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { lengthsAt } from '../lengths';
import { NUMBER_STARTS, readNumber, type NumberReading } from '../numbers';
import { DAY_PARTS } from '../clock';
import { calendarUnitAt, isOfClock, timeUnitAt, weekendsAt, type TimeUnit } from '../time-units';
import type { DateExpression } from './expression';
import { dayAt, DIRECTIONS, monthAt, sideOf, signOf, tagAt } from './words';
import { SEASONS } from './seasons';

/** "last year", "this week", "next month", "last spring", "last March", "this weekend". */
function readPeriod(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const direction = DIRECTIONS.get(norms[at]);
  if (direction === undefined) return undefined;
  const sign = signOf(direction);
  const shared = direction === 'next' ? sharedNext(atoms, at) : undefined;
  if (shared) return shared;
  const season = SEASONS.get(norms[at + 1]);
  if (season) return { end: at + 2, value: { kind: 'fields', season, direction: sideOf(direction) } };
  const month = monthAt(atoms, at + 1);
  if (month !== undefined) {
    // "this May 5": the day goes with it.
    const day = dayAt(atoms, at + 2);
    const value: DateExpression = { kind: 'fields', month, direction: sideOf(direction), ...(day && { day: day.day }) };
    return { end: day ? day.end : at + 2, value };
  }
  if (norms[at + 1] === 'hour' && sign !== 0 && norms[at + 2] !== 'of') {
    return { end: at + 2, value: { kind: 'window', grain: 'hour', amount: sign }, confidence: 0.8 };
  }
  if (sign === 0 && (norms[at + 1] === 'working' || norms[at + 1] === 'business') && norms[at + 2] === 'week') {
    return { end: at + 3, value: { kind: 'offset', grain: 'week', amount: 0, working: true } };
  }
  const unit = calendarUnitAt(atoms, at + 1);
  const grain: Grain | undefined = norms[at + 1] === 'weekend' ? 'weekend' : norms[at + 1] === 'century' ? 'century' : unit?.grain;
  if (grain === undefined || unit?.plural || (grain === 'day' && norms[at] !== 'this' && sign === 0)) return undefined;
  const count = sign * (unit?.count ?? 1);
  // "the next day" and "the following year" follow what was told; so does "the previous year".
  const told = direction === 'following' || direction === 'previous' || (grain === 'day' && sign !== 0);
  const hours = grain === 'day' ? DAY_PARTS.get(norms[at + 1]) : undefined;
  if (told) return { end: at + 2, value: { kind: 'mentioned', grain, amount: count, ...(hours && { hours }) }, confidence: 0.8 };
  if (grain === 'weekend' && norms[at] !== 'last' && norms[at] !== 'next' && norms[at] !== 'this') {
    return { end: at + 2, value: { kind: 'fields', weekend: true, direction: sign < 0 ? 'last' : 'coming' } };
  }
  // "the past year" is the twelve months before today, "last year" the year before this one.
  if ((norms[at] === 'past' || norms[at] === 'coming') && grain !== 'quarter')
    return { end: at + 2, value: { kind: 'window', grain, amount: count } };
  return { end: at + 2, value: { kind: 'offset', grain, amount: count }, confidence: 0.95 };
}

/** "this year and next": the unit is said once. */
function sharedNext(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const unit = calendarUnitAt(atoms, at - 2);
  if (!unit || unit.plural || norms[at - 3] !== 'this' || !(norms[at - 1] === 'and' || norms[at - 1] === 'or')) return undefined;
  if (/^(?:N|J|CD)/.test(tagAt(atoms, at + 1))) return undefined;
  return { end: at + 1, value: { kind: 'offset', grain: unit.grain, amount: unit.count } };
}

/** "the past three years", "recent months", "the past 24 hours", "the next 4 business days", "the 5 coming years". */
function readWindow(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const first = readNumber(atoms, at);
  const place = first ? first.end : at;
  const recent = norms[place] === 'recent';
  const direction = recent ? 'last' : DIRECTIONS.get(norms[place]);
  const sign = direction && signOf(direction);
  if (first && (first.vague || recent || direction === 'following' || direction === 'previous')) return undefined;
  // "the course will last three weekends"
  if (!sign || (norms[place] === 'last' && (tagAt(atoms, place).startsWith('VB') || tagAt(atoms, place - 1) === 'MD'))) return undefined;
  const number = first ?? (recent ? undefined : readNumber(atoms, place + 1));
  const next = number && number !== first ? number.end : place + 1;
  // "the following two years" follow what was told; "the following two quarters" of a report are its own.
  if (direction === 'following' && !(number && norms[next] === 'quarters')) return undefined;
  if (norms[place] === 'previous' && !number) return undefined;
  const working = norms[next] === 'business' || norms[next] === 'working';
  const noun = working ? next + 1 : next;
  const within = norms[at - 1] === 'within' || norms[at - 2] === 'within';
  // "within the next 1 day and 5 hours" is read from its number.
  if (within && (lengthsAt(atoms, at + 1)?.length ?? 0) > 1) return undefined;
  const unit = timeUnitAt(atoms, noun) ?? weekendsAt(atoms, noun);
  if (!unit || (!unit.plural && (first ?? !number)) || (working && (unit.grain !== 'day' || !number))) return undefined;
  if (isOfClock(unit) && !(number && !number.vague && (unit.grain !== 'second' || within))) return undefined;
  const match = windowOf(number ?? { value: NaN, vague: true }, unit, sign, noun + 1, working);
  if (within && match.value.kind === 'window') match.value.atOnce = true;
  return match;
}

function windowOf(number: Pick<NumberReading, 'value' | 'vague'>, unit: TimeUnit, sign: -1 | 1, end: number, working: boolean): Match {
  const amount = number.vague && number.value !== 2 ? NaN : sign * number.value * unit.count;
  if (Number.isNaN(amount)) return { end, value: { kind: 'vague', grain: unit.grain, timex: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } };
  const match: Match = { end, value: { kind: 'window', grain: unit.grain, amount, ...(working && { working }) } };
  // "for the next 30 hours", in an article of which the hour is not known
  if (isOfClock(unit)) match.otherwise = { kind: 'duration', timex: `PT${number.value}${unit.designator.slice(1)}` };
  return match;
}

/** "that year", "the same day". */
function readThat(atoms: Atoms, at: number): Match | undefined {
  const unit = calendarUnitAt(atoms, at + 1);
  if (!unit || unit.plural || unit.grain === 'quarter') return undefined;
  return { end: at + 2, value: { kind: 'mentioned', grain: unit.grain, amount: 0 }, confidence: 0.7 };
}

const SIDES = valueWords<'before' | 'after'>('side');

/** "earlier this month", "later in the year", "earlier today", "the rest of the year", "the remainder of this month". */
function readSide(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const isRest = norms[at] === 'rest' || norms[at] === 'remainder';
  const side = SIDES.get(norms[at])!;
  const linked = norms[at + 1] === (isRest ? 'of' : 'in');
  const next = linked ? at + 2 : at + 1;
  if (isRest && !linked) return undefined;
  const hours = linked && !isRest && norms[next] === 'the' ? DAY_PARTS.get(norms[next + 1]) : undefined;
  if (hours) return { end: next + 2, value: { kind: 'daypart', hours, part: side === 'after' ? 'end' : 'start' }, confidence: 0.8 };
  if (isRest || (linked && norms[next] === 'the')) {
    const noun = isA(norms[next], 'determiner of a period') ? next + 1 : next;
    const unit = calendarUnitAt(atoms, noun);
    if (!unit || unit.plural || norms[noun + 1] === 'of') return undefined;
    // "later in the day" is on the day that was told.
    if (unit.grain === 'day' && !isRest) {
      return { end: noun + 1, value: { kind: 'mentioned', grain: 'day', amount: 0, part: side === 'after' ? 'end' : 'start' } };
    }
    return { end: noun + 1, value: { kind: 'offset', grain: unit.grain, amount: 0, side }, ...(isRest && { head: at }) };
  }
  if (norms[next] === 'today') {
    return { end: next + 1, value: { kind: 'offset', grain: 'day', amount: 0, part: side === 'after' ? 'end' : 'start' } };
  }
  const period = readPeriod(atoms, next);
  if (period?.value.kind !== 'offset' || period.value.amount !== 0) return undefined;
  return { ...period, value: { ...period.value, side } };
}

export const period: ValueRule = {
  name: 'date/last-period',
  about: 'A period beside the current one: "last year", "this week", "next month", "last spring".',
  examples: {
    'It fell [last year].': '2023 2023-01-01..2024-01-01',
    'It may fall [this week] or [next month].': '2024-W49 2024-12-02..2024-12-09 | 2025-01 2025-01-01..2025-02-01',
    'It will grow [this year] and [next].': '2024 2024-01-01..2025-01-01 | 2025 2025-01-01..2026-01-01',
    'It opened on [4 May 2021] and closed the [next night].': '2021-05-04 2021-05-04..2021-05-05 | 2021-05-05TNI 2021-05-05..2021-05-06',
    'It opened [last spring].': '2024-SP 2024-03-01..2024-06-01',
    'It opened [last March].': '2024-03 2024-03-01..2024-04-01',
    'It grew in the [past decade].': '2014-12-06/2024-12-06 2014-12-06..2024-12-06',
    'In [2019] it grew; in the [following year] it shrank.': '2019 2019-01-01..2020-01-01 | 2020 2020-01-01..2021-01-01',
  },
  counterexamples: ['This time it works.', 'The last chip.', 'Past the house.', 'The house and next to it a road.'],
  starts: [...DIRECTIONS.keys()],
  apply: readPeriod,
};

export const window: ValueRule = {
  name: 'date/past-years',
  about: 'So many units up to now or from now on: "the past three years", "recent months".',
  examples: {
    'In [recent years] it grew.': 'PAST_REF',
    'Over the [past three years] it grew.': '2021-12-06/2024-12-06 2021-12-06..2024-12-06',
    'In the [next 10 days] it will grow.': '2024-12-07/2024-12-17 2024-12-07..2024-12-17',
    'In the [coming months].': 'FUTURE_REF',
    'In the [past 24 hours] it rained.': '2024-12-05/2024-12-06 2024-12-05..2024-12-06',
    'In the [previous two quarters] it fell.': '2024-04-01/2024-10-01 2024-04-01..2024-10-01',
    'In the [next 4 business days].': '2024-12-07/2024-12-13 2024-12-07..2024-12-13',
    'It will grow in the [5 coming years].': '2024-12-07/2029-12-07 2024-12-07..2029-12-07',
  },
  counterexamples: ['The last three chips.', 'The recent year.', 'These years.', 'The 5 coming chips.', 'Three last words.'],
  starts: [...DIRECTIONS.keys(), 'recent', ...NUMBER_STARTS],
  apply: readWindow,
};

export const thatPeriod: ValueRule = {
  name: 'date/that-year',
  about: 'The period told before: "that year".',
  examples: { 'In [2019] it grew; it moved [that year].': '2019 2019-01-01..2020-01-01 | 2019 2019-01-01..2020-01-01' },
  counterexamples: ['That house.', 'Those years.'],
  starts: ['that', 'same'],
  apply: readThat,
};

export const side: ValueRule = {
  name: 'date/earlier-this-year',
  about: 'One side of a current period: "earlier this month", "later in the week", "the rest of the year".',
  examples: {
    'It fell [earlier this month].': '2024-12 2024-12-01..2024-12-06',
    'It rained on [4 May 2021]; it stopped [later in the day].':
      '2021-05-04 2021-05-04..2021-05-05 | 2021-05-04 end 2021-05-04..2021-05-05',
    'They met [later in the afternoon].': 'TAF end',
    'It is closed for the [rest of the year].': '2024 2024-12-06..2025-01-01',
    'It may fall [later this year], or [later in the week].': '2024 2024-12-06..2025-01-01 | 2024-W49 2024-12-06..2024-12-09',
  },
  counterexamples: ['Later it fell.', 'Earlier reports.', 'The rest of the road.', 'The rest of the day of the vote.'],
  starts: [...SIDES.keys()],
  apply: readSide,
};
