import type { DateValue, Value } from './values';

/** "Tuesday night" has the interval of Tuesday, and is not all of it. */
const hoursOf = ({ timex }: DateValue): string => /T[A-Z]{2}$/.exec(timex)?.[0] ?? '';

/** What two values must share to be the same: everything but how they were found. */
export function valueKey(value: Value): string {
  switch (value.kind) {
    case 'date':
      // Anchored, "Wednesday" and "4 December 2024" have the same interval; unanchored, only the words' own form is left.
      return `date ${value.start ?? value.timex} ${value.end ?? ''} ${value.modifier ?? ''}${hoursOf(value)}`;
    case 'duration':
      return `duration ${value.timex} ${value.approximate ?? ''}`;
    case 'money':
      return `money ${value.amount} ${value.to ?? ''} ${value.currency} ${value.comparator ?? ''}`;
    case 'percent':
      return `percent ${value.amount} ${value.to ?? ''} ${value.points ?? ''} ${value.comparator ?? ''}`;
    case 'quantity':
      return `quantity ${value.amount} ${value.to ?? ''} ${value.unit} ${value.comparator ?? ''} ${value.ordinal ?? ''}`;
  }
}
