import { ago } from './dates/ago';
import { SIMPLE_DATES } from './dates/core';
import { firstOf } from './dates/first-of';
import { dateWithTime, timeWithDate } from './dates/moments';
import { limitOfDate, partOfDate } from './dates/parts';
import { side, window } from './dates/periods';
import { dashedRange, framedRange } from './dates/ranges';
import { duration, durationRange, vagueDuration } from './durations';
import { tableOf, type Rule } from './grammar';
import { signedMoney, wordedMoney } from './money';
import { percent } from './percent';
import { quantity } from './quantities';
import { figureTime, timeRange, wordedTime } from './times';

/** In the order in which they are tried at a word; the first that reads something wins, so what reads more stands before what reads less. */
export const RULES: readonly Rule[] = [
  timeRange,
  dateWithTime, // "Tuesday at 3 p.m." before "Tuesday"
  timeWithDate,
  framedRange,
  firstOf, // "the first week of 2021" before "2021"
  limitOfDate,
  partOfDate,
  side,
  window, // "last three years" before "last"
  ago, // "three years ago" before "three years"
  dashedRange, // "2019–2021" before "2019"
  figureTime, // "1530 GMT" before the year 1530
  wordedTime,
  signedMoney,
  wordedMoney,
  percent,
  durationRange,
  duration,
  vagueDuration,
  quantity,
  ...SIMPLE_DATES,
];

export const TABLE = tableOf(RULES);
