import { civilOf, dayNumber, isDate, isoWeek, weekdayOf, type Day, type Interval } from '../../../document/calendar-arithmetic';
import type { Grain } from '../../../document/values';
import type { Anchors } from './anchors';
import { unitAround } from './calendar-units';
import type { Fields, Season } from './expression';
import { holidayIn, holidayLength } from './holiday-calendar';

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export function grainOf(fields: Fields): Grain {
  if (fields.weekend) return 'weekend';
  if (fields.day !== undefined || fields.weekday !== undefined || fields.holiday !== undefined) return 'day';
  if (fields.week !== undefined) return 'week';
  if (fields.month !== undefined) return 'month';
  if (fields.season !== undefined) return 'season';
  if (fields.quarter !== undefined) return 'quarter';
  if (fields.half !== undefined) return 'half';
  if (fields.year !== undefined) return 'year';
  return fields.decade !== undefined ? 'decade' : 'century';
}

/** First day of the fields in a given year; undefined if the calendar has no such day (30 February). */
export function firstDay(fields: Fields, year: number): Day | undefined {
  if (fields.holiday !== undefined) {
    const day = holidayIn(fields.holiday, year);
    return day === undefined || !fields.weekend ? day : freeDays(day).start;
  }
  if (fields.week !== undefined) return weekOfYear(year, fields.week);
  const month =
    fields.month ?? (fields.season ? SEASON_MONTH[fields.season] : fields.quarter ? fields.quarter * 3 - 2 : fields.half === 2 ? 7 : 1);
  const day = fields.day ?? 1;
  return isDate(year, month, day) ? dayNumber(year, month, day) : undefined;
}

/** The stretch that begins on that day: a unit of the calendar, or as long as the holiday lasts. */
export function lengthOf(fields: Fields, start: Day, grain: Grain): Interval {
  if (fields.holiday === undefined) return unitAround(start, grain);
  if (!fields.weekend) return { start, end: start + holidayLength(fields.holiday) };
  const day = holidayIn(fields.holiday, civilOf(start).year);
  return day === undefined ? unitAround(start, grain) : freeDays(day);
}

/** Saturday and Sunday beside a holiday, and the days between: "Labor Day weekend" ends with the Monday. */
function freeDays(day: Day): Interval {
  const weekday = weekdayOf(day);
  if (weekday === 1) return { start: day - 2, end: day + 1 };
  if (weekday === 2) return { start: day - 3, end: day + 1 };
  return weekday <= 5 && weekday >= 4 ? { start: day, end: day + 8 - weekday } : { start: day - weekday + 6, end: day - weekday + 8 };
}

/** Monday of the ISO week. */
function weekOfYear(year: number, week: number): Day | undefined {
  const fourth = dayNumber(year, 1, 4);
  const monday = fourth - weekdayOf(fourth) + 1 + 7 * (week - 1);
  return week >= 1 && isoWeek(monday).year === year ? monday : undefined;
}

/** "the first week of October", "the last week of May": weeks from Monday, of the month or year that has their Thursday. */
export function wholeWeeks({ start, end }: Interval, count: number, skip: number): Interval | undefined {
  const first = start - weekdayOf(start) + 4 < start ? start - weekdayOf(start) + 8 : start - weekdayOf(start) + 1;
  const last = end - 1 - weekdayOf(end - 1) + 1;
  const monday = count > 0 ? first + 7 * skip : last + 3 < end ? last : last - 7;
  return monday + 3 < end && monday + 3 >= start ? { start: monday, end: monday + 7 } : undefined;
}

/**
 * "on Friday": the last one before the article, or the next one if the verb looks ahead. The day itself is among both. "next Friday" is that of
 * the next week, "the coming Friday" the first that comes.
 */
export function nearestWeekday(weekday: number, reference: Day, { direction }: Fields, tense: Anchors['tense']): Day {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const monday = reference - weekdayOf(reference) + 1;
  switch (direction) {
    case 'this':
      return monday + weekday - 1;
    case 'previous':
      return monday - 7 + weekday - 1;
    case 'last':
      return reference - (back || 7);
    case 'next':
      return monday + 7 + weekday - 1;
    case 'coming':
      return reference + (ahead || 7);
    default:
      return tense === 'future' ? reference + ahead : reference - back;
  }
}

/** "over the weekend": the Saturday that is nearest, on the side that the verb looks to; on a Sunday it has begun. */
export function nearestWeekend(reference: Day, tense: Anchors['tense']): Day {
  const back = weekdayOf(reference) % 7 === 0 ? 1 : (weekdayOf(reference) + 1) % 7;
  if (tense === 'past') return reference - back;
  const ahead = back <= 1 ? -back : 7 - back;
  return tense === 'future' || ahead < back ? reference + ahead : reference - back;
}

/** "on Dec. 5", "in March", "at Easter": the year that brings it nearest to the article, on the side that the verb looks to. */
export function nearestOccurrence(fields: Fields, reference: Day, tense: Anchors['tense']): Day | undefined {
  const { year } = civilOf(reference);
  const { direction } = fields;
  const side = sideOf(fields, tense);
  const current = unitAround(reference, grainOf(fields)).start;
  const back = direction === 'last' || direction === 'previous';
  const ahead = direction === 'next' || direction === 'coming';
  let best: Day | undefined;
  // 29 February may be three years away.
  const reach = fields.month === 2 && fields.day === 29 ? [-4, -3, -2, -1, 0, 1, 2, 3, 4] : direction === 'this' ? [0] : [-1, 0, 1];
  for (const away of reach) {
    const start = firstDay(fields, year + away);
    if (start === undefined) continue;
    if (back ? start >= current : !direction && side === 'past' && start > reference) continue;
    if (ahead ? start <= reference : !direction && side === 'future' && start < current) continue;
    const nearer = best === undefined ? 1 : Math.abs(best - current) - Math.abs(start - current);
    if (nearer > 0 || (nearer > -DAYS_OF_TIE && tense === 'future' && side === undefined)) best = start;
  }
  return best;
}

/** Half a year ahead is as near as half a year back. */
const DAYS_OF_TIE = 5;

/**
 * Quarters and halves are reported on: "third-quarter profit" is that of the last one, and "will report third-quarter profit" of the nearest, even if
 * it is over.
 */
function sideOf({ quarter, half }: Fields, tense: Anchors['tense']): Anchors['tense'] {
  if (quarter === undefined && half === undefined) return tense;
  return tense === 'future' ? undefined : 'past';
}

/** "on the 18th", "Friday the 13th": the nearest month that has it, on the side that the verb looks to. */
export function nearestDay({ day, weekday }: Fields, reference: Day, tense: Anchors['tense']): Day | undefined {
  const { year, month } = civilOf(reference);
  let best: Day | undefined;
  for (let away = weekday === undefined ? -1 : -14; away <= (weekday === undefined ? 1 : 14); away++) {
    const first = dayNumber(year, month + away, 1);
    const found = first + day! - 1;
    if (civilOf(found).day !== day || (weekday !== undefined && weekdayOf(found) !== weekday)) continue;
    if (tense === 'past' ? found > reference : tense === 'future' && found < reference) continue;
    if (best === undefined || Math.abs(found - reference) < Math.abs(best - reference)) best = found;
  }
  return best;
}
