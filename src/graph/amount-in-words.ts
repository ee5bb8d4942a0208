import type { Comparator } from '../extraction';

const COMPARED: Readonly<Record<Comparator, string>> = {
  '>': 'more than',
  '>=': 'at least',
  '<': 'less than',
  '<=': 'at most',
  '~': 'about',
};

/** One locale everywhere: the same value is the same words on every machine. */
export const digitsOf = (amount: number): string => amount.toLocaleString('en-US', { maximumFractionDigits: 10 });

interface Amount {
  readonly amount: number;
  readonly to?: number;
  readonly comparator?: Comparator;
}

/** "1 mile", "1 to 2 miles" */
export const counted = (value: Amount, unit: string): string =>
  `${amountInWords(value)} ${Math.abs(value.amount) === 1 && value.to === undefined ? unit : pluralOf(unit)}`;

/** "miles per hour", "square feet", "people"; "USD", "km", "stone" and "hertz" are the same for many. What is not in the tables of units ends in "s". */
function pluralOf(unit: string): string {
  const end = / per | [A-Z]/.exec(unit)?.index ?? unit.length;
  const start = unit.lastIndexOf(' ', end - 1) + 1;
  return unit.slice(0, start) + pluralOfNoun(unit.slice(start, end)) + unit.slice(end);
}

function pluralOfNoun(noun: string): string {
  const isWord = noun.length > 2 && /[aeiouy]/.test(noun) && /[a-z]$/.test(noun) && !/[A-Z]/.test(noun);
  if (!isWord || /(?:hertz|power)$|^(?:stone|magnitude)$/.test(noun)) return noun;
  if (noun === 'person') return 'people';
  const many = noun.replace(/foot$/, 'feet').replace(/krone$/, 'kroner');
  if (many !== noun) return many;
  return `${noun}${/(?:ch|sh|s|x)$/.test(noun) ? 'es' : 's'}`;
}

/** "1,200,000", "more than 5", "3 to 5" */
export function amountInWords({ amount, to, comparator }: Amount): string {
  const range = to === undefined ? digitsOf(amount) : `${digitsOf(amount)} to ${digitsOf(to)}`;
  return comparator === undefined ? range : `${COMPARED[comparator]} ${range}`;
}
