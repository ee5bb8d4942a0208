import type { DatelineRange } from '../document/layers';
import { trimRange, type CharRange } from '../document/span';
import { anyOf, wordsOf } from '../english';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar';

/** Datelines are short; nothing beyond this is looked at. */
const LONGEST = 160;

const WEEKDAY = `(?:${anyOf(Object.keys(WEEKDAYS))})\\b\\.?`;
const MONTH = `(?:${anyOf(Object.keys(MONTHS))})\\b\\.?`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?\\b';
const YEAR = '(?:19|20)\\d{2}\\b';
const CLOCK = '(?:,? ?(?:at )?\\d{1,2}[:.]\\d{2} ?(?:[ap]\\.?m\\.?)?(?: ?(?:GMT|UTC|[ECMP][SD]?T|CET|BST|IST))?)?';

/** "Friday, 6 December 2024", "March 3", "Dec. 6, 2024", "December 2024", "2024-12-06", "6/12/2024", "Friday". */
const DATE = new RegExp(
  `(?:(?:${WEEKDAY},? )?(?:${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?|${MONTH} ${DAY}(?:,? ${YEAR})?|${MONTH},? ${YEAR})` +
    `|(?:19|20)\\d{2}-\\d{2}-\\d{2}(?:T[\\d:.]{4,15}Z?)?|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})\\b|${WEEKDAY})${CLOCK}`,
  'iy',
);
/** How each word of a date begins. The expressions that begin with one are long, and are not tried where none can be. */
const BEGINS_DATE = new Set([...Object.keys(MONTHS), ...Object.keys(WEEKDAYS)].map((name) => name.slice(0, 3)));
const mayBeginDate = (text: string, at: number): boolean =>
  /^\d/.test(text[at] ?? '') || BEGINS_DATE.has(text.slice(at, at + 3).toLowerCase());

/** The date of a dateline that ends in a colon. */
const DATE_BEHIND = new RegExp(` (?:${DATE.source}):(?= )`, 'iy');
/** A date that leaves nothing open, as only a dateline has it: "Friday, December 6, 2024". */
const FULL_DATE = `(?:${WEEKDAY},? )(?:${DAY} ${MONTH},? ${YEAR}|${MONTH} ${DAY},? ${YEAR})`;
const FULL_DATE_ALONE = new RegExp(`^${FULL_DATE}$`, 'i');
const FULL_DATE_AT_END = new RegExp(`[ \\t]${FULL_DATE}$`, 'i');
/** "Published:", "Last updated on". */
const LABEL = new RegExp(`(?:${anyOf(wordsOf('label of a date'))})(?: ?: ?| on )`, 'iy');
/** Up to four words with a capital: "Shenzhen", "LOS ANGELES", "St. Petersburg", "D.C.", "Port-au-Prince". */
const PLACE_WORD = "\\p{Lu}[\\p{L}’'-]*(?:\\.\\p{Lu})*\\.?";
const PLACE_WORDS = new RegExp(`${PLACE_WORD}(?: (?:${anyOf(wordsOf('particle of a place'))})(?= ))?(?: ${PLACE_WORD}){0,3}`, 'uy');
/** "(Reuters)", "(AP)", "/PRNewswire/". */
const AGENCY = /\(([\p{Lu}][\p{L}.&/' -]{1,40})\)|\/([\p{Lu}][\p{L} -]{2,30})\//uy;
const DASH = /(?:—|–|--+|-(?= )|―)/y;

interface Parsed {
  readonly ranges: DatelineRange;
  /** Whether it ends in a dash. */
  readonly dash: boolean;
}

/**
 * Reads a line that is nothing but a dateline: "Shenzhen, Friday, 6 December 2024.", "Friday, December 6, 2024",
 * "Published: 3 May 2023", "LONDON, March 3 (Reuters)". It has a date, or an agency with a place before it.
 *
 * @returns ranges of the text, or undefined
 */
export function datelineIn(text: string, line: CharRange): DatelineRange | undefined {
  if (line.end - line.start > LONGEST) return undefined;
  const parsed = parse(text, line);
  if (!parsed) return undefined;
  const { ranges } = parsed;
  if (!(ranges.date ?? (ranges.agency && ranges.place))) return undefined;
  if (!/^[\s.|]*$/.test(text.slice(ranges.end, line.end))) return undefined;
  return { ...ranges, end: line.end };
}

/**
 * Reads a dateline at the start of a paragraph: "BEIJING (Reuters) — ", "WASHINGTON, D.C. (AP) - ", "NAIROBI, Kenya, March 3
 * (Xinhua) -- ", "PARIS, March 3 — ". A sentence follows it. It ends in a dash, unless it is a full date ("Thursday, May 7, 2015 The
 * government"). A name and a dash alone are none: with neither date nor agency the place is in capitals, or the city
 * before its country.
 *
 * @returns ranges of the text; `end` is after the dash. Undefined if there is none
 */
export function datelineBefore(text: string, paragraph: CharRange): DatelineRange | undefined {
  const parsed = parse(text, paragraph);
  if (!parsed) return undefined;
  const { ranges } = parsed;
  if (!startsSentence(text, ranges.end)) return undefined;
  if (!parsed.dash) return isFullDate(text, ranges) ? ranges : undefined;
  if (ranges.date ?? ranges.agency) return ranges;
  // "By Ann Holm -- Acme": an author and a dash alone.
  if (!ranges.place) return undefined;
  // "MAKASSAR, Indonesia": the city alone is in capitals; a short word may be a body, "NATO".
  const [city, ...region] = text.slice(ranges.place.start, ranges.place.end).split(',');
  return city === city.toUpperCase() && city.length > (region.length > 0 ? 4 : 2) && region.length < 3 ? ranges : undefined;
}

/** Whether a dateline is nothing but a weekday, day, month and year. */
const isFullDate = (text: string, { start, end }: DatelineRange): boolean =>
  FULL_DATE_ALONE.test(text.slice(start, end).replace(/\s/g, ' '));

/**
 * Reads a date that a page's layout left at the end of the headline: "FIFA World Cup, day five Tuesday, June 19, 2018". Only a full date
 * with its weekday counts.
 *
 * @returns ranges of the text, or undefined
 */
export function datelineAfter(text: string, title: CharRange): DatelineRange | undefined {
  if (title.end - title.start > 2 * LONGEST) return undefined;
  const line = text.slice(title.start, title.end);
  const match = /\d{4}$/.test(line) ? FULL_DATE_AT_END.exec(line) : null;
  if (!match) return undefined;
  const date = { start: title.start + match.index + 1, end: title.end };
  return { ...date, date };
}

const startsSentence = (text: string, at: number): boolean => /^\s*[“"‘'«([]*[\p{Lu}\p{N}]/u.test(text.slice(at, at + 8));

/** `[label] [place {, place} ,] [date] [(agency)] [date] [dash]`, each once; white space and commas between. */
function parse(text: string, within: CharRange): Parsed | undefined {
  // A wrapped line may end within the dateline.
  const head = text.slice(within.start, Math.min(within.end, within.start + LONGEST)).replace(/\s/g, ' ');
  let at = 0;
  let last = 0;
  let place: CharRange | undefined;
  let date: CharRange | undefined;
  let agency: CharRange | undefined;
  let dash = false;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(head);
  };
  const take = (length: number): CharRange => {
    const range = { start: within.start + at, end: within.start + at + length };
    at += length;
    last = at;
    return range;
  };

  const label = match(LABEL);
  if (label) at += label[0].length;
  for (;;) {
    while (at < head.length && (head[at] === ' ' || (last > 0 && (head[at] === ',' || head[at] === '|')))) at++;
    const when = date || !mayBeginDate(head, at) ? null : match(DATE);
    if (when) {
      date = trimRange(text, take(when[0].length));
      continue;
    }
    const who = agency ? null : match(AGENCY);
    if (who) {
      const name = who[1] ?? who[2];
      const start = within.start + at + 1;
      take(who[0].length);
      agency = { start, end: start + name.length };
      continue;
    }
    const end = date || agency || label ? null : match(PLACE_WORDS);
    if (end) {
      const where: CharRange = take(end[0].length);
      place = place ? { start: place.start, end: where.end } : where;
      continue;
    }
    const line = last > 0 ? match(DASH) : null;
    if (line) {
      take(line[0].length);
      dash = true;
      // "NAIROBI - 17 July 2022: The bank"
      const behind = date || !mayBeginDate(head, at + 1) ? null : match(DATE_BEHIND);
      if (behind) date = trimRange(text, take(behind[0].length - 1));
      if (behind) take(1);
    }
    break;
  }
  if (last === 0) return undefined;
  // "By Ann Holm, Oct. 3, 2022"
  if (place && /^by /i.test(text.slice(place.start, place.end))) place = undefined;
  const range = { start: within.start, end: within.start + last };
  return { ranges: { ...range, ...(place && { place }), ...(date && { date }), ...(agency && { agency }) }, dash };
}
