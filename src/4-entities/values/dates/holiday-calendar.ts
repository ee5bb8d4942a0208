import { civilOf, dayNumber, weekdayOf, type Day } from '../../../document/calendar-arithmetic';

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876, as given by Meeus, Astronomical Algorithms, 1991). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayNumber(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** First day of a month of the tabular Islamic calendar (30-year cycle, type II, counted from 18 July 622), which sightings of the moon differ from by a day or two. */
const islamic = (year: number, month: number): Day => {
  const days = 354 * (year - 1) + Math.floor((11 * year + 3) / 30) + Math.ceil(29.5 * (month - 1));
  return dayNumber(622, 7, 18) + days;
};

/** The day of an Islamic month and day that lies in a year of ours; of two in one year the first. */
function islamicIn(year: number, month: number, day: number): Day | undefined {
  const about = Math.floor(((year - 622) * 33) / 32);
  for (let candidate = about - 1; candidate <= about + 2; candidate++) {
    const found = islamic(candidate, month) + day - 1;
    if (civilOf(found).year === year) return found;
  }
  return undefined;
}

/** The n-th of a weekday in a month; -1 is the last. */
function nth(year: number, month: number, weekday: number, count: number): Day {
  if (count < 0) {
    const last = dayNumber(year, month + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1);
}

const fixed =
  (month: number, day: number) =>
  (year: number): Day =>
    dayNumber(year, month, day);

/** Holidays that fall on the same day wherever they are kept, or that are kept in one country. */
const HOLIDAYS: ReadonlyMap<string, (year: number) => Day | undefined> = new Map<string, (year: number) => Day | undefined>([
  ['NEW_YEAR', fixed(1, 1)],
  ['EPIPHANY', fixed(1, 6)],
  ['MLK_DAY', (year) => nth(year, 1, 1, 3)],
  ['AUSTRALIA_DAY', fixed(1, 26)],
  ['GROUNDHOG_DAY', fixed(2, 2)],
  ['VALENTINE', fixed(2, 14)],
  ['PRESIDENTS_DAY', (year) => nth(year, 2, 1, 3)],
  ['WOMENS_DAY', fixed(3, 8)],
  ['ST_PATRICK', fixed(3, 17)],
  ['APRIL_FOOLS', fixed(4, 1)],
  ['EARTH_DAY', fixed(4, 22)],
  ['ANZAC_DAY', fixed(4, 25)],
  ['MAY_DAY', fixed(5, 1)],
  ['CINCO_DE_MAYO', fixed(5, 5)],
  ['MEMORIAL_DAY', (year) => nth(year, 5, 1, -1)],
  ['JUNETEENTH', fixed(6, 19)],
  ['FATHERS_DAY', (year) => nth(year, 6, 7, 3)],
  ['CANADA_DAY', fixed(7, 1)],
  ['BASTILLE_DAY', fixed(7, 14)],
  ['LABOR_DAY', (year) => nth(year, 9, 1, 1)],
  ['COLUMBUS_DAY', (year) => nth(year, 10, 1, 2)],
  ['HALLOWEEN', fixed(10, 31)],
  ['ALL_SAINTS', fixed(11, 1)],
  ['ALL_SOULS', fixed(11, 2)],
  ['GUY_FAWKES', fixed(11, 5)],
  ['VETERANS_DAY', fixed(11, 11)],
  ['THANKSGIVING', (year) => nth(year, 11, 4, 4)],
  ['BLACK_FRIDAY', (year) => nth(year, 11, 4, 4) + 1],
  ['CYBER_MONDAY', (year) => nth(year, 11, 4, 4) + 4],
  ['CHRISTMAS_EVE', fixed(12, 24)],
  ['CHRISTMAS', fixed(12, 25)],
  ['BOXING_DAY', fixed(12, 26)],
  ['NEW_YEARS_EVE', fixed(12, 31)],
  ['ASH_WEDNESDAY', (year) => easter(year) - 46],
  ['PALM_SUNDAY', (year) => easter(year) - 7],
  ['MAUNDY_THURSDAY', (year) => easter(year) - 3],
  ['GOOD_FRIDAY', (year) => easter(year) - 2],
  ['EASTER', easter],
  ['EASTER_MONDAY', (year) => easter(year) + 1],
  ['ASCENSION', (year) => easter(year) + 39],
  ['PENTECOST', (year) => easter(year) + 49],
  ['RAMADAN', (year) => islamicIn(year, 9, 1)],
  ['EID_AL_FITR', (year) => islamicIn(year, 10, 1)],
  ['EID_AL_ADHA', (year) => islamicIn(year, 12, 10)],
]);

/** The first day of a holiday in a year; undefined where the year has none. */
export const holidayIn = (name: string, year: number): Day | undefined => HOLIDAYS.get(name)?.(year);

/** In days. */
export const holidayLength = (name: string): number => (name === 'RAMADAN' ? 30 : 1);
