import { civilOf, dayNumber, weekdayOf, type Day } from '../../../document/calendar-arithmetic';
import { HOLIDAY_DAYS } from '../../../lexicon/holidays';

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876, as given by Meeus, Astronomical Algorithms, 1991). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayNumber(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** First day of a month of the tabular Islamic calendar (30-year cycle, type II, counted from 18 July 622), which sightings of the moon differ from by a day or two. */
const islamic = (year: number, month: number): Day => {
  const days = 354 * (year - 1) + Math.floor((11 * year + 3) / 30) + Math.ceil(29.5 * (month - 1));
  return dayNumber(622, 7, 18) + days;
};

/** The day of an Islamic month and day that lies in a year of ours; of two in one year the first. */
function islamicIn(year: number, month: number, day: number): Day | undefined {
  const about = Math.floor(((year - 622) * 33) / 32);
  for (let candidate = about - 1; candidate <= about + 2; candidate++) {
    const found = islamic(candidate, month) + day - 1;
    if (civilOf(found).year === year) return found;
  }
  return undefined;
}

/** The n-th of a weekday in a month; -1 is the last. */
function nth(year: number, month: number, weekday: number, count: number): Day {
  if (count < 0) {
    const last = dayNumber(year, month + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1);
}

/** The day that a rule of `holidays.tsv` means in a year. */
function dayOf(rule: string, year: number): Day | undefined {
  const [kind, ...rest] = rule.split(' ') as [string, ...string[]];
  if (kind === 'easter') return easter(year) + Number(rest[0]);
  const [month, day] = (kind === 'islamic' ? rest[0]! : kind).split('-').map(Number) as [number, number?];
  if (kind === 'islamic') return islamicIn(year, month, day!);
  if (day !== undefined) return dayNumber(year, month, day);
  const [weekday, count, later = '0'] = rest;
  return nth(year, month, Number(weekday), Number(count!.slice(1))) + Number(later);
}

/** The first day of a holiday in a year; undefined where the year has none. */
export function holidayIn(name: string, year: number): Day | undefined {
  const rule = HOLIDAY_DAYS.get(name);
  return rule === undefined ? undefined : dayOf(rule, year);
}

/** In days. */
export const holidayLength = (name: string): number => (name === 'RAMADAN' ? 30 : 1);
