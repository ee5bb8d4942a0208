import type { DateValue, Grain } from '../../../document/values';
import {
  civilOf,
  dayNumber,
  dayOfIso,
  isoDay,
  isoMoment,
  isWritable,
  pad,
  weekdayOf,
  type Day,
  type Interval,
} from '../../../document/calendar-arithmetic';
import type { Anchors } from './anchors';
import { shift, third, timexOf, unitAround } from './calendar-units';
import { clockValue, isClock, momentValue, SECONDS_OF } from './clock-values';
import { firstDay, grainOf, lengthOf, nearestDay, nearestOccurrence, nearestWeekday, nearestWeekend, wholeWeeks } from './fields';
import type { Around, DateExpression, Fields, Mentioned, Moment, Offset, Range, Shifted, Slice, Stretch, Window } from './expression';

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
  if (expression.kind === 'moment') return momentValue(expression, resolve(expression.date, anchors));
  if (expression.kind === 'range' && isMoment(expression.from) && isMoment(expression.to)) {
    return betweenMoments(expression.from, expression.to, anchors);
  }
  const moments = momentsOf(expression, anchors);
  if (moments) return moments;
  const { interval, timex, grain, relative, filled, told } = resolveExpression(expression, anchors);
  const value: DateValue = { kind: 'date', grain, timex, relative, source: 'text' };
  if (expression.kind === 'recurring') value.recurring = true;
  if (relative && !told) value.source = filled ? anchors.source : 'none';
  if (expression.modifier) value.modifier = expression.modifier;
  else if (expression.part) value.modifier = expression.part;
  if (!interval) return value;
  // "before the end of 2025" lasts as long as the year does.
  const wholly = expression.part === 'end' && (value.modifier === 'before' || value.modifier === 'latest');
  if (wholly && value.modifier === 'before') setInterval(value, { start: interval.end, end: interval.end });
  else setInterval(value, expression.part ? third(interval, grain, expression.part) : interval);
  return value;
}

const isMoment = (expression: DateExpression): expression is Moment => expression.kind === 'moment';

/** "from 6 p.m. Friday to 6 a.m. Monday": from one moment to another, on the days that a range of days has. */
function betweenMoments(from: Moment, to: Moment, anchors: Anchors): DateValue {
  const days = resolve({ kind: 'range', from: from.date, to: to.date }, anchors);
  const [first, last] = [momentValue(from, dayOf(days, days.start, 0)), momentValue(to, dayOf(days, days.end, -1))];
  const { start } = first;
  const timex = `${first.timex}/${last.timex}`;
  if (start !== undefined && last.start !== undefined && start < last.start) {
    return { ...days, grain: last.grain, timex, start, end: last.start };
  }
  const value: DateValue = { ...days, grain: last.grain, timex: [from, to].map((moment) => resolve(moment, anchors).timex).join('/') };
  delete value.start;
  delete value.end;
  return value;
}

function dayOf(value: DateValue, iso: string | undefined, away: number): DateValue {
  const day = iso === undefined ? undefined : dayOfIso(iso);
  if (day === undefined) return value;
  return { ...value, grain: 'day', timex: isoDay(day + away), start: isoDay(day + away), end: isoDay(day + away + 1) };
}

/** "in five minutes", "within two hours", "the next hour": counted from the minute of the article, if that is known. */
function momentsOf(expression: DateExpression, anchors: Anchors): DateValue | undefined {
  const { kind } = expression;
  if (kind === 'shifted') return shiftedMoment(expression, anchors);
  const { reference, seconds, mentioned, source } = anchors;
  const told = kind === 'mentioned' && mentioned !== undefined;
  if ((kind !== 'offset' && kind !== 'window' && kind !== 'mentioned') || told || reference === undefined || seconds === undefined)
    return undefined;
  // "the rest of the day"
  const isRest = kind === 'offset' && expression.side === 'after' && expression.grain === 'day' && expression.amount === 0;
  if (isRest) {
    const [from, to] = [isoMoment(reference, seconds), isoMoment(reference, 86_400)];
    return { kind: 'date', start: from, end: to, grain: 'minute', timex: `${from}/${to}`, relative: true, source };
  }
  const unit = SECONDS_OF[expression.grain];
  if (unit === undefined || !Number.isFinite(expression.amount)) return undefined;
  const away = seconds + Math.round(expression.amount * unit);
  const [start, end] = kind !== 'window' ? [away, away + 60] : away < seconds ? [away, seconds] : [seconds, away];
  const [from, to] = [isoMoment(reference, start), isoMoment(reference, end)];
  const value: DateValue = {
    kind: 'date',
    start: from,
    end: to,
    grain: 'minute',
    timex: kind === 'window' ? `${from}/${to}` : from,
    relative: true,
    source,
  };
  if (expression.modifier) value.modifier = expression.modifier;
  return value;
}

/** "1 month and 2 hours ago": the minute two hours ago, a month earlier. */
function shiftedMoment({ of, grain, amount }: Shifted, anchors: Anchors): DateValue | undefined {
  const base = of.kind === 'shifted' || (of.kind === 'offset' && SECONDS_OF[of.grain] !== undefined) ? momentsOf(of, anchors) : undefined;
  const [from, to] = [base?.start, base?.end].map((moment) => {
    const day = moment === undefined ? undefined : dayOfIso(moment.slice(0, 10));
    const moved = day === undefined ? undefined : shift(day, grain, amount);
    return moved === undefined || !isWritable(moved) ? undefined : isoDay(moved) + moment!.slice(10);
  });
  return base && from !== undefined && to !== undefined ? { ...base, start: from, end: to, timex: from } : undefined;
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
    case 'shifted':
      return resolveShifted(expression, anchors);
    case 'stretch':
      return resolveStretch(expression, anchors);
    case 'around':
      return resolveAround(expression, anchors);
    case 'moment':
      return resolveExpression(expression.date, anchors);
    case 'clock':
      return { timex: '', grain: expression.grain, relative: true, filled: false };
    case 'daypart':
      return { timex: expression.hours, grain: 'hour', relative: true, filled: false };
    case 'recurring':
      return { timex: expression.timex, grain: expression.grain, relative: false, filled: false };
    case 'vague':
      return resolveVague(expression.timex, expression.grain, anchors);
  }
}

/** What the text says, with X where it does not: `XXXX-12-04`, `XXXX-WXX-2`, `FY2024-Q3`. */
function openTimex(fields: Fields): string {
  const yyyy =
    fields.year === undefined
      ? `${fields.fiscal ?? ''}XXXX`
      : `${fields.fiscal ?? ''}${fields.bc ? `-${pad(fields.year - 1, 4)}` : pad(fields.year, 4)}`;
  if (fields.holiday !== undefined) return yyyy === 'XXXX' ? `XXXX-${fields.holiday}` : `${yyyy}-${fields.holiday}`;
  if (fields.week !== undefined) return `${yyyy}-W${pad(fields.week)}`;
  if (fields.month === undefined && fields.day !== undefined) return `XXXX-XX-${pad(fields.day)}`;
  if (fields.month !== undefined) return `${yyyy}-${pad(fields.month)}${fields.day === undefined ? '' : `-${pad(fields.day)}`}`;
  if (fields.weekday !== undefined) return `XXXX-WXX-${fields.weekday}${fields.hours ?? ''}`;
  if (fields.season !== undefined) return `${yyyy}-${fields.season}`;
  if (fields.quarter !== undefined) return `${yyyy}-Q${fields.quarter}`;
  if (fields.half !== undefined) return `${yyyy}-H${fields.half}`;
  return yyyy;
}

function resolveFields(fields: Fields, anchors: Anchors): Resolved {
  const grain = grainOf(fields);
  const said = (relative: boolean): Resolved => ({ timex: openTimex(fields), grain, relative, filled: false });
  if (fields.century !== undefined && fields.bc) return { ...said(false), timex: `-${pad(fields.century - 1)}XX` };
  if (fields.century !== undefined || fields.decade !== undefined) {
    const start = dayNumber(fields.decade ?? (fields.century! - 1) * 100, 1, 1);
    return { interval: unitAround(start, grain), timex: timexOf(start, grain), grain, relative: false, filled: false };
  }
  if (fields.fiscal || fields.bc) return said(fields.year === undefined);
  if (fields.year !== undefined) {
    const start = firstDay(fields, fields.year);
    if (start === undefined) return said(false);
    return {
      interval: lengthOf(fields, start, grain),
      timex: timexOf(start, grain) + (fields.hours ?? ''),
      grain,
      relative: false,
      filled: false,
    };
  }
  const { reference, tense } = anchors;
  if (reference === undefined) return said(true);
  const start =
    fields.weekend && !fields.holiday
      ? nearestWeekend(reference, fields.direction === undefined ? tense : fields.direction === 'last' ? 'past' : 'future')
      : fields.month === undefined && fields.day !== undefined
        ? nearestDay(fields, reference, tense)
        : fields.month === undefined && fields.weekday !== undefined
          ? nearestWeekday(fields.weekday, reference, fields, tense)
          : nearestOccurrence(fields, reference, tense);
  if (start === undefined || !isWritable(start)) return said(true);
  const timex = timexOf(start, grain) + (fields.hours ?? '');
  return { interval: lengthOf(fields, start, grain), timex, grain, relative: true, filled: true };
}

function resolveOffset(said: Offset, anchors: Anchors): Resolved {
  const { reference, tense } = anchors;
  // Without the hour of the article, "24 hours ago" is yesterday.
  const offset = said.grain === 'hour' && said.amount % 24 === 0 ? { ...said, grain: 'day' as const, amount: said.amount / 24 } : said;
  const { amount, within, side } = offset;
  const inner = within ? grainOf({ kind: 'fields', ...within }) : offset.grain;
  const direction = amount === 0 ? 'PRESENT_REF' : amount > 0 ? 'FUTURE_REF' : 'PAST_REF';
  const vague: Resolved = { timex: direction, grain: inner, relative: true, filled: false };
  if (reference === undefined || !Number.isFinite(amount) || SECONDS_OF[offset.grain] !== undefined) return vague;
  if (offset.grain === 'weekend' && amount === 0 && !within) {
    // "The fair was held this weekend", on a Tuesday, was the last one.
    const interval = unitAround(nearestWeekend(reference, tense ?? 'future'), 'weekend');
    return { interval, timex: timexOf(interval.start, 'weekend'), grain: 'weekend', relative: true, filled: true };
  }
  const base = shift(offset.point ? reference : unitAround(reference, offset.grain).start, offset.grain, amount);
  if (!isWritable(base)) return vague;
  if (within && offset.grain === 'year') {
    const ofYear = resolveFields({ kind: 'fields', ...within, year: civilOf(base).year }, anchors);
    return { ...ofYear, relative: true, filled: true };
  }
  const start = within?.weekday ? base + within.weekday - 1 : within?.day ? dayOfMonth(base, within.day) : base;
  if (start === undefined) return vague;
  const whole = unitAround(start, inner);
  if (offset.fiscal) return { timex: offset.fiscal + timexOf(whole.start, 'year'), grain: 'year', relative: true, filled: true };
  const unit = offset.working ? { start: whole.start, end: whole.end - 2 } : whole;
  const timex = timexOf(unit.start, inner) + (offset.hours ?? '');
  return { interval: sideOf(unit, reference, side), timex, grain: inner, relative: true, filled: true };
}

/** The day of the month that a day lies in; undefined if it has no such day. */
function dayOfMonth(within: Day, day: number): Day | undefined {
  const found = unitAround(within, 'month').start + day - 1;
  return civilOf(found).day === day ? found : undefined;
}

/** "earlier this month" ends with the reference date, "later this year" begins with it. */
function sideOf({ start, end }: Interval, reference: Day, side: Offset['side']): Interval {
  if (side === 'before' && reference > start && reference < end) return { start, end: reference };
  if (side === 'after' && reference >= start && reference < end) return { start: reference, end };
  return { start, end };
}

function resolveWindow(window: Window, { reference }: Anchors): Resolved {
  // Without the hour of the article, "the past 24 hours" are a day.
  const hours = window.grain === 'hour' && window.amount % 24 === 0;
  const { grain, amount } = hours ? { grain: 'day' as const, amount: window.amount / 24 } : window;
  const vague: Resolved = { timex: amount > 0 ? 'FUTURE_REF' : 'PAST_REF', grain, relative: true, filled: false };
  if (reference === undefined || !Number.isFinite(amount) || SECONDS_OF[grain] !== undefined) return vague;
  // Today is in neither: "the past three days" end with it, "the next three days" begin after it. Quarters are whole.
  const whole = grain === 'quarter' || grain === 'weekend' ? unitAround(reference, grain) : undefined;
  const near = whole ? (amount < 0 ? whole.start : whole.end) : amount < 0 || window.atOnce ? reference : reference + 1;
  const far = window.working ? workingDays(near, amount) : shift(near, grain, amount);
  if (!isWritable(far)) return vague;
  const interval = amount < 0 ? { start: far, end: near } : { start: near, end: far };
  return { interval, timex: `${isoDay(interval.start)}/${isoDay(interval.end)}`, grain, relative: true, filled: true };
}

function resolveMentioned({ grain, amount, hours }: Mentioned, { mentioned, reference, tense }: Anchors): Resolved {
  const isPast = !(amount > 0) || tense === 'past';
  const vague: Resolved = { timex: isPast ? 'PAST_REF' : 'FUTURE_REF', grain, relative: true, filled: false };
  // Where no date was mentioned, "the following week" can only follow today; "that week" may be any, and "fell two days later" follows what is not told.
  const told = mentioned?.get(grain);
  const base = told ?? (amount === 0 || (amount > 0 && tense === 'past') ? undefined : reference);
  if (base === undefined || !Number.isFinite(amount) || SECONDS_OF[grain] !== undefined) return vague;
  const interval = unitAround(shift(base, grain, amount), grain);
  if (!isWritable(interval.start) || !isWritable(interval.end)) return vague;
  return {
    interval,
    timex: timexOf(interval.start, grain) + (hours ?? ''),
    grain,
    relative: true,
    filled: true,
    ...(told !== undefined && { told: true }),
  };
}

/** "two weeks before Christmas": as exact as the date it counts from, and a day for a day. */
function resolveShifted({ of, grain, amount }: Shifted, anchors: Anchors): Resolved {
  const base = resolveExpression(of, anchors);
  if (!base.interval || !Number.isFinite(amount) || SECONDS_OF[grain] !== undefined) {
    return { timex: amount > 0 ? 'FUTURE_REF' : 'PAST_REF', grain, relative: true, filled: false };
  }
  const exact = base.interval.end - base.interval.start === 1 ? 'day' : base.grain;
  const start = shift(base.interval.start, grain, amount);
  if (!isWritable(start)) return { timex: 'FUTURE_REF', grain, relative: true, filled: false };
  return { ...base, grain: exact, interval: unitAround(start, exact), timex: timexOf(start, exact) };
}

function resolveStretch({ from, grain, amount }: Stretch, anchors: Anchors): Resolved {
  const first = resolveExpression(from, anchors);
  if (!first.interval || !Number.isFinite(amount) || SECONDS_OF[grain] !== undefined) return first;
  const interval = { start: first.interval.start, end: shift(first.interval.start, grain, amount) };
  if (!isWritable(interval.end)) return first;
  return { ...first, grain, interval, timex: `${isoDay(interval.start)}/${isoDay(interval.end)}` };
}

function resolveAround({ of, grain, weekday }: Around, anchors: Anchors): Resolved {
  const inner = resolveExpression(of, anchors);
  if (!inner.interval) return inner;
  const unit = unitAround(inner.interval.start, grain);
  if (weekday === undefined) return { ...inner, interval: unit, grain, timex: timexOf(unit.start, grain) };
  const start = unit.start + weekday - 1;
  return { ...inner, interval: { start, end: start + 1 }, grain: 'day', timex: isoDay(start) };
}

/** "at the moment" is the day of the article; "in recent years" has no beginning. */
function resolveVague(timex: string, grain: Grain, { reference }: Anchors): Resolved {
  const today = timex === 'PRESENT_REF' && grain === 'day' && reference !== undefined;
  return { timex, grain, relative: true, filled: today, ...(today && { interval: { start: reference, end: reference + 1 } }) };
}

/** The day after so many days from Monday to Friday. */
function workingDays(from: Day, amount: number): Day {
  const step = Math.sign(amount);
  let day = from;
  for (let left = Math.min(Math.abs(amount), 1000); left > 0; day += step) {
    if (weekdayOf(step > 0 ? day : day - 1) <= 5) left--;
  }
  return day;
}

/** "between August and October", without a year: the stretch that the verb looks to, whole; "from November to February" goes over the turn of the year. */
function withYears(range: Range, { reference, tense }: Anchors): Range {
  const { from, to } = range;
  if (reference === undefined || from.kind !== 'fields' || to.kind !== 'fields' || !isYearless(from) || !isYearless(to)) return range;
  const { year } = civilOf(reference);
  const over = to.month! < from.month! || (to.month === from.month && (to.day ?? 31) < (from.day ?? 1)) ? 1 : 0;
  let best: number | undefined;
  let least = Infinity;
  for (const candidate of [year - 2, year - 1, year, year + 1]) {
    const start = firstDay(from, candidate);
    const last = firstDay(to, candidate + over);
    if (start === undefined || last === undefined) continue;
    const end = unitAround(last, grainOf(to)).end;
    if (tense === 'past' ? start > reference : tense === 'future' && end <= reference) continue;
    const distance = start > reference ? start - reference : end <= reference ? reference - end + 1 : 0;
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === undefined ? range : { ...range, from: { ...from, year: best }, to: { ...to, year: best + over } };
}

const isYearless = (fields: Fields): boolean =>
  fields.year === undefined &&
  fields.month !== undefined &&
  fields.direction === undefined &&
  fields.part === undefined &&
  fields.holiday === undefined;

function resolveRange(range: Range, anchors: Anchors): Resolved {
  const { from, to } = withYears(range, anchors);
  // What the years were filled with is the reference's, not the text's.
  const filledYears = from !== range.from;
  const said = resolveEnds(from, to, anchors);
  return filledYears ? { ...said, relative: true, filled: true } : said;
}

function resolveEnds(from: DateExpression, to: DateExpression, anchors: Anchors): Resolved {
  let last = resolveExpression(to, anchors);
  // The ends may have been written with parts of their own: "early 2019 to mid-2021".
  const first = resolveExpression(inherit(from, to), anchors);
  if (first.interval && last.interval && last.interval.end <= first.interval.start && last.relative) {
    // "from November to February", "from Monday to Wednesday": the second comes after the first.
    const weeks = to.kind === 'fields' && to.weekday !== undefined && to.day === undefined;
    const away = Math.ceil((first.interval.start - last.interval.start) / 7) * 7;
    const later = weeks ? last.interval.start + away : shift(last.interval.start, 'year', 1);
    last = { ...last, interval: unitAround(later, last.grain), timex: timexOf(later, last.grain) };
  }
  const start = first.interval && (edgeOf(first.interval, from) ?? partOf(first, from)?.start);
  const end = last.interval && (edgeOf(last.interval, to) ?? partOf(last, to)?.end);
  const timex = `${first.timex}/${last.timex}`;
  const relative = first.relative || last.relative;
  const filled = relative && (!first.relative || first.filled) && (!last.relative || last.filled);
  return start !== undefined && end !== undefined && start < end
    ? { interval: { start, end }, timex, grain: last.grain, relative, filled }
    : { timex, grain: last.grain, relative, filled };
}

const partOf = ({ interval, grain }: Resolved, { part }: DateExpression): Interval | undefined =>
  interval && part ? third(interval, grain, part) : interval;

/** "from the middle of 2007 to the end of 2008": the points, not the stretches around them. */
function edgeOf({ start, end }: Interval, { part, edge }: DateExpression): Day | undefined {
  if (!edge || !part) return undefined;
  return part === 'start' ? start : part === 'end' ? end : start + Math.floor((end - start) / 2);
}

/** "the first three months of 2024": whole units from the beginning of 2024, no further than its end. */
function resolveSlice({ of, grain, count, skip, weekday }: Slice, anchors: Anchors): Resolved {
  const whole = resolveExpression(of, anchors);
  if (!whole.interval) return { ...whole, grain };
  const { start, end } = whole.interval;
  if (weekday !== undefined) {
    const first =
      count > 0 ? start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * skip : end - 1 - ((weekdayOf(end - 1) - weekday + 7) % 7);
    return first >= start && first < end
      ? { ...whole, interval: { start: first, end: first + 1 }, grain: 'day', timex: isoDay(first) }
      : whole;
  }
  if (grain === 'week' && Math.abs(count) === 1) {
    const week = wholeWeeks(whole.interval, count, skip);
    return week ? { ...whole, grain, interval: week, timex: timexOf(week.start, 'week') } : { ...whole, grain };
  }
  const from = count > 0 ? shift(start, grain, skip) : shift(end, grain, count);
  const interval = { start: Math.max(start, from), end: count > 0 ? Math.min(end, shift(from, grain, count)) : end };
  if (interval.start >= interval.end) return { ...whole, grain, timex: whole.timex };
  if (Math.abs(count) === 1 && (grain === 'day' || grain === 'month'))
    return { ...whole, interval, grain, timex: timexOf(interval.start, grain) };
  return { ...whole, interval, grain, timex: `${isoDay(interval.start)}/${isoDay(interval.end)}` };
}

/** "between May and July 2021": the first has the year of the second. */
function inherit(from: DateExpression, to: DateExpression): DateExpression {
  if (from.kind !== 'fields' || to.kind !== 'fields' || from.year !== undefined || to.year === undefined) return from;
  if (from.decade !== undefined || from.century !== undefined || from.direction !== undefined || from.holiday !== undefined) return from;
  if (
    from.month === undefined &&
    from.day === undefined &&
    from.season === undefined &&
    from.quarter === undefined &&
    from.half === undefined
  )
    return from;
  const before = from.month !== undefined && to.month !== undefined && from.month > to.month; // "November to February 2021"
  return { ...from, year: to.year - (before ? 1 : 0), ...(to.fiscal && { fiscal: to.fiscal }) };
}
