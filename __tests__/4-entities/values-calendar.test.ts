import fc from 'fast-check';
import {
  addMonths,
  civilOf,
  dayNumber,
  dayOfIso,
  isDate,
  isoDay,
  isoMoment,
  isoWeek,
  momentOfIso,
  weekdayOf,
} from '../../src/document/calendar-arithmetic';

const utc = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

describe('calendar arithmetic', () => {
  it('agrees with Date from year 1 to 9999', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const date = utc(year, month, day);
          const number = dayNumber(year, month, day);
          expect(number).toBe(date.getTime() / 86_400_000);
          expect(civilOf(number)).toEqual({ year, month, day });
          expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
          expect(isoDay(number)).toBe(date.toISOString().slice(0, 10));
          expect(dayOfIso(isoDay(number))).toBe(number);
        },
      ),
    );
  });

  it('carries months over', () => {
    expect(isoDay(dayNumber(2024, 13, 1))).toBe('2025-01-01');
    expect(isoDay(dayNumber(2024, -1, 1))).toBe('2023-11-01');
    expect(isoDay(addMonths(dayNumber(2024, 1, 31), 1))).toBe('2024-02-29');
    expect(isoDay(addMonths(dayNumber(2024, 1, 31), -11))).toBe('2023-02-28');
  });

  it('knows which days there are', () => {
    expect(isDate(2023, 2, 29)).toBe(false);
    expect(isDate(2000, 2, 29)).toBe(true);
    expect(isDate(1900, 2, 29)).toBe(false);
    expect(dayOfIso('2023-02-29')).toBeUndefined();
  });

  it('gives weeks to the year of their Thursday', () => {
    expect(isoWeek(dayNumber(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
    expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
  });

  it.each([
    ['2024-12-06', { day: 20063 }],
    ['2024-12-06T15:30', { day: 20063, seconds: 55_800 }],
    ['2024-12-06T15:30:10', { day: 20063, seconds: 55_810 }],
    ['2024-12-06T24:00', undefined],
    ['2024-12-06T15', undefined],
    ['2024-12-06T15:30T1', undefined],
  ])('reads the moment %s', (iso, moment) => {
    expect(momentOfIso(iso)).toEqual(moment);
  });

  it('writes moments beyond the day', () => {
    expect(isoMoment(20063, 90_000)).toBe('2024-12-07T01:00');
    expect(isoMoment(20063, -1)).toBe('2024-12-05T23:59:59');
  });
});
