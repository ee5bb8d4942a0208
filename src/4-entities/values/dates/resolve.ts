import type { DateSource, DateValue, Grain } from '../../../document/values';
import {
  civilOf,
  dayNumber,
  isDate,
  isoDay,
  isWritable,
  pad,
  weekdayOf,
  type Day,
  type Interval,
} from '../../../document/calendar-arithmetic';
import { shift, third, timexOf, unitAround } from './calendar-units';
import type { ClockTime, DateExpression, Fields, Mentioned, Moment, Offset, Range, Season, Slice, Window } from './expression';

/** What relative expressions are counted from. */
export interface Anchors {
  /** The day that "today" means. */
  readonly reference?: Day;
  readonly source: DateSource;
  /** First day of the last date that the text mentioned. */
  readonly mentioned?: Day;
  /** Of the verb nearby: "on Friday" looks back or ahead. */
  readonly tense?: 'past' | 'future';
}

/** Interval and normal form; no interval where the text does not say enough. */
interface Resolved {
  interval?: Interval;
  timex: string;
  grain: Grain;
  relative: boolean;
  /** Whether the reference date filled a gap. */
  filled: boolean;
  /** Whether a date of the text filled it, not the reference date. */
  told?: true;
}

/** Turns an expression into a value, as far as the anchors allow. */
export function resolve(expression: DateExpression, anchors: Anchors): DateValue {
  if (isClock(expression)) return clockValue(expression);
  if (expression.kind === 'moment') return momentValue(expression, anchors);
  const { interval, timex, grain, relative, filled, told } = resolveExpression(expression, anchors);
  const value: DateValue = { kind: 'date', grain, timex, relative, source: 'text' };
  if (relative && !told) value.source = filled ? anchors.source : 'none';
  if (expression.modifier) value.modifier = expression.modifier;
  else if (expression.part) value.modifier = expression.part;
  if (interval) setInterval(value, expression.part ? third(interval, grain, expression.part) : interval);
  return value;
}

/** "before 2030" ends where 2030 begins; "since 2019" has no end; the others are the interval itself. */
function setInterval(value: DateValue, { start, end }: Interval): void {
  switch (value.modifier) {
    case 'before':
      if (isWritable(start)) value.end = isoDay(start);
      break;
    case 'until':
      if (isWritable(end)) value.end = isoDay(end);
      break;
    case 'after':
      if (isWritable(end)) value.start = isoDay(end);
      break;
    case 'since':
      if (isWritable(start)) value.start = isoDay(start);
      break;
    default:
      if (start < end && isWritable(start) && isWritable(end)) {
        value.start = isoDay(start);
        value.end = isoDay(end);
      }
  }
}

const clockTimex = ({ minutes, zone }: ClockTime): string => `T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}${zone ?? ''}`;

function clockValue(expression: ClockTime | ClockRange): DateValue {
  const { modifier } = expression;
  const clock = expression.kind === 'range' ? expression.to : expression;
  const timex = expression.kind === 'range' ? `${clockTimex(expression.from)}/${clockTimex(clock)}` : clockTimex(clock);
  return { kind: 'date', grain: clock.grain, timex, ...(modifier && { modifier }), relative: true, source: 'none' };
}

interface ClockRange extends Range {
  from: ClockTime;
  to: ClockTime;
}

export const isClock = (expression: DateExpression): expression is ClockTime | ClockRange =>
  expression.kind === 'clock' || (expression.kind === 'range' && expression.from.kind === 'clock' && expression.to.kind === 'clock');

/** "3 p.m. on Tuesday": one hour, or one minute, of that day, in the time of the place. */
function momentValue({ date, time, modifier }: Moment, anchors: Anchors): DateValue {
  const day = resolve(date, anchors);
  const value: DateValue = { ...day, grain: time.grain, timex: day.timex + clockTimex(time), ...(modifier && { modifier }) };
  if (day.grain === 'day' && day.start !== undefined) {
    const last = time.minutes + (time.grain === 'hour' ? 60 : 1);
    value.start = `${day.start}T${pad(Math.floor(time.minutes / 60))}:${pad(time.minutes % 60)}`;
    // The hour after 23:00 ends on the next day.
    value.end = last < 1440 ? `${day.start}T${pad(Math.floor(last / 60))}:${pad(last % 60)}` : `${day.end ?? day.start}T00:00`;
    if (modifier === 'before' || modifier === 'until') delete value.start;
    if (modifier === 'after' || modifier === 'since') delete value.end;
  }
  return value;
}

function resolveExpression(expression: DateExpression, anchors: Anchors): Resolved {
  switch (expression.kind) {
    case 'fields':
      return resolveFields(expression, anchors);
    case 'offset':
      return resolveOffset(expression, anchors);
    case 'window':
      return resolveWindow(expression, anchors);
    case 'mentioned':
      return resolveMentioned(expression, anchors);
    case 'range':
      return resolveRange(expression, anchors);
    case 'slice':
      return resolveSlice(expression, anchors);
    case 'moment':
      return resolveExpression(expression.date, anchors);
    case 'clock':
    case 'vague':
      return {
        timex: expression.kind === 'vague' ? expression.timex : '',
        grain: expression.grain,
        relative: true,
        filled: false,
      };
  }
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function grainOf(fields: Fields): Grain {
  if (fields.day !== undefined || fields.weekday !== undefined) return 'day';
  if (fields.month !== undefined) return 'month';
  if (fields.season !== undefined) return 'season';
  if (fields.quarter !== undefined) return 'quarter';
  if (fields.half !== undefined) return 'half';
  if (fields.year !== undefined) return 'year';
  return fields.decade !== undefined ? 'decade' : 'century';
}

/** What the text says, with X where it does not: `XXXX-12-04`, `XXXX-WXX-2`, `FY2024-Q3`. */
function openTimex(fields: Fields): string {
  const yyyy = fields.year === undefined ? 'XXXX' : `${fields.fiscal ? 'FY' : ''}${fields.bc ? '-' : ''}${pad(fields.year, 4)}`;
  if (fields.month !== undefined) return `${yyyy}-${pad(fields.month)}${fields.day === undefined ? '' : `-${pad(fields.day)}`}`;
  if (fields.weekday !== undefined) return `XXXX-WXX-${fields.weekday}${fields.hours ?? ''}`;
  if (fields.season !== undefined) return `${yyyy}-${fields.season}`;
  if (fields.quarter !== undefined) return `${yyyy}-Q${fields.quarter}`;
  if (fields.half !== undefined) return `${yyyy}-H${fields.half}`;
  return yyyy;
}

/** First day of the fields in a given year; undefined if the calendar has no such day (30 February). */
function firstDay(fields: Fields, year: number): Day | undefined {
  const month =
    fields.month ?? (fields.season ? SEASON_MONTH[fields.season] : fields.quarter ? fields.quarter * 3 - 2 : fields.half === 2 ? 7 : 1);
  const day = fields.day ?? 1;
  return isDate(year, month, day) ? dayNumber(year, month, day) : undefined;
}

function resolveFields(fields: Fields, anchors: Anchors): Resolved {
  const grain = grainOf(fields);
  const said = (relative: boolean): Resolved => ({ timex: openTimex(fields), grain, relative, filled: false });
  if (fields.century !== undefined || fields.decade !== undefined) {
    const start = dayNumber(fields.decade ?? (fields.century! - 1) * 100, 1, 1);
    return { interval: unitAround(start, grain), timex: timexOf(start, grain), grain, relative: false, filled: false };
  }
  if (fields.fiscal || fields.bc) return said(false);
  if (fields.year !== undefined) {
    const start = firstDay(fields, fields.year);
    if (start === undefined) return said(false);
    return {
      interval: unitAround(start, grain),
      timex: timexOf(start, grain) + (fields.hours ?? ''),
      grain,
      relative: false,
      filled: false,
    };
  }
  const { reference, tense } = anchors;
  if (reference === undefined) return said(true);
  const start =
    fields.month === undefined && fields.weekday !== undefined
      ? nearestWeekday(fields.weekday, reference, fields, tense)
      : nearestYear(fields, reference, tense);
  if (start === undefined) return said(true);
  const timex = timexOf(start, grain) + (fields.hours ?? '');
  return { interval: unitAround(start, grain), timex, grain, relative: true, filled: true };
}

/** "on Friday": the last one before the article, or the next one if the verb looks ahead. The day itself is among both. */
function nearestWeekday(weekday: number, reference: Day, { direction }: Fields, tense: Anchors['tense']): Day {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (direction === 'this') return reference - weekdayOf(reference) + weekday;
  if (direction === 'last') return reference - (back || 7);
  if (direction === 'next') return reference + (ahead || 7);
  return tense === 'future' ? reference + ahead : reference - back;
}

/** "on Dec. 5", "in March": the year that brings it nearest to the article, on the side that the verb looks to. */
function nearestYear(fields: Fields, reference: Day, tense: Anchors['tense']): Day | undefined {
  const { year } = civilOf(reference);
  const current = unitAround(reference, grainOf(fields)).start;
  let best: Day | undefined;
  for (const candidate of fields.direction === 'this' ? [year] : [year - 1, year, year + 1]) {
    const start = firstDay(fields, candidate);
    if (start === undefined) continue;
    if (fields.direction === 'last' ? start >= current : !fields.direction && tense === 'past' && start > reference) continue;
    if (fields.direction === 'next' ? start <= reference : !fields.direction && tense === 'future' && start < current) continue;
    if (best === undefined || Math.abs(start - current) < Math.abs(best - current)) best = start;
  }
  return best;
}

function resolveOffset(offset: Offset, { reference }: Anchors): Resolved {
  const { amount, within, side } = offset;
  const inner = within ? grainOf({ kind: 'fields', ...within }) : offset.grain;
  const direction = amount === 0 ? 'PRESENT_REF' : amount > 0 ? 'FUTURE_REF' : 'PAST_REF';
  const vague: Resolved = { timex: direction, grain: inner, relative: true, filled: false };
  if (reference === undefined || !Number.isFinite(amount)) return vague;
  const base = shift(offset.point ? reference : unitAround(reference, offset.grain).start, offset.grain, amount);
  if (!isWritable(base)) return vague;
  const start = within?.weekday
    ? unitAround(base, 'week').start + within.weekday - 1
    : within
      ? firstDay({ kind: 'fields', ...within }, civilOf(base).year)
      : base;
  if (start === undefined) return vague;
  const unit = unitAround(start, inner);
  const timex = timexOf(unit.start, inner) + (offset.hours ?? '');
  return { interval: sideOf(unit, reference, side), timex, grain: inner, relative: true, filled: true };
}

/** "earlier this month" ends with the reference date, "later this year" begins with it. */
function sideOf({ start, end }: Interval, reference: Day, side: Offset['side']): Interval {
  if (side === 'before' && reference > start && reference < end) return { start, end: reference };
  if (side === 'after' && reference >= start && reference < end) return { start: reference, end };
  return { start, end };
}

function resolveWindow({ grain, amount }: Window, { reference }: Anchors): Resolved {
  const vague: Resolved = { timex: amount > 0 ? 'FUTURE_REF' : 'PAST_REF', grain, relative: true, filled: false };
  if (reference === undefined || !Number.isFinite(amount)) return vague;
  // Today is in neither: "the past three days" end with it, "the next three days" begin after it.
  const near = amount < 0 ? reference : reference + 1;
  const far = shift(near, grain, amount);
  if (!isWritable(far)) return vague;
  const interval = amount < 0 ? { start: far, end: near } : { start: near, end: far };
  return { interval, timex: `${isoDay(interval.start)}/${isoDay(interval.end)}`, grain, relative: true, filled: true };
}

function resolveMentioned({ grain, amount }: Mentioned, { mentioned, reference }: Anchors): Resolved {
  const vague: Resolved = { timex: amount > 0 ? 'FUTURE_REF' : 'PAST_REF', grain, relative: true, filled: false };
  // Where no date was mentioned, "the following week" can only follow today; "that week" may be any.
  const base = mentioned ?? (amount === 0 ? undefined : reference);
  if (base === undefined || !Number.isFinite(amount)) return vague;
  const interval = unitAround(shift(base, grain, amount), grain);
  if (!isWritable(interval.start) || !isWritable(interval.end)) return vague;
  return {
    interval,
    timex: timexOf(interval.start, grain),
    grain,
    relative: true,
    filled: true,
    ...(mentioned !== undefined && { told: true }),
  };
}

function resolveRange({ from, to }: Range, anchors: Anchors): Resolved {
  let last = resolveExpression(to, anchors);
  // The ends may have been written with parts of their own: "early 2019 to mid-2021".
  const first = resolveExpression(inherit(from, to), anchors);
  if (first.interval && last.interval && last.interval.end <= first.interval.start && last.relative) {
    // "from November to February": the second comes after the first.
    const later = shift(last.interval.start, 'year', 1);
    last = { ...last, interval: unitAround(later, last.grain), timex: timexOf(later, last.grain) };
  }
  const start = first.interval && from.part ? third(first.interval, first.grain, from.part).start : first.interval?.start;
  const end = last.interval && to.part ? third(last.interval, last.grain, to.part).end : last.interval?.end;
  const timex = `${first.timex}/${last.timex}`;
  const relative = first.relative || last.relative;
  const filled = relative && (!first.relative || first.filled) && (!last.relative || last.filled);
  return start !== undefined && end !== undefined && start < end
    ? { interval: { start, end }, timex, grain: last.grain, relative, filled }
    : { timex, grain: last.grain, relative, filled };
}

/** "the first three months of 2024": whole units from the beginning of 2024, no further than its end. */
function resolveSlice({ of, grain, count, skip }: Slice, anchors: Anchors): Resolved {
  const whole = resolveExpression(of, anchors);
  if (!whole.interval) return { ...whole, grain };
  const { start, end } = whole.interval;
  const from = count > 0 ? shift(start, grain, skip) : shift(end, grain, count);
  const interval = { start: Math.max(start, from), end: count > 0 ? Math.min(end, shift(from, grain, count)) : end };
  if (interval.start >= interval.end) return { ...whole, grain, timex: whole.timex };
  return { ...whole, interval, grain, timex: `${isoDay(interval.start)}/${isoDay(interval.end)}` };
}

/** "between May and July 2021": the first has the year of the second. */
function inherit(from: DateExpression, to: DateExpression): DateExpression {
  if (from.kind !== 'fields' || to.kind !== 'fields' || from.year !== undefined || to.year === undefined) return from;
  if (from.decade !== undefined || from.century !== undefined) return from;
  const before = from.month !== undefined && to.month !== undefined && from.month > to.month; // "November to February 2021"
  return { ...from, year: to.year - (before ? 1 : 0), ...(to.fiscal && { fiscal: true }) };
}
