import type { Grain } from '../../../document/values';
import {
  addMonths,
  civilOf,
  dayNumber,
  isoDay,
  isoWeek,
  pad,
  weekdayOf,
  type Day,
  type Interval,
} from '../../../document/calendar-arithmetic';
import type { Season } from './expression';

/** The units that the calendar is made of: in months, for those that are counted in months, else in days. */
const MONTHS_OF: Partial<Record<Grain, number>> = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 };
const DAYS_OF: Partial<Record<Grain, number>> = { day: 1, weekend: 7, week: 7 };

/** That many units later. */
export function shift(day: Day, grain: Grain, amount: number): Day {
  const months = MONTHS_OF[grain];
  if (months === undefined) return day + Math.round((DAYS_OF[grain] ?? 0) * amount);
  const whole = Math.trunc(amount * months);
  return addMonths(day, whole);
}

/** The unit of the calendar that the day lies in. */
export function unitAround(day: Day, grain: Grain): Interval {
  const { year, month } = civilOf(day);
  const months = (first: number, count: number): Interval => ({
    start: dayNumber(year, first, 1),
    end: dayNumber(year, first + count, 1),
  });
  switch (grain) {
    case 'century':
      return { start: dayNumber(year - (year % 100), 1, 1), end: dayNumber(year - (year % 100) + 100, 1, 1) };
    case 'decade':
      return { start: dayNumber(year - (year % 10), 1, 1), end: dayNumber(year - (year % 10) + 10, 1, 1) };
    case 'year':
      return months(1, 12);
    case 'half':
      return months(month <= 6 ? 1 : 7, 6);
    case 'season':
      return months(month - (month % 3), 3); // December begins winter
    case 'quarter':
      return months(month - ((month - 1) % 3), 3);
    case 'month':
      return months(month, 1);
    case 'week':
      return { start: day - weekdayOf(day) + 1, end: day - weekdayOf(day) + 8 };
    case 'weekend':
      return { start: day - weekdayOf(day) + 6, end: day - weekdayOf(day) + 8 };
    default:
      return { start: day, end: day + 1 };
  }
}

const season = (month: number): Season => (month < 3 || month === 12 ? 'WI' : month < 6 ? 'SP' : month < 9 ? 'SU' : 'FA');

/** Normal form of a unit of the calendar, from its first day. */
export function timexOf(start: Day, grain: Grain): string {
  const { year, month } = civilOf(start);
  const yyyy = pad(year, 4);
  switch (grain) {
    case 'century':
      return `${yyyy.slice(0, 2)}XX`;
    case 'decade':
      return `${yyyy.slice(0, 3)}X`;
    case 'year':
      return yyyy;
    case 'half':
      return `${yyyy}-H${month <= 6 ? 1 : 2}`;
    case 'season':
      return `${yyyy}-${season(month)}`;
    case 'quarter':
      return `${yyyy}-Q${Math.ceil(month / 3)}`;
    case 'month':
      return `${yyyy}-${pad(month)}`;
    case 'week':
    case 'weekend': {
      const { year: weekYear, week } = isoWeek(start);
      return `${pad(weekYear, 4)}-W${pad(week)}${grain === 'weekend' ? '-WE' : ''}`;
    }
    default:
      return isoDay(start);
  }
}

/** First, middle or last third: whole months of a year, whole years of a decade, else days. */
export function third({ start, end }: Interval, grain: Grain, part: 'start' | 'mid' | 'end'): Interval {
  const months = MONTHS_OF[grain];
  const step = months === undefined || months < 3 ? 1 : 0;
  const at = (cut: number): Day => {
    if (step === 0)
      return grain === 'decade' || grain === 'century' ? cutYears(start, months! / 12, cut) : addMonths(start, (months! / 3) * cut);
    return start + Math.round(((end - start) * cut) / 3);
  };
  if (end - start < 3) return { start, end };
  if (part === 'start') return { start, end: at(1) };
  return part === 'mid' ? { start: at(1), end: at(2) } : { start: at(2), end };
}

/** The early 1990s are the first four years, the late ones the last three, as usage has it. */
const cutYears = (start: Day, years: number, cut: number): Day => addMonths(start, 12 * Math.ceil((years * cut) / 3));
