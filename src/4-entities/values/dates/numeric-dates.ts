import { isDash, type Atoms } from '../atoms';
import type { Match, Rule } from '../grammar';
import { isDate } from '../../../document/calendar-arithmetic';

/** Two-figure years up to 49 are of this century. */
const fullYear = (year: number, figures: number): number => (figures === 4 ? year : year < 50 ? 2000 + year : 1900 + year);

export function readNumeric(atoms: Atoms, at: number): Match | undefined {
  const { norms, numbers, glued, kinds } = atoms;
  const sign = norms[at + 1];
  const dash = isDash(sign);
  if (sign !== '/' && sign !== '.' && !dash) return undefined;
  if (norms[at + 3] !== sign || kinds[at + 2] !== 'number' || kinds[at + 4] !== 'number') return undefined;
  if (!glued[at + 1] || !glued[at + 2] || !glued[at + 3] || !glued[at + 4]) return undefined;
  if (glued[at + 5] && (kinds[at + 5] === 'number' || (norms[at + 5] === sign && glued[at + 6]))) return undefined;
  const [a, b, c] = [numbers[at], numbers[at + 2], numbers[at + 4]];
  const figures = norms[at + 4].length;
  const match = (year: number, month: number, day: number, confidence: number): Match | undefined =>
    isDate(year, month, day) && year >= 1000 && year < 3000
      ? { end: at + 5, value: { kind: 'fields', year, month, day }, confidence }
      : undefined;
  if (norms[at].length === 4) return match(a, b, c, 0.98);
  if (norms[at].length > 2 || norms[at + 2].length > 2 || (figures !== 4 && (figures !== 2 || sign !== '/'))) return undefined;
  const year = fullYear(c, figures);
  // With dots the day comes first. With slashes 4/12/2024 may be April or December: American order, unless it makes no date.
  if (sign === '.') return match(year, b, a, 0.9);
  const american = match(year, a, b, b > 12 || a === b ? 0.95 : 0.6);
  return american ?? match(year, b, a, 0.95);
}

export const numericDate: Rule = {
  name: 'date/numeric',
  starts: ['#'],
  read: readNumeric,
  examples: {
    'It opened on [2024-12-04].': '2024-12-04 2024-12-04..2024-12-05',
    'It opened on [4/12/2024].': '2024-04-12 2024-04-12..2024-04-13',
    'It opened on [23/12/2024].': '2024-12-23 2024-12-23..2024-12-24',
    'It opened on [4.12.2024].': '2024-12-04 2024-12-04..2024-12-05',
  },
  counterexamples: ['He won 2-1-3.', 'Version 1.2.3 is out.', 'Call 555-12-2024-7.', 'On 31/31/2024.'],
};
