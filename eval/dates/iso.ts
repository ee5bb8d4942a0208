import { addMonths, dayNumber, dayOfIso, isoDay, weekdayOf } from '../../src/document/calendar-arithmetic';

const SECONDS: Readonly<Record<string, number>> = {
  Y: 31_536_000,
  M: 2_592_000,
  W: 604_800,
  D: 86_400,
  WE: 172_800,
  TH: 3_600,
  TM: 60,
  TS: 1,
};

/** Seconds of an ISO 8601 duration, with years of 365 and months of 30 days as the file counts them. */
export function secondsOf(timex: string): number {
  const [date, time = ''] = timex.slice(1).split('T');
  const sum = (part: string, prefix: string): number =>
    [...part.matchAll(/([\d.]+)(WE|[A-Z])/g)].reduce(
      (total, [, count, unit]) => total + Number(count) * (SECONDS[prefix + unit] ?? NaN),
      0,
    );
  return sum(date, '') + sum(time, 'T');
}

/** The interval of a normal form: `2018`, `2018-05`, `2018-05-04`, `2018-Q3`, `2018-H2`, `2018-W05`. */
export function unitOf(timex: string): { from: string; to: string } | undefined {
  const week = /^(\d{4})-W(\d{2})$/.exec(timex);
  if (week) {
    const fourth = dayNumber(Number(week[1]), 1, 4);
    const monday = fourth - weekdayOf(fourth) + 1 + 7 * (Number(week[2]) - 1);
    return { from: isoDay(monday), to: isoDay(monday + 7) };
  }
  const match = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q(\d)|H(\d)))?$/.exec(timex);
  if (!match) return undefined;
  const [year, month, day, quarter, half] = match
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  const first = dayNumber(year!, month ?? (quarter ? quarter * 3 - 2 : half === 2 ? 7 : 1), day ?? 1);
  const months = month ? 1 : quarter ? 3 : half ? 6 : 12;
  return { from: isoDay(first), to: isoDay(day ? first + 1 : addMonths(first, months)) };
}

/** An ISO day moved by whole units of the calendar. */
export function addUnits(iso: string, unit: string, count: number): string {
  const day = dayOfIso(iso.slice(0, 10));
  if (day === undefined) return iso;
  if (unit === 'month') return isoDay(addMonths(day, count));
  if (unit === 'year') return isoDay(addMonths(day, 12 * count));
  return isoDay(day + count * (unit === 'week' ? 7 : 1));
}
