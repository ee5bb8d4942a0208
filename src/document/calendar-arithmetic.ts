/**
 * The proleptic Gregorian calendar in whole numbers: no clock, no time zone, no locale. A `Day` counts days from 1970-01-01.
 */
export type Day = number;

/** A stretch of whole days, half-open. */
export interface Interval {
  readonly start: Day;
  readonly end: Day;
}

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAYS_OF_400_YEARS = 146097;
/** From 0000-03-01, where the arithmetic is simple because leap days come last, to 1970-01-01. */
const EPOCH_SHIFT = 719468;

/** Day number of a date (after Howard Hinnant's `days_from_civil`, 2013). A month beyond 12 or a day beyond the last carries over. */
export function dayNumber(year: number, month: number, day: number): Day {
  const carried = year + Math.floor((month - 1) / 12);
  const inYear = (((month - 1) % 12) + 12) % 12; // 0 is January
  const shifted = inYear < 2 ? carried - 1 : carried; // years begin in March
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((inYear + 10) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - EPOCH_SHIFT;
}

/** The date of a day number (`civil_from_days`). */
export function civilOf(day: Day): Civil {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153); // 0 is March
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

const daysInMonth = (year: number, month: number): number => dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

/** The same day `months` later, or the last of the month where it has no such day: 31 January + 1 is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: ofMonth } = civilOf(day);
  const first = dayNumber(year, month + months, 1);
  const target = civilOf(first);
  return first + Math.min(ofMonth, daysInMonth(target.year, target.month)) - 1;
}

/** ISO 8601 week: the week belongs to the year that has its Thursday. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Whether four digits can write the year. */
export const isWritable = (day: Day): boolean => day >= FIRST && day <= LAST;
const FIRST = dayNumber(1, 1, 1);
const LAST = dayNumber(9999, 12, 31);

/** `2024-12-04`; the day must be writable. */
export function isoDay(day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(ofMonth)}`;
}

/** Reads `2024-12-04`; undefined for anything else and for days that no calendar has. */
export function dayOfIso(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isDate(year, month, day) ? dayNumber(year, month, day) : undefined;
}

/** A point of time: seconds from midnight of a day, absent where only the day is known. */
export interface CivilMoment {
  readonly day: Day;
  readonly seconds?: number;
}

/** Reads `2024-12-04` or `2024-12-04T15:30`, with or without seconds; undefined for anything else. */
export function momentOfIso(iso: string): CivilMoment | undefined {
  const [date, time, ...rest] = iso.split('T');
  const day = dayOfIso(date);
  if (day === undefined || rest.length > 0) return undefined;
  if (time === undefined) return { day };
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [match[1], match[2], match[3] ?? '0'].map(Number) as [number, number, number];
  return { day, seconds: hours * 3600 + minutes * 60 + seconds };
}

/** `2024-12-04T15:30`; seconds only where there are any. The seconds may lie beyond the day on either side. */
export function isoMoment(day: Day, seconds: number): string {
  const whole = Math.floor(seconds / 86_400);
  const rest = seconds - whole * 86_400;
  const time = `${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}`;
  return `${isoDay(day + whole)}T${time}${rest % 60 === 0 ? '' : `:${pad(rest % 60)}`}`;
}

/** Whether the calendar has that day: there is no 30 February. */
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
