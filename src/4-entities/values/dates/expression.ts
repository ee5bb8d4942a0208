import type { DateModifier, Grain } from '../../../document/values';

/** What a phrase says of the calendar, before anyone knows the date that it counts from. `resolve.ts` turns it into a `DateValue`. */
export type DateExpression = Fields | Offset | Window | Mentioned | Range | Slice | ClockTime | Moment | Vague;

interface Common {
  modifier?: DateModifier;
  /** "early 2025", "the end of March": the third of the interval that is meant. */
  part?: 'start' | 'mid' | 'end';
}

/** Parts of a calendar date; what is absent was not said. */
export interface Fields extends Common {
  kind: 'fields';
  /** 19 for "the 19th century". */
  century?: number;
  /** 1990 for "the 1990s". */
  decade?: number;
  year?: number;
  /** "fiscal 2024": whose year ends when is not said, so there is no interval. */
  fiscal?: true;
  half?: number;
  quarter?: number;
  season?: Season;
  month?: number;
  day?: number;
  /** 1 (Monday) to 7. */
  weekday?: number;
  /** "last March" is before the current month, "this Tuesday" lies in the current week, "next summer" begins after today. */
  direction?: 'last' | 'this' | 'next';
  hours?: PartOfDay;
  /** Years before Christ have no interval: ISO 8601 writes four digits. */
  bc?: true;
}

/** Morning, afternoon, evening, night: kept in the normal form ("2024-12-06TEV"); the interval is the day. */
export type PartOfDay = 'TMO' | 'TAF' | 'TEV' | 'TNI';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A unit of the calendar counted from the reference date: "last year" is -1 year, "tomorrow" +1 day, "last spring" -1 season. */
export interface Offset extends Common {
  kind: 'offset';
  grain: Grain;
  amount: number;
  /** A part of that year or week: "March last year", "the third quarter of this year". */
  within?: Pick<Fields, 'month' | 'day' | 'season' | 'quarter' | 'half' | 'weekday'>;
  hours?: PartOfDay;
  /** "earlier this month", "later this year": up to the reference date, or from it on. */
  side?: 'before' | 'after';
  /** "three years ago": the unit as large as the grain, around the day that far away. */
  point?: true;
}

/** "in the past decade" -10 years, "the next three weeks": everything between the reference date and that far away. */
export interface Window extends Common {
  kind: 'window';
  grain: Grain;
  /** NaN for "in recent months". */
  amount: number;
}

/** "two weeks later", "the following year", "that day": counted from the last date that the text mentioned. */
export interface Mentioned extends Common {
  kind: 'mentioned';
  grain: Grain;
  amount: number;
}

/** From the beginning of one to the end of the other. */
export interface Range extends Common {
  kind: 'range';
  from: DateExpression;
  to: DateExpression;
}

/** "the first three months of 2024", "the last week of May": so many units from its beginning or its end. */
export interface Slice extends Common {
  kind: 'slice';
  of: DateExpression;
  grain: Grain;
  /** Negative: counted from the end. */
  count: number;
  /** "the third week": that many units are passed over. */
  skip: number;
}

/** "3 p.m. on Tuesday". */
export interface Moment extends Common {
  kind: 'moment';
  date: DateExpression;
  time: ClockTime;
}

/** A time of day, in minutes from midnight. */
export interface ClockTime extends Common {
  kind: 'clock';
  minutes: number;
  grain: 'hour' | 'minute' | 'second';
  zone?: string;
}

/** "in recent years", "now", "in the future": no interval. */
export interface Vague extends Common {
  kind: 'vague';
  timex: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
  grain: Grain;
}

/** Expressions that need no reference date to be understood. */
export function isAbsolute(expression: DateExpression): boolean {
  switch (expression.kind) {
    case 'fields':
      return expression.year !== undefined || expression.decade !== undefined || expression.century !== undefined;
    case 'range':
      return isAbsolute(expression.from) && isAbsolute(expression.to);
    case 'slice':
      return isAbsolute(expression.of);
    case 'moment':
      return isAbsolute(expression.date);
    default:
      return false;
  }
}
