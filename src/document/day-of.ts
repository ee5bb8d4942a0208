const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * "2024-12-06" of "2024-12-06T15:30:00Z" and "20241206", and of "Fri, 06 Dec 2024 15:30:00 GMT" as feeds have it (RFC 822), as the place of
 * publication had it; undefined if the calendar has no such day.
 */
export function dayOf(time: string | null | undefined): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(time ?? '') ?? [];
  if (year !== undefined) return inCalendar(year, month, day);
  const [, ofFeed, name, inYear] = /^\s*(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3}) (\d{4})\b/i.exec(time ?? '') ?? [];
  const number = MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
  return number === 0 ? undefined : inCalendar(inYear, String(number).padStart(2, '0'), ofFeed.padStart(2, '0'));
}

/** The day in ISO 8601, if the calendar has it. */
export function inCalendar(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
