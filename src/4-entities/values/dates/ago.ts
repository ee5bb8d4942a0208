import { isDash, type Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { isOfAnyTime, tenseNear } from '../tense';
import { readDurationSeconds } from '../durations';
import { NUMBER_STARTS, readNumber } from '../numbers';
import { letterUnitAt, timeUnitAt, type TimeUnit } from '../time-units';
import type { Grain } from '../../../document/values';
import { isA } from '../../../english';
import { readDate } from './core';
import type { DateExpression } from './expression';
import { DIRECTIONS, tagAt } from './words';

export interface Distance {
  grain: Grain;
  amount: number;
  unit: TimeUnit;
  end: number;
}

/** A number of units: "three days", "a year", "a decade", "half a century", "5 minutes". */
export function distanceAt(atoms: Atoms, at: number): Distance | undefined {
  const article = atoms.norms[at] === 'a' || atoms.norms[at] === 'an' || atoms.norms[at] === 'one';
  const single = article ? timeUnitAt(atoms, at + 1) : undefined;
  if (single) {
    // "a year and a half ago"
    const half = isHalf(atoms, at + 2);
    if (half && single.grain === 'year') return { grain: 'month', amount: 18, unit: single, end: at + 5 };
    return half ? undefined : { grain: single.grain, amount: single.count, unit: single, end: at + 2 };
  }
  let number = readNumber(atoms, at);
  // "three and a half years ago"
  if (number && !number.vague && isHalf(atoms, number.end)) number = { value: number.value + 0.5, end: number.end + 3 };
  const unit =
    number && (timeUnitAt(atoms, isDash(atoms.norms[number.end]) ? number.end + 1 : number.end) ?? letterUnitAt(atoms, number.end));
  if (!number || !unit || isNight(atoms, number.end)) return undefined;
  const amount = number.vague ? NaN : number.value * unit.count;
  const { grain } = unit;
  const end = number.end + 1;
  if (unit.designator.startsWith('T') || Number.isInteger(amount) || Number.isNaN(amount)) return { grain, amount, unit, end };
  // Half a year is counted in months, half a century in years: the grain says how exact it is.
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

const isHalf = ({ norms }: Atoms, at: number): boolean => norms[at] === 'and' && norms[at + 1] === 'a' && norms[at + 2] === 'half';

const isNight = (atoms: Atoms, at: number): boolean => atoms.norms[at]?.startsWith('night');

/** "within nine months"; but "within three days of the attack" is no date, and "grew within two weeks" looks back. */
function readWithin(atoms: Atoms, at: number, { grain, amount, end }: Distance): Match | undefined {
  if (atoms.norms[end] === 'of' || tenseOf(atoms, at, end) === 'past' || Number.isNaN(amount)) return undefined;
  if (isOfAnyTime(atoms.document, atoms.firstTokens[at], atoms.lastTokens[end - 1] + 1)) return undefined;
  return { end, value: { kind: 'window', grain, amount, atOnce: true }, head: end - 1, confidence: 0.8 };
}

const tenseOf = (atoms: Atoms, at: number, end: number): 'past' | 'future' | undefined =>
  tenseNear(atoms.document, atoms.firstTokens[at], atoms.lastTokens[end - 1] + 1);

/** "2 years 1 month 21 days", "1 day and 5 hours": two units or more, one after the other. */
function compoundAt(atoms: Atoms, at: number): { parts: Distance[]; end: number } | undefined {
  const parts: Distance[] = [];
  let end = at;
  for (let next = at; ; next = atoms.norms[end] === 'and' || atoms.norms[end] === ',' ? end + 1 : end) {
    const part = distanceAt(atoms, next);
    if (!part || !Number.isFinite(part.amount)) break;
    parts.push(part);
    ({ end } = part);
  }
  return parts.length > 1 ? { parts, end } : undefined;
}

/** "2 years 1 month 21 days ago", "within 1 day and 5 hours": exact, since it is said so. */
function readCompound(atoms: Atoms, at: number): Match | undefined {
  const said = compoundAt(atoms, at);
  if (!said) return undefined;
  const { parts, end } = said;
  const next = DIRECTIONS.get(atoms.norms[at - 1]);
  const isNext = next === 'next' || next === 'coming';
  const before = isNext ? (atoms.norms[at - 2] === 'the' ? at - 3 : at - 2) : at - 1;
  const within = atoms.norms[before] === 'within';
  const ahead = within || (atoms.norms[end] === 'from' && atoms.norms[end + 1] === 'now');
  if (!ahead && atoms.norms[end] !== 'ago') return undefined;
  const last = within ? end : ahead ? end + 2 : end + 1;
  const sign = ahead ? 1 : -1;
  const length = readDurationSeconds(atoms, at);
  if (parts.some(({ unit }) => unit.designator.startsWith('T'))) {
    if (length?.end !== end) return undefined;
    const amount = sign * length.seconds;
    const value: DateExpression = within
      ? { kind: 'window', grain: 'second', amount }
      : { kind: 'offset', grain: 'second', amount, point: true };
    return { end: last, value, head: end - 1, confidence: 0.9 };
  }
  const today: DateExpression = { kind: 'offset', grain: 'day', amount: 0 };
  const day = parts.reduce<DateExpression>((of, { grain, amount }) => ({ kind: 'shifted', of, grain, amount: sign * amount }), today);
  return { end: last, value: within ? { kind: 'range', from: today, to: day } : day, head: end - 1, confidence: 0.9 };
}

function read(atoms: Atoms, at: number): Match | undefined {
  const compound = readCompound(atoms, at);
  if (compound) return compound;
  const said = distanceAt(atoms, at);
  if (!said) return undefined;
  const { grain, amount, unit, end } = said;
  const head = end - 1;
  const clock = unit.designator.startsWith('T');
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
  }
  const before = atoms.norms[at - 1];
  if (before !== 'in' && before !== 'within') return undefined;
  if (before === 'within') return readWithin(atoms, at, said);
  // "will be the worst in 41 years of war"
  if (atoms.norms[end] === 'of') return undefined;
  // "the lowest level in 50 years", "the first in a decade" look back on a length.
  if (followsSuperlative(atoms, at - 1)) return undefined;
  // "will open in two weeks", but "grew in two weeks"; "Back in 5 minutes" has no verb.
  if (!looksAhead(atoms, at, end) && !isTime(atoms, end)) return undefined;
  if (clock && Number.isNaN(amount) && grain === 'second') return undefined;
  const value: DateExpression = { kind: 'offset', grain, amount, point: true };
  return { end, value, head, confidence: 0.8 };
}

/** Hours and minutes count from a time that is mostly not told: then they are what they are long. */
function lengthOf({ amount, unit }: Distance): Pick<Match, 'otherwise'> {
  if (!unit.designator.startsWith('T') || !Number.isFinite(amount)) return {};
  return { otherwise: { kind: 'duration', timex: `PT${amount}${unit.designator.slice(1)}` } };
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
  if (!said || said.unit.designator.startsWith('T')) return undefined;
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
    'It fell [two hours ago].': 'PAST_REF',
    'It fell [2 years 1 month 3 days ago].': '2022-11-03 2022-11-03..2022-11-04',
    'It began [several years ago].': 'PAST_REF',
    'The rock formed [200 million years ago].': 'PAST_REF',
  },
  counterexamples: [
    'It grew in two weeks.',
    'It will be the lowest level in 50 years.',
    'Three chips ago.',
    'A long time ago.',
    'It will end within three days of it.',
    'It can grow back within nine years.',
    'It will leave them in 40 years of debt.',
  ],
  starts: NUMBER_STARTS,
  apply: read,
};

export const fromDate: ValueRule = {
  name: 'date/days-after-date',
  about: 'So many units from a date: "two weeks before Christmas", "three days from tomorrow".',
  examples: {
    'It opened [two weeks before Christmas].': '2023-12-11 2023-12-11..2023-12-12',
    'It opens [three days from tomorrow].': '2024-12-10 2024-12-10..2024-12-11',
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
