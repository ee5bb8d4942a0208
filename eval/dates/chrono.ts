import type { ParsedComponents } from 'chrono-node';
import { parse } from 'chrono-node/en';

import type { Answer, Meaning } from './answer';
import { addUnits } from './iso';

/** What chrono-node's English reader makes of a text. It reads no durations; times without a day are times of the reference date. */
export function readChrono(text: string, reference: string): Answer[] {
  const instant = new Date(`${reference}Z`);
  return parse(text, { instant, timezone: 0 }).map(({ index, text: words, start, end }) => ({
    start: index,
    end: index + words.length,
    meaning: meaningOf(start, end ?? undefined),
  }));
}

function meaningOf(start: ParsedComponents, end: ParsedComponents | undefined): Meaning {
  const first = unitOf(start);
  if (!end) return first;
  const last = unitOf(end);
  return {
    ...(first.from !== undefined && { from: first.from }),
    ...(last.to !== undefined && { to: last.to }),
    also: [
      { ...(first.from !== undefined && { from: first.from }), ...(last.from !== undefined && { to: last.from }), convention: 'range' },
    ],
  };
}

/**
 * A day, month, year, moment or time of day, by what the reader is certain of; where it is not certain of the day, the day that it gives
 * counts as well, since that is how it writes "two weeks ago".
 */
function unitOf(parts: ParsedComponents): Meaning {
  const two = (part: 'month' | 'day' | 'hour' | 'minute' | 'second'): string => String(parts.get(part) ?? 0).padStart(2, '0');
  const month = `${String(parts.get('year')).padStart(4, '0')}-${two('month')}`;
  const day = `${month}-${two('day')}`;
  const time = `T${two('hour')}:${two('minute')}:${two('second')}`;
  const hasDay = parts.isCertain('day') || parts.isCertain('weekday');
  if (parts.isCertain('hour')) return hasDay ? { from: day + time, to: day + time } : { from: time, to: time };
  const whole = { from: day, to: addUnits(day, 'day', 1) };
  if (hasDay) return whole;
  const unit = parts.isCertain('month') ? 'month' : 'year';
  const first = unit === 'month' ? `${month}-01` : `${month.slice(0, 4)}-01-01`;
  return { from: first, to: addUnits(first, unit, 1), also: [{ ...whole, convention: 'range' }] };
}
