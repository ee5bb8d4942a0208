import type { DateModifier, Grain } from '../../../document/values';

/** What a phrase says of the calendar, before anyone knows the date that it counts from. `resolve.ts` turns it into a `DateValue`. */
export type DateExpression =
  Fields | Offset | Window | Mentioned | Shifted | Stretch | Around | Range | Slice | ClockTime | DayPart | Moment | Recurring | Vague;

interface Common {
  modifier?: DateModifier;
  /** "early 2025", "the end of March": the third of the interval that is meant. */
  part?: 'start' | 'mid' | 'end';
  /** "the middle of 2007" as the end of a range is a point, "mid-2007" a stretch. */
  edge?: true;
}

/** Parts of a calendar date; what is absent was not said. */
export interface Fields extends Common {
  kind: 'fields';
  /** 19 for "the 19th century". */
  century?: number;
  /** 1990 for "the 1990s". */
  decade?: number;
  year?: number;
  /** "fiscal 2024", "school year 2008": whose year ends when is not said, so there is no interval. */
  fiscal?: 'FY' | 'SY';
  half?: number;
  quarter?: number;
  season?: Season;
  month?: number;
  /** Number of a week of the year, after ISO 8601. */
  week?: number;
  /** "on the 18th": without a month it is the nearest such day; with a weekday the nearest on which both hold. */
  day?: number;
  /** "Christmas", "Easter 2018": a name of `holidays.ts`. */
  holiday?: string;
  /** "Labor Day weekend": the free days around it. */
  weekend?: true;
  /** 1 (Monday) to 7. */
  weekday?: number;
  /** "last March" is before the current month, "this Tuesday" lies in the current week, "next summer" begins after today. */
  direction?: 'last' | 'previous' | 'this' | 'next' | 'coming';
  hours?: PartOfDay;
  /** Years before Christ have no interval: ISO 8601 writes four digits. */
  bc?: true;
}

/** Morning, afternoon, evening, night: kept in the normal form ("2024-12-06TEV"); the interval is the day. */
export type PartOfDay = 'TMO' | 'TAF' | 'TEV' | 'TNI' | 'TDT';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A unit of the calendar counted from the reference date: "last year" is -1 year, "tomorrow" +1 day, "last spring" -1 season. */
export interface Offset extends Common {
  kind: 'offset';
  grain: Grain;
  amount: number;
  /** A part of that year or week: "March last year", "the third quarter of this year". */
  within?: Pick<Fields, 'month' | 'day' | 'season' | 'quarter' | 'half' | 'weekday' | 'week' | 'holiday' | 'weekend'>;
  hours?: PartOfDay;
  /** "earlier this month", "later this year": up to the reference date, or from it on. */
  side?: 'before' | 'after';
  fiscal?: 'FY' | 'SY';
  /** "this working week": Monday to Friday. */
  working?: true;
  /** "three years ago": the unit as large as the grain, around the day that far away. */
  point?: true;
}

/** "in the past decade" -10 years, "the next three weeks": everything between the reference date and that far away. */
export interface Window extends Common {
  kind: 'window';
  grain: Grain;
  /** NaN for "in recent months". */
  amount: number;
  /** "within nine months" begins at once, "the next nine months" with tomorrow. */
  atOnce?: true;
  /** Only Monday to Friday are counted. */
  working?: true;
}

/** "two weeks later", "the following year", "that day": counted from the last date that the text mentioned. */
export interface Mentioned extends Common {
  kind: 'mentioned';
  grain: Grain;
  amount: number;
  /** "the next night" */
  hours?: PartOfDay;
}

/** "two weeks before Christmas", "three days after today": so many units from a date that is named with it. */
export interface Shifted extends Common {
  kind: 'shifted';
  of: DateExpression;
  grain: Grain;
  amount: number;
  within?: undefined;
}

/** "a week starting tomorrow", "three days from next Monday on": so long, from a date. */
export interface Stretch extends Common {
  kind: 'stretch';
  from: DateExpression;
  grain: Grain;
  amount: number;
}

/** "the week of April 10": the unit of the calendar that a date lies in. */
export interface Around extends Common {
  kind: 'around';
  of: DateExpression;
  grain: Grain;
  /** "the first week of October, on Friday" */
  weekday?: number;
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
  /** "the first Monday of May": only those days are counted. */
  weekday?: number;
}

/** "3 p.m. on Tuesday", "Tuesday from 3 to 5 p.m.". */
export interface Moment extends Common {
  kind: 'moment';
  date: DateExpression;
  time: ClockTime;
  /** Where it ends, on the same day or, if that is earlier, on the next. */
  until?: ClockTime;
}

/** A time of day, in minutes from midnight. */
export interface ClockTime extends Common {
  kind: 'clock';
  minutes: number;
  /** Within the minute, for grain 'second'. */
  seconds?: number;
  grain: 'hour' | 'minute' | 'second';
  zone?: string;
}

/** "in the morning", "late afternoon": of which day is not said. */
export interface DayPart extends Common {
  kind: 'daypart';
  hours: PartOfDay;
}

/** "every Monday", "each year", "on weekends": no interval; `timex` is what repeats. */
export interface Recurring extends Common {
  kind: 'recurring';
  timex: string;
  grain: Grain;
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
    case 'shifted':
    case 'around':
      return isAbsolute(expression.of);
    case 'stretch':
      return isAbsolute(expression.from);
    case 'recurring':
    case 'daypart':
      return true;
    case 'moment':
      return isAbsolute(expression.date);
    default:
      return false;
  }
}
