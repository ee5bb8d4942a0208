import { unitOf } from './iso';

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

/** Hours of the parts of the day, as the project has them. */
const HOURS: Readonly<Record<string, readonly [string, string]>> = {
  TMO: ['08:00:00', '12:00:00'],
  TAF: ['12:00:00', '16:00:00'],
  TEV: ['16:00:00', '20:00:00'],
  TNI: ['20:00:00', '23:59:59'],
};

/** "late this week" has the form of the whole week and an interval within it: which part of the whole that is. */
function partOf(timex: string, start: string, end: string): 'start' | 'mid' | 'end' | undefined {
  const hours = HOURS[/T[A-Z]{2}$/.exec(timex)?.[0] ?? ''];
  const unit = hours ? { from: hours[0], to: hours[1] } : unitOf(timex);
  if (!unit) return undefined;
  const [from, to] = [start, end].map((moment) => (hours ? moment.slice(-8) : moment)) as [string, string];
  if (from > unit.from && from < unit.to) return to < unit.to ? 'mid' : 'end';
  return from === unit.from && to < unit.to ? 'start' : undefined;
}

/** `{ startDate, endDate }`, `{ dateTime }` and the like as the other values are written. */
function sideOf(timex: string, side: Readonly<Record<string, string>>): GoldValue {
  const field = (name: string): string | undefined => Object.entries(side).find(([key]) => key.startsWith(name))?.[1];
  const [value, start, end] = [side.date ?? side.dateTime ?? side.time, field('start'), field('end')];
  const Mod = start && end ? partOf(timex, start, end) : undefined;
  return { timex, ...(value && { value }), ...(start && { start }), ...(end && { end }), ...(Mod && { Mod }) };
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
