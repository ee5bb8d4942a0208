/** A phrase read as a date, time or duration, in the terms that all readers share. */
export interface Answer {
  /** Half-open, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/**
 * What it means. Days are `2024-12-04`, moments `2024-12-04T15:30:00`, times of day `T15:30:00`; intervals are half-open, and an end that is
 * absent is open.
 */
export interface Meaning {
  readonly from?: string;
  readonly to?: string;
  /** Other intervals that it stands for under the conventions of `conventions`. */
  readonly also?: readonly { readonly from?: string; readonly to?: string; readonly convention: string }[];
  /** Seconds, for a duration. */
  readonly seconds?: number;
  /** ISO unit of a duration whose number is vague: "several days" is D. */
  readonly vagueUnit?: string;
  /** TIMEX3-like form. */
  readonly timex?: string;
  /** 'start', 'mid' or 'end' of what the normal form says. */
  readonly part?: string;
}
