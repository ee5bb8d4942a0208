/**
 * Months and weekdays, by every way that newspapers write them: lower case, an abbreviation without its dot. Closed sets, so a table
 * in code and not a data file. Shared by the dateline reader and the date grammar.
 *
 * A name that is also an everyday word ("may", "march", "sun", "sat") is here as well: whoever asks looks at the capital or the neighbors.
 */

/** Name or abbreviation, in lower case and without a dot → 1 to 12. */
export const MONTHS: Readonly<Record<string, number>> = table([
  ['january', 'jan'],
  ['february', 'feb', 'febr'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]);

/** Name or abbreviation, in lower case and without a dot → 1 (Monday) to 7 (Sunday), as ISO 8601 counts them. */
export const WEEKDAYS: Readonly<Record<string, number>> = table([
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'weds', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]);

/** No prototype: "constructor" is no month. */
function table(rows: readonly (readonly string[])[]): Readonly<Record<string, number>> {
  const numbers = Object.create(null) as Record<string, number>;
  rows.forEach((names, index) => {
    for (const name of names) numbers[name] = index + 1;
  });
  return numbers;
}
