import type { Day } from '../../../document/calendar-arithmetic';
import type { DateSource, Grain } from '../../../document/values';

/** What relative expressions are counted from. */
export interface Anchors {
  /** The day that "today" means. */
  readonly reference?: Day;
  /** The time of day that "now" means, in seconds from midnight, where it is known. */
  readonly seconds?: number;
  readonly source: DateSource;
  /** The last dates that the text mentioned. */
  readonly mentioned?: Mentions;
  /** Of the verb nearby: "on Friday" looks back or ahead. */
  readonly tense?: 'past' | 'future';
}

/**
 * First days of the last dates mentioned, for each grain of those as fine as it or finer: "the next day" follows the last day that was told, not the
 * first of January of a year that was named in between.
 */
export type Mentions = ReadonlyMap<Grain, Day>;

const COARSE_TO_FINE: readonly Grain[] = [
  'century',
  'decade',
  'year',
  'half',
  'season',
  'quarter',
  'month',
  'week',
  'weekend',
  'day',
  'hour',
  'minute',
  'second',
];

/** The mentions after one more. */
export function mention(before: Mentions | undefined, day: Day, grain: Grain): Mentions {
  const mentions = new Map(before);
  for (const coarser of COARSE_TO_FINE.slice(0, COARSE_TO_FINE.indexOf(grain) + 1)) mentions.set(coarser, day);
  return mentions;
}
