import type { Day } from '../../../document/calendar-arithmetic';
import type { DateSource } from '../../../document/values';

/** What relative expressions are counted from. */
export interface Anchors {
  /** The day that "today" means. */
  readonly reference?: Day;
  /** The time of day that "now" means, in seconds from midnight, where it is known. */
  readonly seconds?: number;
  readonly source: DateSource;
  /** First day of the last date that the text mentioned. */
  readonly mentioned?: Day;
  /** Of the verb nearby: "on Friday" looks back or ahead. */
  readonly tense?: 'past' | 'future';
}
