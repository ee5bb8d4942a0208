import text from './calendar.tsv';
import { readRows } from '../document/rows';

/** Name or abbreviation, in lower case and without a dot → 1 to 12. */
export const MONTHS: Readonly<Record<string, number>> = table('month');

/** Name or abbreviation, in lower case and without a dot → 1 (Monday) to 7 (Sunday), as ISO 8601 counts them. */
export const WEEKDAYS: Readonly<Record<string, number>> = table('weekday');

/** No prototype: "constructor" is no month. */
function table(wanted: string): Readonly<Record<string, number>> {
  const numbers = Object.create(null) as Record<string, number>;
  for (const [kind, number, names] of readRows(text)) {
    if (kind === wanted) for (const name of names.split(', ')) numbers[name] = Number(number);
  }
  return numbers;
}
