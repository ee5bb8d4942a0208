import { ordinal, spaced } from './phrases';

/** "2019", "the 1990s", "fiscal year 2024", "the 5th century BC"; nothing where the year is not known. */
export function yearInWords(digits: string, calendar: string | undefined): string {
  const calls = calendar === 'FY' ? 'fiscal year' : calendar === 'SY' ? 'school year' : undefined;
  if (digits === 'XXXX') return calls ?? '';
  const number = Number(digits.replace(/^-|X/g, ''));
  // The year 0 of the calendar is 1 BC.
  const bc = digits.startsWith('-') ? 'BC' : undefined;
  if (digits.endsWith('XX')) return spaced('the', ordinal(number + 1), 'century', bc);
  if (digits.endsWith('X')) return spaced(`the ${number}0s`, bc);
  return spaced(calls, String(bc ? number + 1 : number), bc);
}
