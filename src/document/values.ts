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
  /** Tells it from other values. */
  kind: 'date';
  /** First day or moment. */
  start?: string;
  /** Day or moment after the last. */
  end?: string;
  /** How exact it is. */
  grain: Grain;
  /** TIMEX3-like normal form: `2024-12-04`, `2023-Q3`, `199X`, `PAST_REF`. */
  timex: string;
  /** What a word beside it does to it. */
  modifier?: DateModifier;
  /** "every Monday": `timex` says what comes again (`XXXX-WXX-1`, `P1D`), and there is no interval. */
  recurring?: true;
  /** Whether the words need a reference date to be understood ("last Tuesday"). */
  relative: boolean;
  /** Where its missing part was taken from. */
  source: DateSource;
}

/** A length of time, `P3Y`, `PT2H`; `PXD` where the number is vague ("several days"). */
export interface DurationValue {
  /** Tells it from other values. */
  kind: 'duration';
  /** ISO 8601 duration. */
  timex: string;
  /** "about three years". */
  approximate?: true;
}

/** "more than", "at least", "up to", "about": how the number bounds the amount. */
export type Comparator = '>' | '>=' | '<' | '<=' | '~';

/** An amount of money. `amount` is in whole units of `currency`: "$1.2bn" is 1200000000. */
export interface MoneyValue {
  /** Tells it from other values. */
  kind: 'money';
  /** In whole units of the currency; the lower end of a range. */
  amount: number;
  /** ISO 4217 where the text settles it ("$" is USD unless it says A$ or HK$), else the word itself. */
  currency: string;
  /** Upper end of a range, "$3 million to $5 million". */
  to?: number;
  /** How the amount is bounded. */
  comparator?: Comparator;
}

/** "5%" is 5; "2.5 percentage points" is 2.5 with `points`. */
export interface PercentValue {
  /** Tells it from other values. */
  kind: 'percent';
  /** 5 for "5%"; the lower end of a range. */
  amount: number;
  /** Upper end of a range. */
  to?: number;
  /** Whether it counts percentage points. */
  points?: true;
  /** How the number is bounded. */
  comparator?: Comparator;
}

/** A number with what it counts or measures: "189 people", "5 km"; or a rank: "No. 4", "finished third". */
export interface QuantityValue {
  /** Tells it from other values. */
  kind: 'quantity';
  /** The number; the lower end of a range. */
  amount: number;
  /** In the singular: `person`, `km`; '' for a bare number and a rank. */
  unit: string;
  /** Code of a unit of measurement in UCUM: `km`, `MW`, `[mi_i]/h`. */
  code?: string;
  /** Whether it is a rank: 4 for "No. 4". */
  ordinal?: true;
  /** Upper end of a range. */
  to?: number;
  /** How the number is bounded. */
  comparator?: Comparator;
}

/** What a date, a length of time, an amount or a share means, apart from its words. */
export type Value = DateValue | DurationValue | MoneyValue | PercentValue | QuantityValue;
