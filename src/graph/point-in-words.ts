import { ordinal, spaced } from './phrases';
import { yearInWords } from './year-in-words';

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

/** A time of day at the end of a normal form. "EASTER" has none: a part of the day stands behind a number, or alone. */
const CLOCK = /(?:(?<=^|\d)T[A-Z]{2}|T\d\d(?::\d\d){0,2}(?:Z|[+-]\d\d:\d\d|[A-Z]{2,3})?)$/;

/**
 * One date, part by part: `FY2024-Q3`, `XXXX-WXX-3TNI`, `T15:30Z`.
 *
 * @param first day of the interval, by which a week is told
 */
export function pointInWords(timex: string, first?: string): string {
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
