import { dayOfIso } from '../document/calendar-arithmetic';
import { firstDayOf, type Time } from '../document/day-of';
import { bad } from '../validation/options';

/** Days since 1970 of a day in whatever form `dayOf` reads, the first of a month or year; undefined for what is none. */
export function dayNumber(time: Time | undefined): number | undefined {
  const day = firstDayOf(time);
  return day === undefined ? undefined : dayOfIso(day);
}

/**
 * What is read of an option that is a time.
 *
 * @param read gives undefined for what is no day
 * @throws RelataError `bad-option`
 */
export function checkedTime<Read>(option: string, value: unknown, read: (time: Time) => Read | undefined): Read {
  const isTime = typeof value === 'string' || typeof value === 'number' || value instanceof Date;
  const found = isTime ? read(value) : undefined;
  if (found !== undefined) return found;
  // Whoever writes it in words, as on a command line, may have no other way.
  throw bad(option, `a day such as "2024-12-06"${typeof value === 'string' ? '' : ', a Date or its milliseconds'}`, value);
}
