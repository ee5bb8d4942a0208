import type { Value } from '../extraction';
import { amountInWords, counted } from './amount-in-words';
import { dateInWords } from './date-in-words';
import { durationInWords } from './duration-in-words';

/**
 * Writes a value in one line for people, where `formatValue` writes its normal form for programs. Days, months and years of the calendar stay as ISO 8601 has
 * them; what else a normal form says by codes is said in words.
 *
 * @returns `2024-12-04`; `2 March` of `XXXX-03-02`; `Wednesday` of `XXXX-WXX-3`; `spring 2022`, `the 1990s`; `every Monday`; `before 2030`; `3 years`; `several
 *   days`; `more than 1,200,000,000 USD`; `3 to 5 km`
 * @example
 * valueInWords({ kind: 'date', timex: 'XXXX-03-02', grain: 'day', relative: true, source: 'none' }); // '2 March'
 */
export function valueInWords(value: Value): string {
  switch (value.kind) {
    case 'date':
      return dateInWords(value);
    case 'duration':
      return durationInWords(value);
    case 'money':
      return counted(value, value.currency);
    case 'percent':
      return value.points ? counted(value, 'point') : `${amountInWords(value)}%`;
    case 'quantity':
      if (value.ordinal) return `#${value.amount}`;
      return value.unit === '' ? amountInWords(value) : counted(value, value.unit);
  }
}
