const A_DAY = 86_400_000;

/** Days since 1970 of an ISO date or moment, "2024", "2024-12" and "2024-12-06T15:30" among them; undefined for what is none. */
export function dayNumber(iso: string | undefined): number | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso ?? '') ?? [];
  if (year === undefined) return undefined;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / A_DAY;
}

/** "2024-12-06" */
export const isoDay = (day: number): string => new Date(day * A_DAY).toISOString().slice(0, 10);
