import { dayOfIso } from '../document/calendar-arithmetic';
import { firstDayOf, type Time } from '../document/day-of';

/** Days since 1970 of a day in whatever form `dayOf` reads, the first of a month or year; undefined for what is none. */
export function dayNumber(time: Time | undefined): number | undefined {
  const day = firstDayOf(time);
  return day === undefined ? undefined : dayOfIso(day);
}
