import { keyOf, type Match, type ValueRule } from '../grammar';
import type { Atoms } from '../atoms';
import { century, decade, wordedDecade } from './decades';
import { deictic } from './deictic';
import type { DateExpression } from './expression';
import { dayInList, dayMonth, monthDay, weekdayDate } from './full-dates';
import { bareMonth, monthYear } from './months';
import { dayOfMonth } from './days';
import { holiday } from './holidays';
import { numericDate, shortNumericDate } from './numeric-dates';
import { period, thatPeriod } from './periods';
import { fiscalYear, quarter, shortQuarter } from './quarters';
import { season } from './seasons';
import { weekday } from './weekdays';
import { afterNext, theWeekend, weekOf } from './weeks';
import { monthAt, yearAt } from './words';
import { bareYear, eraYear, wordedYear } from './years';

/** Dates that longer phrases are made of, those that read more before those that read less. */
export const SIMPLE_DATES: readonly ValueRule[] = [
  eraYear,
  weekdayDate,
  holiday, // "Good Friday" before "Friday", "last Easter" before "last …"
  numericDate, // "Jan-1" before "Jan"
  monthDay,
  dayMonth,
  dayInList,
  shortNumericDate,
  monthYear,
  quarter,
  shortQuarter,
  fiscalYear,
  century,
  decade,
  wordedDecade,
  season,
  weekday,
  deictic, // "last night" before "last …"
  afterNext,
  weekOf,
  theWeekend,
  period,
  thatPeriod,
  dayOfMonth,
  bareMonth, // after "March 3" and "March 2021"
  wordedYear,
  bareYear, // last: any four figures
];

/** A date inside a longer phrase, with its article: "the third quarter" of "the end of the third quarter". */
export function readDate(atoms: Atoms, at: number): (Match & { value: DateExpression }) | undefined {
  const start = atoms.norms[at] === 'the' ? at + 1 : at;
  if (start >= atoms.length) return undefined;
  for (const rule of atoms.dates.get(keyOf(atoms, start)) ?? []) {
    const match = rule.apply(atoms, start);
    if (match) return match as Match & { value: DateExpression };
  }
  return undefined;
}

/** A date where the words around leave no doubt, so that a bare month or year needs no preposition: "mid-2021", "between May and …". */
export function readFramedDate(atoms: Atoms, at: number): (Match & { value: DateExpression }) | undefined {
  const date = readDate(atoms, at);
  if (date) return date;
  if (atoms.norms[at] === 'the' && atoms.norms[at + 1] === 'present') return readFramedDate(atoms, at + 1);
  const month = monthAt(atoms, at);
  if (atoms.norms[at] === 'now' || atoms.norms[at] === 'present')
    return { value: { kind: 'offset', grain: 'day', amount: 0 }, end: at + 1 };
  if (month !== undefined) return { value: { kind: 'fields', month }, end: at + 1 };
  // "from week 31 to week 35"
  const week = atoms.norms[at] === 'week' ? Number(atoms.norms[at + 1]) : NaN;
  if (week >= 1 && week <= 53) return { value: { kind: 'fields', week, direction: 'this' }, end: at + 2 };
  const year = yearAt(atoms, at);
  return year === undefined ? undefined : { value: { kind: 'fields', year }, end: at + 1 };
}
