import type { Value } from '../../src/document/values';

/** A value on one line: "2024-12 start 2024-12-01..2024-12-11", "USD 5000000 >=", "P3Y", "2..3%", "5 km". */
export function describeValue(value: Value): string {
  const bound = 'comparator' in value && value.comparator ? ` ${value.comparator}` : '';
  const range = 'amount' in value ? `${value.amount}${value.to === undefined ? '' : `..${value.to}`}` : '';
  switch (value.kind) {
    case 'date': {
      const interval = value.start !== undefined || value.end !== undefined ? `${value.start ?? ''}..${value.end ?? ''}` : undefined;
      return [value.timex, value.modifier, interval].filter((part) => part !== undefined).join(' ');
    }
    case 'duration':
      return `${value.timex}${value.approximate ? ' ~' : ''}`;
    case 'money':
      return `${value.currency} ${range}${bound}`;
    case 'percent':
      return `${range}${value.points ? ' points' : '%'}${bound}`;
    case 'quantity':
      return `${range} ${value.unit}${bound}`;
  }
}
