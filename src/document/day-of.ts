const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A time as pages, feeds and programs have it: in words, as a `Date`, or as the milliseconds of one. */
export type Time = string | number | Date;

/**
 * "2024-12-06" of "2024-12-06T15:30:00Z" and "20241206", and of "Fri, 06 Dec 2024 15:30:00 GMT" as feeds have it (RFC 822), as the place of
 * publication had it; of a `Date` or its milliseconds the day in UTC.
 *
 * @returns undefined if the calendar has no such day
 */
export function dayOf(time: Time | null | undefined): string | undefined {
  const written = writtenTime(time);
  const [, year, month, day] = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(written) ?? [];
  if (year !== undefined) return inCalendar(year, month, day);
  const [, ofFeed, name, inYear] = /^\s*(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3}) (\d{4})\b/i.exec(written) ?? [];
  const number = MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
  return number === 0 ? undefined : inCalendar(inYear, String(number).padStart(2, '0'), ofFeed.padStart(2, '0'));
}

/**
 * What `referenceDate` takes of a time: of one as feeds have it the day, of a `Date` or milliseconds what they are, and a string in ISO 8601, also one that
 * is no time, as it is.
 */
export const referenceOf = <T extends Time>(time: T): T | string =>
  typeof time === 'string' && !/^\s*\d{4}/.test(time) ? (dayOf(time) ?? time) : time;

/** The same, and the first day of a month or year: "2024-12-01" of "2024-12", "2024-01-01" of "2024". */
export function firstDayOf(time: Time | undefined): string | undefined {
  const [, year, month = '01'] = /^(\d{4})(?:-(\d{2}))?$/.exec(writtenTime(time)) ?? [];
  return year === undefined ? dayOf(time) : inCalendar(year, month, '01');
}

/** A time in words: those of a `Date` and of milliseconds are in UTC, and none where it is no time. */
export function writtenTime(time: Time | null | undefined): string {
  if (typeof time === 'string') return time;
  const date = new Date(time ?? NaN);
  return Number.isNaN(date.valueOf()) ? '' : date.toISOString();
}

/** The day in ISO 8601, if the calendar has it. */
export function inCalendar(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
