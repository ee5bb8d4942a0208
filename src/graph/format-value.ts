import type { Value } from '../extraction';

/**
 * Writes a value in one line, the same everywhere: what graph formats hold as text.
 *
 * @returns a date's or duration's normal form (`2024-12-04`, `2023-Q3`, `P3Y`); a number with its unit (`>=1200000000 USD`, `5%`,
 *   `2.5 points`, `189 person`, `3..5 km`); a rank as `#4`
 * @example
 * formatValue({ kind: 'money', amount: 1.2e9, currency: 'USD', comparator: '>' }); // '>1200000000 USD'
 */
export function formatValue(value: Value): string {
  switch (value.kind) {
    case 'date':
    case 'duration':
      return value.timex;
    case 'money':
      return `${amountOf(value)} ${value.currency}`;
    case 'percent':
      return value.points ? `${amountOf(value)} points` : `${amountOf(value)}%`;
    case 'quantity':
      if (value.ordinal) return `#${value.amount}`;
      return value.unit === '' ? amountOf(value) : `${amountOf(value)} ${value.unit}`;
  }
}

function amountOf({ amount, to, comparator = '' }: { amount: number; to?: number; comparator?: string }): string {
  return to === undefined ? `${comparator}${amount}` : `${comparator}${amount}..${to}`;
}
