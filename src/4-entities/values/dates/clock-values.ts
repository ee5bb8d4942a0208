import { dayOfIso, isoMoment, pad } from '../../../document/calendar-arithmetic';
import type { DateValue, Grain } from '../../../document/values';
import type { ClockTime, DateExpression, DayPart, Moment, Range } from './expression';

/** Units smaller than a day. */
export const SECONDS_OF: Readonly<Partial<Record<Grain, number>>> = { hour: 3600, minute: 60, second: 1 };

interface ClockRange extends Range {
  from: ClockTime;
  to: ClockTime;
}

/** Times of day without their day. */
export const isClock = (expression: DateExpression): expression is ClockTime | ClockRange =>
  expression.kind === 'clock' || (expression.kind === 'range' && expression.from.kind === 'clock' && expression.to.kind === 'clock');

/** What has the type "time": times of day, and parts of an unnamed day. */
export const isTimeOfDay = (expression: DateExpression): expression is ClockTime | ClockRange | DayPart =>
  isClock(expression) || expression.kind === 'daypart';

/** `T15:30`, `T15:30:10`, with the zone behind it. */
function clockTimex({ minutes, seconds, zone }: ClockTime): string {
  const ss = seconds === undefined ? '' : `:${pad(seconds)}`;
  return `T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}${ss}${zone ?? ''}`;
}

export function clockValue(expression: ClockTime | ClockRange): DateValue {
  const { modifier } = expression;
  const clock = expression.kind === 'range' ? expression.to : expression;
  const timex = expression.kind === 'range' ? `${clockTimex(expression.from)}/${clockTimex(clock)}` : clockTimex(clock);
  return { kind: 'date', grain: clock.grain, timex, ...(modifier && { modifier }), relative: true, source: 'none' };
}

/** "3 p.m. on Tuesday": one hour, minute or second of that day, in the time of the place; "Tuesday from 2 to 4" until the second time. */
export function momentValue({ time, until, modifier }: Moment, day: DateValue): DateValue {
  const timex = day.timex + clockTimex(time) + (until ? `/${clockTimex(until)}` : '');
  const value: DateValue = { ...day, grain: time.grain, timex, ...(modifier && { modifier }) };
  const first = day.start ?? day.end;
  const number = day.grain === 'day' && first !== undefined ? dayOfIso(first) : undefined;
  if (number === undefined || (day.start === undefined && !modifier)) return value;
  const from = secondsOf(time);
  const length = time.grain === 'hour' ? 3600 : time.grain === 'minute' ? 60 : 1;
  // A range that ends before it begins ends on the next day.
  const to = until ? secondsOf(until) + (secondsOf(until) <= from ? 86_400 : 0) : from + length;
  value.start = isoMoment(number, from);
  value.end = isoMoment(number, to);
  if (modifier === 'before' || modifier === 'until' || modifier === 'latest') {
    value.end = modifier === 'before' || modifier === 'latest' ? value.start : value.end;
    delete value.start;
  }
  if (modifier === 'after' || modifier === 'since' || modifier === 'earliest') delete value.end;
  return value;
}

const secondsOf = ({ minutes, seconds = 0 }: ClockTime): number => minutes * 60 + seconds;
