import { dayOf, inCalendar } from '../document/day-of';

/** As much of a page's DOM as its date needs. */
export interface HTMLPage {
  querySelectorAll(selector: string): Iterable<HTMLElementLike>;
}

interface HTMLElementLike {
  getAttribute(name: string): string | null;
}

/** Where pages say when they were published: an element, and its attribute with the date. Those that are surest first. */
const DATES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"], meta[property="og:published_time"], meta[property="og:article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"], meta[name="parsely-pub-date"], meta[name="sailthru.date"]', 'content'],
  ['meta[name="pubdate"], meta[name="publishdate"], meta[name="publish-date"], meta[name="publish_date"]', 'content'],
  ['meta[name="dc.date.issued"], meta[name="DC.date.issued"], meta[name="dc.date"], meta[name="DC.date"], meta[name="date"]', 'content'],
  ['[itemprop="datePublished"][datetime], time[pubdate]', 'datetime'],
];

/** Where they name their own address. */
const ADDRESSES: readonly (readonly [selector: string, attribute: string])[] = [
  ['link[rel="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
];

/** "/2024/12/06/", "/2024-12-06/", "/20241206-", and "/2024/12/06" at the end. */
const IN_ADDRESS = /^[^?#]*?\/((?:19|20)\d\d)([/-]?)(0?[1-9]|1[0-2])\2([0-2]?\d|3[01])(?![\d])/;

/**
 * The day on which a page says that it was published, "2024-12-06": in its meta data, else in its address.
 */
export const dayPublished = (page: HTMLPage): string | undefined => firstOf(page, DATES, dayOf) ?? firstOf(page, ADDRESSES, dayInAddress);

function firstOf(
  page: HTMLPage,
  places: readonly (readonly [selector: string, attribute: string])[],
  read: (text: string | null) => string | undefined,
): string | undefined {
  for (const [selector, attribute] of places) {
    for (const element of page.querySelectorAll(selector)) {
      const day = read(element.getAttribute(attribute));
      if (day !== undefined) return day;
    }
  }
  return undefined;
}

function dayInAddress(address: string | null): string | undefined {
  const [, year, , month, day] = IN_ADDRESS.exec(address ?? '') ?? [];
  return year === undefined ? undefined : inCalendar(year, month.padStart(2, '0'), day.padStart(2, '0'));
}
