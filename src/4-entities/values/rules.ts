import { dayMonth, monthDay, weekdayDate } from './dates/full-dates';
import { bareMonth, monthYear } from './dates/months';
import { numericDate } from './dates/numeric-dates';
import { bareYear } from './dates/years';
import { tableOf, type Rule } from './grammar';
import { signedMoney, wordedMoney } from './money';
import { percent } from './percent';

/** In the order in which they are tried at a word; the first that reads something wins, so what reads more stands before what reads less. */
export const RULES: readonly Rule[] = [
  weekdayDate,
  monthDay,
  dayMonth,
  numericDate,
  monthYear,
  signedMoney,
  wordedMoney,
  percent,
  bareMonth, // after "March 3" and "March 2021"
  bareYear, // last: any four figures
];

export const TABLE = tableOf(RULES);
