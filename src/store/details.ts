import { dayOf, writtenTime, type Time } from '../document/day-of';
import { bad, known } from '../validation/options';
import { checkedTime } from './days';

/** What is known of a document besides what it says. */
export interface DocumentDetails {
  /** The text that the extraction was read from; without it, the words of its spans are kept. */
  text?: string;
  /**
   * The day it was published; else that of its dateline counts. "2024-12-06", with or without the time and its zone, in which it is then read, and the form
   * of feeds ("Fri, 06 Dec 2024 15:30:00 GMT"); or a `Date` or its milliseconds, read in UTC: whatever `extract` takes for `referenceDate`.
   */
  published?: Time;
  /** Who published it: a paper, a feed. */
  source?: string;
  /** Its address. */
  url?: string;
  /** The path that it was read from, or what else says where it came from. */
  path?: string;
}

/** Details that are sure to be right, as they are kept. */
export interface CheckedDetails extends DocumentDetails {
  published?: string;
}

/** @throws RelataError `options-not-object`, `unknown-option`, `bad-option` */
export function checkedDetails(details: unknown): CheckedDetails {
  const { published, ...texts } = known(details, ['text', 'published', 'source', 'url', 'path']);
  const members = Object.entries(texts).filter(([, value]) => value !== undefined);
  for (const [name, value] of members) if (typeof value !== 'string') throw bad(name, 'a string', value);
  return {
    ...(Object.fromEntries(members) as CheckedDetails),
    ...(published !== undefined && { published: checkedTime('published', published, writtenDay) }),
  };
}

/** In words, of a day of the calendar. */
const writtenDay = (time: Time): string | undefined => (dayOf(time) === undefined ? undefined : writtenTime(time));
