/** One reading of a phrase, as the file writes it. Ambiguous phrases have several: Friday is the last or the next. */
export interface GoldValue {
  readonly timex: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
  readonly Mod?: string;
}

export interface GoldResult {
  /** Half-open. */
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly values: readonly GoldValue[];
}

export interface GoldCase {
  readonly id: string;
  readonly text: string;
  /** `2016-11-07T16:12:00`: when the text was written. */
  readonly reference: string;
  readonly results: readonly GoldResult[];
}

/** What counts: days, times of day, stretches between them, lengths. Recurring times are scored apart, time zones not at all. */
export const SCORED: ReadonlySet<string> = new Set(['date', 'daterange', 'datetime', 'datetimerange', 'time', 'timerange', 'duration']);

/** The single parsers of the project write both readings in one value: what it is looking back, and looking ahead. */
interface TwoSided extends Omit<GoldValue, 'timex'> {
  readonly type?: string;
  readonly timex?: string | null;
  readonly past?: Readonly<Record<string, string>>;
  readonly future?: Readonly<Record<string, string>>;
}

/** `{ startDate, endDate }`, `{ dateTime }` and the like as the other values are written. */
function sideOf(timex: string, side: Readonly<Record<string, string>>): GoldValue {
  const field = (name: string): string | undefined => Object.entries(side).find(([key]) => key.startsWith(name))?.[1];
  const [value, start, end] = [side.date ?? side.dateTime ?? side.time, field('start'), field('end')];
  return { timex, ...(value && { value }), ...(start && { start }), ...(end && { end }) };
}

function readingsOf({ past, future, timex: form, ...value }: TwoSided): GoldValue[] {
  const timex = form ?? '';
  return past && future ? [sideOf(timex, past), sideOf(timex, future)] : [{ ...value, timex }];
}

/** An alternative ("Tuesday or Thursday") is what each of its values is. */
const resultOf = ({ type, values, ...span }: Omit<GoldResult, 'values'> & { values: readonly TwoSided[] }): GoldResult => ({
  ...span,
  type: type === 'datetimealt' ? (values[0]?.type ?? type) : type,
  values: values.flatMap(readingsOf),
});

export const readCases = (source: string): GoldCase[] =>
  source
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldCase)
    .map((gold) => ({ ...gold, results: gold.results.map(resultOf) }));
