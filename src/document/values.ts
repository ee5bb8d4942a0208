/** The size of step in which a date or time is given. */
export type Grain =
  | 'century' | 'decade' | 'year' | 'half' | 'season' | 'quarter' | 'month' | 'week' | 'weekend' | 'day' | 'hour' | 'minute' | 'second'; // prettier-ignore

/** What a word beside the date does to it: "early 2025", "about 1990", "as early as 2025", "by Friday". */
export type DateModifier = 'start' | 'mid' | 'end' | 'approximate' | 'earliest' | 'latest' | 'before' | 'after' | 'since' | 'until';

/** Where the missing part of a date was taken from; 'text' if none was missing, 'none' if it is still missing. */
export type DateSource = 'text' | 'dateline' | 'option' | 'none';

/**
 * A calendar interval. `start` and `end` are ISO 8601 (`2024-12-04`, with grain hour or finer `2024-12-04T15:30`), half-open, and
 * absent where the text does not say enough: then `timex` keeps what it does say, `XXXX-12-04` or `XXXX-WXX-2`.
 */
export interface DateValue {
  kind: 'date';
  start?: string;
  end?: string;
  grain: Grain;
  /** TIMEX3-like normal form: `2024-12-04`, `2023-Q3`, `199X`, `PAST_REF`. */
  timex: string;
  modifier?: DateModifier;
  /** "every Monday": `timex` says what comes again (`XXXX-WXX-1`, `P1D`), and there is no interval. */
  recurring?: true;
  /** Whether the words need a reference date to be understood ("last Tuesday"). */
  relative: boolean;
  source: DateSource;
}

/** A length of time, `P3Y`, `PT2H`; `PXD` where the number is vague ("several days"). */
export interface DurationValue {
  kind: 'duration';
  /** ISO 8601 duration. */
  timex: string;
  approximate?: true;
}

/** "more than", "at least", "up to", "about": how the number bounds the amount. */
export type Comparator = '>' | '>=' | '<' | '<=' | '~';

/** An amount of money. `amount` is in whole units of `currency`: "$1.2bn" is 1200000000. */
export interface MoneyValue {
  kind: 'money';
  amount: number;
  /** ISO 4217 where the text settles it ("$" is USD unless it says A$ or HK$), else the word itself. */
  currency: string;
  /** Upper end of a range, "$3 million to $5 million". */
  to?: number;
  comparator?: Comparator;
}

/** "5%" is 5; "2.5 percentage points" is 2.5 with `points`. */
export interface PercentValue {
  kind: 'percent';
  amount: number;
  to?: number;
  points?: true;
  comparator?: Comparator;
}

/** A number with what it counts or measures: "189 people", "5 km". `unit` is singular; '' for a bare number. */
export interface QuantityValue {
  kind: 'quantity';
  amount: number;
  unit: string;
  to?: number;
  comparator?: Comparator;
}

export type Value = DateValue | DurationValue | MoneyValue | PercentValue | QuantityValue;
