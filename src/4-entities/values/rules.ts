import { amount } from './amounts';
import { ago, fromDate, stretch } from './dates/ago';
import { SIMPLE_DATES } from './dates/core';
import { dayPart } from './dates/day-parts';
import { firstOf } from './dates/first-of';
import { betweenMoments, dateWithTime, limitOfTime, timeWithDate } from './dates/moments';
import { limitOfDate, partOfDate } from './dates/parts';
import { side, window } from './dates/periods';
import { pastOrFuture, present, toDate } from './dates/present';
import { dashedRange, framedRange } from './dates/ranges';
import { every } from './dates/recurring';
import { duration, durationRange, vagueDuration, wholeDuration } from './durations';
import { share } from './shares';
import { tableOf, type Grammar, type ValueRule } from './grammar';
import { figureTime, lengthFromTime, partThenTime, timeRange, wordedTime } from './times';

/** In the order in which they are tried at a word; the first that reads something wins, so what reads more stands before what reads less. */
export const RULES: readonly ValueRule[] = [
  every, // "3 p.m. each day" before "3 p.m."
  betweenMoments, // "from 6 p.m. Friday to 6 a.m. Monday" before "6 p.m. Friday"
  dateWithTime, // "Tuesday at 3 p.m." before "Tuesday"
  timeWithDate,
  timeRange,
  lengthFromTime,
  framedRange,
  firstOf, // "the first week of 2021" before "2021"
  limitOfDate,
  limitOfTime,
  side,
  window, // "last three years" before "last"
  fromDate, // "two weeks before Christmas" before "two weeks"
  stretch,
  ago, // "three years ago" before "three years"
  dashedRange, // "2019–2021" before "2019"
  partOfDate,
  figureTime, // "1530 GMT" before the year 1530
  wordedTime,
  partThenTime,
  dayPart,
  present,
  pastOrFuture,
  toDate,
  amount,
  share, // behind "a quarter of a million dollars"
  durationRange,
  duration,
  vagueDuration,
  wholeDuration,
  ...SIMPLE_DATES,
];

const SIMPLE = new Set(SIMPLE_DATES.map(({ name }) => name));

/** The grammar of a list of rules: what each is worth is measured without it (eval/worth). */
export const grammarOf = (rules: readonly ValueRule[]): Grammar => ({
  rules: tableOf(rules),
  dates: tableOf(rules.filter(({ name }) => SIMPLE.has(name))),
});

export const GRAMMAR = grammarOf(RULES);
