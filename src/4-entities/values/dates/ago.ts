import { isDash, type Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { isOfAnyTime, tenseNear } from '../tense';
import { lengthAt, lengthsAt, secondsOf, timexOf, type Length } from '../lengths';
import { NUMBER_STARTS, readNumber, type NumberReading } from '../numbers';
import { isOfClock, PLURAL_UNITS, timeUnitAt, type TimeUnit } from '../time-units';
import type { Grain } from '../../../document/values';
import { isA } from '../../../english';
import { valueWords } from '../../../lexicon/value-words';
import { readDate } from './core';
import type { DateExpression } from './expression';
import { DIRECTIONS, tagAt } from './words';

/** So far away. */
interface Distance {
  readonly grain: Grain;
  /** NaN for "several". */
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly end: number;
}

function distanceAt(atoms: Atoms, at: number): Distance | undefined {
  const said = lengthAt(atoms, at);
  return said && !isNight(atoms, said.end - 1) ? distanceOf(said) : undefined;
}

/** Half a year is counted in months, half a century in years: the grain says how exact it is. */
function distanceOf({ number, unit, end }: Length): Distance {
  const amount = number.vague ? NaN : number.value * unit.count;
  const { grain } = unit;
  if (isOfClock(unit) || Number.isInteger(amount) || Number.isNaN(amount)) return { grain, amount, unit, end };
  const [finer, count] = FINER[grain] ?? ['day', 1];
  return { grain: finer, amount: Math.round(amount * count), unit, end };
}

const FINER: Readonly<Partial<Record<Grain, readonly [Grain, number]>>> = {
  century: ['year', 100],
  decade: ['year', 10],
  year: ['month', 12],
  quarter: ['month', 3],
  month: ['day', 30],
  week: ['day', 7],
};

const isNight = (atoms: Atoms, at: number): boolean => atoms.norms[at]?.startsWith('night');

/** "within nine months"; but "within three days of the attack" is no date, and "grew within two weeks" looks back. */
function readWithin(atoms: Atoms, at: number, { grain, amount, end }: Distance): Match | undefined {
  if (atoms.norms[end] === 'of' || Number.isNaN(amount)) return undefined;
  if (tenseOf(atoms, at, end) === 'past' && !isQuoted(atoms, at - 2, end)) return undefined;
  if (isOfAnyTime(atoms.document, atoms.firstTokens[at], atoms.lastTokens[end - 1] + 1)) return undefined;
  return { end, value: { kind: 'window', grain, amount, atOnce: true }, head: end - 1, confidence: 0.8 };
}

/** “Within three years,” she said. */
const isQuoted = ({ norms }: Atoms, before: number, end: number): boolean =>
  isQuote(norms[before]) && (isQuote(norms[end]) || isQuote(norms[end + 1]));

const isQuote = (sign: string | undefined): boolean => sign !== undefined && /^["'“”‘’]$/.test(sign);

const tenseOf = (atoms: Atoms, at: number, end: number): 'past' | 'future' | undefined =>
  tenseNear(atoms.document, atoms.firstTokens[at], atoms.lastTokens[end - 1] + 1);

/** "2 years 1 month 21 days ago", "within 1 day and 5 hours": exact, since it is said so. */
function readCompound(atoms: Atoms, at: number, lengths: readonly Length[]): Match | undefined {
  if (lengths.length < 2) return undefined;
  const { end } = lengths[lengths.length - 1]!;
  const next = DIRECTIONS.get(atoms.norms[at - 1]);
  const isNext = next === 'next' || next === 'coming';
  const before = isNext ? (atoms.norms[at - 2] === 'the' ? at - 3 : at - 2) : at - 1;
  const within = atoms.norms[before] === 'within';
  const ahead = within || (atoms.norms[end] === 'from' && atoms.norms[end + 1] === 'now');
  const told = atoms.norms[end] === 'later' ? 1 : atoms.norms[end] === 'earlier' ? -1 : 0;
  if (told !== 0) return readTold(lengths, told, end);
  if (!ahead && atoms.norms[end] !== 'ago') return undefined;
  const last = within ? end : ahead ? end + 2 : end + 1;
  const sign = ahead ? 1 : -1;
  if (lengths.some(({ unit }) => isOfClock(unit))) {
    const [whole, exact] = [lengths.filter(isOfMonths), lengths.filter((length) => !isOfMonths(length))];
    const amount = sign * secondsOf(exact);
    if (within && whole.length > 0) return undefined;
    const value: DateExpression = within
      ? { kind: 'window', grain: 'second', amount }
      : shifted({ kind: 'offset', grain: 'second', amount, point: true }, whole, sign);
    return { end: last, value, head: end - 1, confidence: 0.9 };
  }
  const today: DateExpression = { kind: 'offset', grain: 'day', amount: 0 };
  const day = shifted(today, lengths, sign);
  return { end: last, value: within ? { kind: 'range', from: today, to: day } : day, head: end - 1, confidence: 0.9 };
}

/** Months and years have no number of seconds. */
const isOfMonths = (length: Length): boolean => Number.isNaN(secondsOf([length]));

const shifted = (from: DateExpression, lengths: readonly Length[], sign: -1 | 1): DateExpression =>
  lengths.map(distanceOf).reduce<DateExpression>((of, { grain, amount }) => ({ kind: 'shifted', of, grain, amount: sign * amount }), from);

/** "a year and two months later", "1 day 2 hours later": from the day that was told; where none was, it is so long. */
function readTold(lengths: readonly Length[], sign: -1 | 1, end: number): Match | undefined {
  const clock = lengths.some(({ unit }) => isOfClock(unit));
  const amount = sign * secondsOf(lengths);
  if (clock && !Number.isFinite(amount)) return undefined;
  const value: DateExpression = clock
    ? { kind: 'mentioned', grain: 'second', amount }
    : shifted({ kind: 'mentioned', grain: 'day', amount: 0 }, lengths, sign);
  return { end: end + 1, value, head: end - 1, otherwise: { kind: 'duration', timex: timexOf(lengths) } };
}

/** "ago", "from now", "later" and "earlier" behind a length. */
function readBehind(atoms: Atoms, length: Length): Match | undefined {
  const said = distanceOf(length);
  const { grain, amount, end } = said;
  const head = end - 1;
  switch (atoms.norms[end]) {
    case 'ago':
      return { end: end + 1, value: { kind: 'offset', grain, amount: -amount, point: true }, head, confidence: 0.97 };
    case 'from':
      if (atoms.norms[end + 1] !== 'now') return undefined;
      return { end: end + 2, value: { kind: 'offset', grain, amount, point: true }, head, confidence: 0.95 };
    case 'later':
      return { end: end + 1, value: { kind: 'mentioned', grain, amount }, head, ...lengthOf(said) };
    case 'earlier':
      return { end: end + 1, value: { kind: 'mentioned', grain, amount: -amount }, head, ...lengthOf(said) };
    default:
      return undefined;
  }
}

/** "decades ago", "hours later": how many is not said. */
function readPlural(atoms: Atoms, at: number): Match | undefined {
  const unit = timeUnitAt(atoms, at);
  if (!unit?.plural) return undefined;
  // "twenty years ago" is read from its number, "the two young years later" from none.
  const number = { value: NaN, end: at, vague: true as const };
  return readBehind(atoms, { number, unit, end: at + 1 });
}

const WEEKDAYS = valueWords('weekdays');

/** "two Sundays ago", "three Fridays from now". */
function readWeekdays({ norms }: Atoms, number: NumberReading | undefined): Match | undefined {
  const weekday = number && !number.vague ? Number(WEEKDAYS.get(norms[number.end])?.slice(-1)) : NaN;
  if (!(weekday >= 1)) return undefined;
  const { value, end } = number!;
  const back = norms[end + 1] === 'ago';
  if (!back && !(norms[end + 1] === 'from' && norms[end + 2] === 'now')) return undefined;
  const of: DateExpression = { kind: 'fields', weekday, direction: back ? 'last' : 'coming' };
  return { end: back ? end + 2 : end + 3, value: { kind: 'shifted', of, grain: 'week', amount: back ? 1 - value : value - 1 }, head: end };
}

function read(atoms: Atoms, at: number): Match | undefined {
  const lengths = lengthsAt(atoms, at);
  if (!lengths) return readWeekdays(atoms, readNumber(atoms, at)) ?? readPlural(atoms, at);
  const compound = readCompound(atoms, at, lengths);
  if (compound) return compound;
  if (isNight(atoms, lengths[0]!.end - 1)) return undefined;
  const told = readBehind(atoms, lengths[0]!);
  if (told) return told;
  const said = distanceOf(lengths[0]!);
  const { grain, amount, end } = said;
  const head = end - 1;
  const before = atoms.norms[at - 1];
  if (before !== 'in' && before !== 'within') return undefined;
  if (before === 'within') return readWithin(atoms, at, said);
  // "will be the worst in 41 years of war"
  if (atoms.norms[end] === 'of') return undefined;
  // "the lowest level in 50 years", "the first in a decade" look back on a length.
  if (followsSuperlative(atoms, at - 1)) return undefined;
  // "will open in two weeks", but "grew in two weeks"; "Back in 5 minutes" has no verb.
  if (!looksAhead(atoms, at, end) && !isTime(atoms, end)) return undefined;
  const value: DateExpression = { kind: 'offset', grain, amount, point: true };
  return { end, value, head, confidence: 0.8 };
}

/** Hours and minutes count from a time that is mostly not told: then they are what they are long. */
function lengthOf({ amount, unit }: Distance): Pick<Match, 'otherwise'> {
  if (!isOfClock(unit)) return {};
  const vague = Number.isNaN(amount);
  return {
    otherwise: { kind: 'duration', timex: timexOf([{ number: { value: amount }, unit }]), ...(vague && { approximate: true as const }) },
  };
}

function followsSuperlative(atoms: Atoms, at: number): boolean {
  for (let near = at - 1; near >= 0 && near >= at - 6 && atoms.kinds[near] !== 'sign'; near--) {
    if (atoms.norms[near] === 'first' || atoms.norms[near] === 'only' || /^(?:JJS|RBS)$/.test(tagAt(atoms, near))) return true;
  }
  return false;
}

/** "in a week's time", "in two weeks' time" */
const isTime = ({ norms }: Atoms, end: number): boolean => norms[end] === 'time' || norms[end + 1] === 'time' || norms[end + 2] === 'time';

/** The tense of the verb; where nothing but the phrase and a question mark is said, it looks ahead. */
function looksAhead(atoms: Atoms, at: number, end: number): boolean {
  const tense = tenseOf(atoms, at, end);
  const start = at <= 2 || /^[.?!]$/.test(atoms.norms[at - 3]);
  const alone = start && (atoms.kinds[end] === undefined || atoms.norms[end] === '?');
  return tense === 'future' || (tense === undefined && alone);
}

/** "two weeks before Christmas", "three days after today", "4 months from tomorrow". */
function readFromDate(atoms: Atoms, at: number): Match | undefined {
  const said = distanceAt(atoms, at);
  if (!said || isOfClock(said.unit)) return undefined;
  const { grain, amount, end } = said;
  const word = atoms.norms[end];
  const sign = word === 'before' ? -1 : word === 'after' || word === 'from' || word === 'since' ? 1 : 0;
  if (sign === 0 || (word === 'since' && atoms.norms[at - 1] !== 'in')) return undefined;
  const date = readDate(atoms, end + 1);
  if (!date || date.value.kind === 'window' || date.value.kind === 'vague') return undefined;
  // "two years from 2019 to 2021" is a length; "three days from Friday" is a day; a year has no third day.
  if (isDash(atoms.norms[date.end]) || isA(atoms.norms[date.end], 'joint of two dates')) return undefined;
  if (isCoarse(date.value) && grain !== 'year') return undefined;
  const within = atoms.norms[at - 1] === 'within' && sign > 0 && Number.isFinite(amount);
  const value: DateExpression = within
    ? { kind: 'stretch', from: date.value, grain, amount }
    : { kind: 'shifted', of: date.value, grain, amount: sign * amount };
  return { end: date.end, value, head: end - 1, confidence: 0.85 };
}

const isCoarse = (value: DateExpression): boolean =>
  value.kind === 'fields' &&
  value.day === undefined &&
  value.weekday === undefined &&
  value.holiday === undefined &&
  value.month === undefined;

/** "a week starting tomorrow", "three days from next Monday on", "for 1 week, from 20 December". */
function readStretch(atoms: Atoms, at: number): Match | undefined {
  const said = distanceAt(atoms, at);
  if (!said || !Number.isFinite(said.amount)) return undefined;
  const { norms } = atoms;
  let next = norms[said.end] === ',' ? said.end + 1 : said.end;
  const starting = norms[next] === 'starting' || norms[next] === 'beginning';
  if (!starting && !(norms[next] === 'from' && norms[said.end] === ',')) return undefined;
  next++;
  if (starting && (norms[next] === 'from' || norms[next] === 'on')) next++;
  const date = readDate(atoms, next);
  if (!date || isCoarse(date.value)) return undefined;
  return { end: date.end, value: { kind: 'stretch', from: date.value, grain: said.grain, amount: said.amount }, head: said.end - 1 };
}

export const ago: ValueRule = {
  name: 'date/ago',
  about: 'So far from now, or from what was told: "three years ago", "in two weeks", "two years later".',
  examples: {
    'It fell [three days ago].': '2024-12-03 2024-12-03..2024-12-04',
    'It fell [a year ago].': '2023 2023-01-01..2024-01-01',
    'It fell [three and a half years ago].': '2021-06 2021-06-01..2021-07-01',
    'It fell [two decades ago].': '200X 2000-01-01..2010-01-01',
    'It opened in [2019] and closed [two years later].': '2019 2019-01-01..2020-01-01 | 2021 2021-01-01..2022-01-01',
    'It will open in [two weeks].': '2024-W51 2024-12-16..2024-12-23',
    'It will open within [nine months].': '2024-12-06/2025-09-06 2024-12-06..2025-09-06',
    '“Within [three years],” she said.': '2024-12-06/2027-12-06 2024-12-06..2027-12-06',
    'It fell [two hours ago].': 'PAST_REF',
    'It fell [2 years 1 month 3 days ago].': '2022-11-03 2022-11-03..2022-11-04',
    'It fell [3 days and 1 month ago].': '2024-11-03 2024-11-03..2024-11-04',
    'It opened on [4 May 2021] and closed [a year and two months later].':
      '2021-05-04 2021-05-04..2021-05-05 | 2022-07-04 2022-07-04..2022-07-05',
    'It closed [a day and two hours later].': 'P1DT2H',
    'It fell [two Sundays ago].': '2024-11-24 2024-11-24..2024-11-25',
    'It began [several years ago].': 'PAST_REF',
    'The rock formed [200 million years ago].': 'PAST_REF',
    'It fell [two days later].': 'PAST_REF',
    'It began [decades ago] and ended [weeks later], [hours later].': 'PAST_REF | PAST_REF | PTXH ~',
  },
  counterexamples: [
    'It grew in two weeks.',
    'It will be the lowest level in 50 years.',
    'Three chips ago.',
    'A long time ago.',
    'The later years.',
    'It will end within three days of it.',
    'It can grow back within nine years.',
    'It will leave them in 40 years of debt.',
  ],
  starts: [...NUMBER_STARTS, ...PLURAL_UNITS],
  apply: read,
};

export const fromDate: ValueRule = {
  name: 'date/days-after-date',
  about: 'So many units from a date: "two weeks before Christmas", "three days from tomorrow".',
  examples: {
    'It opened [two weeks before Christmas].': '2023-12-11 2023-12-11..2023-12-12',
    'It opens [three days from tomorrow].': '2024-12-10 2024-12-10..2024-12-11',
    'It will open [less than two weeks from today].': '2024-12-06/2024-12-20 2024-12-06..2024-12-20',
    'It closed [two years after 2011].': '2013 2013-01-01..2014-01-01',
  },
  counterexamples: ['Two weeks before the vote.', 'It took two years from 2019 to 2021.', 'Three days after 2019.'],
  starts: NUMBER_STARTS,
  apply: readFromDate,
};

export const stretch: ValueRule = {
  name: 'date/week-starting',
  about: 'So long, from a date: "a week starting tomorrow".',
  examples: { 'It is closed for [a week starting tomorrow].': '2024-12-07/2024-12-14 2024-12-07..2024-12-14' },
  counterexamples: ['A week starting well.', 'Three years from Rome.'],
  starts: NUMBER_STARTS,
  apply: readStretch,
};
