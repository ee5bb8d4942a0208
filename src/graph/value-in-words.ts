import type { Comparator, DateModifier, DateValue, DurationValue, Value } from '../extraction';

/**
 * Writes a value in one line for people, where `formatValue` writes its normal form for programs. Days, months and years of the calendar stay as ISO 8601 has
 * them; what else a normal form says by codes is said in words.
 *
 * @returns `2024-12-04`; `2 March` of `XXXX-03-02`; `Wednesday` of `XXXX-WXX-3`; `spring 2022`, `the 1990s`; `every Monday`; `before 2030`; `3 years`; `several
 *   days`; `more than 1,200,000,000 USD`; `3 to 5 km`
 * @example
 * valueInWords({ kind: 'date', timex: 'XXXX-03-02', grain: 'day', relative: true, source: 'none' }); // '2 March'
 */
export function valueInWords(value: Value): string {
  switch (value.kind) {
    case 'date':
      return dateInWords(value);
    case 'duration':
      return durationInWords(value);
    case 'money':
      return counted(value, value.currency);
    case 'percent':
      return value.points ? counted(value, 'point') : `${amountOf(value)}%`;
    case 'quantity':
      if (value.ordinal) return `#${value.amount}`;
      return value.unit === '' ? amountOf(value) : counted(value, value.unit);
  }
}

/** Whether a normal form is one that people read: "2019", "2019-05-03", "2019-Q3", "2019-05-03T09:00". */
export const isPlainDate = ({ timex }: DateValue): boolean => /^\d{4}(?:-Q\d|-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/.test(timex);

// ── amounts ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const COMPARED: Readonly<Record<Comparator, string>> = {
  '>': 'more than',
  '>=': 'at least',
  '<': 'less than',
  '<=': 'at most',
  '~': 'about',
};

/** One locale everywhere: the same value is the same words on every machine. */
const digitsOf = (amount: number): string => amount.toLocaleString('en-US', { maximumFractionDigits: 10 });

interface Amount {
  readonly amount: number;
  readonly to?: number;
  readonly comparator?: Comparator;
}

/** "1 mile", "1 to 2 miles" */
const counted = (value: Amount, unit: string): string =>
  `${amountOf(value)} ${Math.abs(value.amount) === 1 && value.to === undefined ? unit : pluralOf(unit)}`;

/** "miles per hour", "square feet", "people"; "USD", "km", "stone" and "hertz" are the same for many. What is not in the tables of units ends in "s". */
function pluralOf(unit: string): string {
  const end = / per | [A-Z]/.exec(unit)?.index ?? unit.length;
  const start = unit.lastIndexOf(' ', end - 1) + 1;
  return unit.slice(0, start) + pluralOfNoun(unit.slice(start, end)) + unit.slice(end);
}

function pluralOfNoun(noun: string): string {
  const isWord = noun.length > 2 && /[aeiouy]/.test(noun) && /[a-z]$/.test(noun) && !/[A-Z]/.test(noun);
  if (!isWord || /(?:hertz|power)$|^(?:stone|magnitude)$/.test(noun)) return noun;
  if (noun === 'person') return 'people';
  const many = noun.replace(/foot$/, 'feet').replace(/krone$/, 'kroner');
  if (many !== noun) return many;
  return `${noun}${/(?:ch|sh|s|x)$/.test(noun) ? 'es' : 's'}`;
}

function amountOf({ amount, to, comparator }: Amount): string {
  const range = to === undefined ? digitsOf(amount) : `${digitsOf(amount)} to ${digitsOf(to)}`;
  return comparator === undefined ? range : `${COMPARED[comparator]} ${range}`;
}

/** "1st", "22nd", "11th" */
function ordinal(count: number): string {
  const last = Math.floor(count / 10) % 10 === 1 ? 0 : count % 10;
  return `${count}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
}

// ── lengths of time ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** By their designators; those of a clock stand behind a "T". */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['WE', 'weekend'],
  ['D', 'day'],
  ['TH', 'hour'],
  ['TM', 'minute'],
  ['TS', 'second'],
]);

interface Length {
  readonly count: string;
  readonly unit: string;
}

function durationInWords({ timex, approximate }: DurationValue): string {
  const [from = [], to] = timex.split('/').map(lengthsOf);
  if (to) return `${isSameUnit(from, to) ? numberOf(from[0]!) : lengthsInWords(from)} to ${lengthsInWords(to)}`;
  const isVague = from.some(({ count }) => count === 'X');
  return `${approximate && !isVague ? 'about ' : ''}${lengthsInWords(from)}` || timex;
}

/** Whether a unit that both ends have is said once: of "P3D/P5D", not of "P1Y6M/P2Y" nor of several days. */
const isSameUnit = (from: readonly Length[], to: readonly Length[]): boolean =>
  from.length === 1 && to.length === 1 && from[0]!.unit === to[0]!.unit && [...from, ...to].every(({ count }) => count !== 'X');

/** The parts of "P1Y6M", "PT1H30M", "PXD". */
function lengthsOf(timex: string): Length[] {
  const [date = '', clock = ''] = timex.slice(1).split('T');
  const parts = (text: string, mark: string): Length[] =>
    [...text.matchAll(/(?<![\d.])([\d.]+|X)(WE|[A-Z])/g)].map(([, count = '', designator = '']) => ({
      count,
      unit: UNITS.get(mark + designator) ?? designator,
    }));
  return [...parts(date, ''), ...parts(clock, 'T')];
}

const numberOf = ({ count }: Length): string => (count === 'X' ? 'several' : digitsOf(Number(count)));
const said = (length: Length): string => `${numberOf(length)} ${length.unit}${length.count === '1' ? '' : 's'}`;
const lengthsInWords = (lengths: readonly Length[]): string => lengths.map(said).join(' and ');

// ── dates ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Parts of normal forms that are codes. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['PRESENT_REF', 'now'],
  ['PAST_REF', 'in the past'],
  ['FUTURE_REF', 'in the future'],
  ['SP', 'spring'],
  ['SU', 'summer'],
  ['FA', 'autumn'],
  ['WI', 'winter'],
  ['TMO', 'morning'],
  ['TAF', 'afternoon'],
  ['TEV', 'evening'],
  ['TNI', 'night'],
  ['TDT', 'daytime'],
  ['WE', 'weekend'],
  ['WD', 'weekday'],
]);

const MODIFIERS: Readonly<Partial<Record<DateModifier, string>>> = {
  start: 'early',
  end: 'late',
  approximate: 'about',
  earliest: 'as early as',
  latest: 'by',
  before: 'before',
  after: 'after',
  since: 'since',
  until: 'until',
};

function dateInWords(value: DateValue): string {
  const { timex, modifier, recurring } = value;
  if (recurring) return againInWords(timex);
  const [from = '', to] = endsOf(value);
  // What stands beside a date moves the beginning of its interval.
  const words =
    to === undefined ? pointInWords(from, modifier === undefined ? value.start : undefined) : `${endInWords(from)} to ${endInWords(to)}`;
  // "since last year", of an article without a day: all that is known is that it is past. "by now", but not "late now".
  if (modifier === undefined || isOpen(from) || (from === 'PRESENT_REF' && isPart(modifier))) return words;
  const said = modifier === 'mid' ? 'mid-' : `${MODIFIERS[modifier]} `;
  // "the early 1990s"
  return isPart(modifier) ? words.replace(/^(?:the )?/, (article) => article + said) : said + words;
}

const isPart = (modifier: DateModifier): boolean => modifier === 'start' || modifier === 'mid' || modifier === 'end';

/** "last year", "tomorrow", of an article without a day. */
const isOpen = (timex: string): boolean => timex === 'PAST_REF' || timex === 'FUTURE_REF';

/** "2019 to some time ahead" */
const endInWords = (timex: string): string => (isOpen(timex) ? `some time ${timex === 'PAST_REF' ? 'ago' : 'ahead'}` : pointInWords(timex));

/** What stands on either side of the slash, both ends included: some forms end with the day after the last, as intervals do. */
function endsOf({ timex, end }: DateValue): string[] {
  const [from = '', to] = timex.split('/');
  if (to === undefined) return [from];
  const last = to === end && /^\d{4}-\d\d-\d\d$/.test(to) ? new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10) : to;
  return last === from ? [from] : [from, last];
}

/** "every Monday", "every 2 weeks", "every evening" */
function againInWords(timex: string): string {
  if (!timex.startsWith('P')) return `every ${pointInWords(timex)}`;
  const [one, ...more] = lengthsOf(timex);
  return one?.count === '1' && more.length === 0 ? `every ${one.unit}` : `every ${lengthsInWords(one ? [one, ...more] : [])}`;
}

/** A time of day at the end of a normal form. "EASTER" has none: a part of the day stands behind a number, or alone. */
const CLOCK = /(?:(?<=^|\d)T[A-Z]{2}|T\d\d(?::\d\d){0,2}(?:Z|[+-]\d\d:\d\d|[A-Z]{2,3})?)$/;

/**
 * One date, part by part: `FY2024-Q3`, `XXXX-WXX-3TNI`, `T15:30Z`.
 *
 * @param first day of the interval, by which a week is told
 */
function pointInWords(timex: string, first?: string): string {
  const reference = CODES.get(timex);
  if (reference !== undefined) return reference;
  const [clock] = CLOCK.exec(timex) ?? [];
  if (clock === undefined) return dayInWords(timex, first);
  const date = timex.slice(0, -clock.length);
  // "today at 7 p.m.", of an article without a day: the hour is all that is known.
  return spaced(CODES.has(date) ? '' : dayInWords(date, first), CODES.get(clock) ?? clockInWords(clock));
}

/** "15:30 UTC" of "T15:30Z", "15:30 +02:00" */
const clockInWords = (clock: string): string =>
  clock
    .slice(1)
    .replace(/Z$/, ' UTC')
    .replace(/(?<=\d)(?=[+-]|[A-Z])/, ' ');

const spaced = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');

function dayInWords(date: string, first: string | undefined): string {
  if (/^\d{4}(?:-Q\d|-\d\d(?:-\d\d)?)?$/.test(date)) return date;
  const parts = /^(FY|SY)?(-?\d{4}|-?\d\dXX|-?\d{3}X|XXXX)(?:-(.+))?$/.exec(date);
  if (!parts) return date;
  const [, calendar, digits = '', rest = ''] = parts;
  const year = yearInWords(digits, calendar);
  const of = (part: string): string => (year === '' ? part : `${part} of ${year}`);
  const [, month, day] = /^(\d\d|XX)(?:-(\d\d))?$/.exec(rest) ?? [];
  if (month === 'XX') return `the ${ordinal(Number(day))}`;
  if (month !== undefined) return spaced(day && String(Number(day)), nameOf({ month: 'long' }, Number(month), 1), year);
  const [, week = '', within] = /^W(\d\d|XX)(?:-(\d|WE|WD))?$/.exec(rest) ?? [];
  const days = within === undefined ? undefined : (CODES.get(within) ?? nameOf({ weekday: 'long' }, 1, Number(within)));
  if (week === 'XX') return days ?? date;
  if (week !== '') {
    // A week and a weekend are told by their first day.
    if (first !== undefined && (days === undefined || within === 'WE')) return `${days ?? 'week'} of ${first}`;
    return of(`${days === undefined ? '' : `${within === 'WD' ? 'weekdays' : days} of `}week ${Number(week)}`);
  }
  const [, half, count] = /^([QH])(\d)$/.exec(rest) ?? [];
  if (half !== undefined) return of(`${ordinal(Number(count))} ${half === 'Q' ? 'quarter' : 'half'}`);
  // The names of holidays are their codes: "EASTER_MONDAY".
  return spaced(CODES.get(rest) ?? rest.replace(/(?<=\w)[A-Z]+/g, (letters) => letters.toLowerCase()).replaceAll('_', ' '), year);
}

/** The name of a month, or of a day of the week: in a month that began with a Monday. */
const nameOf = (part: { readonly month: 'long' } | { readonly weekday: 'long' }, month: number, day: number): string =>
  new Date(Date.UTC(2001, month - 1, day)).toLocaleDateString('en-US', { ...part, timeZone: 'UTC' });

function yearInWords(digits: string, calendar: string | undefined): string {
  const calls = calendar === 'FY' ? 'fiscal year' : calendar === 'SY' ? 'school year' : undefined;
  if (digits === 'XXXX') return calls ?? '';
  const number = Number(digits.replace(/^-|X/g, ''));
  // The year 0 of the calendar is 1 BC.
  const bc = digits.startsWith('-') ? 'BC' : undefined;
  if (digits.endsWith('XX')) return spaced('the', ordinal(number + 1), 'century', bc);
  if (digits.endsWith('X')) return spaced(`the ${number}0s`, bc);
  return spaced(calls, String(bc ? number + 1 : number), bc);
}
