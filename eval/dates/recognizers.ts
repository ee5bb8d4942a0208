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

export const readCases = (source: string): GoldCase[] =>
  source
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldCase);
