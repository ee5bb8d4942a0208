import { valueWords } from '../../../lexicon/value-words';
import { skipHyphen, type Atoms } from '../atoms';
import type { Match } from '../grammar';
import { readYearWords } from '../numbers';
import type { Fields, Offset } from './expression';
import { fullYear } from './numeric-dates';
import { nearAt, yearAt } from './words';

/** A year in the words of the text. */
export interface YearReading {
  readonly year: number;
  readonly fiscal?: 'FY' | 'SY';
  readonly end: number;
}

const YEAR_KINDS = valueWords<'FY' | 'SY'>('fiscal');
/** Words that a year of accounts or of school begins with. */
export const FISCAL_STARTS: readonly string[] = [...YEAR_KINDS.keys(), 'fy', 'sy'];

/** "fiscal 2024", "school year 2008", "FY2024", "FY24". */
export function fiscalYearAt(atoms: Atoms, at: number): YearReading | undefined {
  const { norms, numbers } = atoms;
  if (norms[at] === 'fy' || norms[at] === 'sy') {
    const short = shortYearAt(atoms, at + 1) ?? (/^\d{4}$/.test(norms[at + 1] ?? '') ? numbers[at + 1] : undefined);
    return short === undefined ? undefined : { year: short, fiscal: norms[at] === 'fy' ? 'FY' : 'SY', end: at + 2 };
  }
  const fiscal = YEAR_KINDS.get(norms[at]);
  const noun = skipHyphen(atoms, at + 1);
  const figures = norms[noun] === 'year' ? noun + 1 : at + 1;
  const year = fiscal && (fiscal === 'FY' || figures > at + 1) ? yearAt(atoms, figures) : undefined;
  return year === undefined ? undefined : { year, fiscal: fiscal!, end: figures + 1 };
}

/** "last fiscal year", "this school year". */
export function nearFiscalYearAt(atoms: Atoms, at: number): Match | undefined {
  const fiscal = YEAR_KINDS.get(atoms.norms[at + 1]);
  const near = fiscal && nearAt(atoms, at, 'year', at + 2);
  return near && atoms.norms[at] !== 'the'
    ? { end: near.end, value: { kind: 'offset', grain: 'year', amount: near.amount, fiscal } }
    : undefined;
}

/** "23" of "1Q23" and "FY23". */
export const shortYearAt = (atoms: Atoms, at: number): number | undefined =>
  atoms.glued[at] && /^\d{2}$/.test(atoms.norms[at]) ? fullYear(atoms.numbers[at]) : undefined;

const isLink = (word: string | undefined): boolean => word === ',' || word === 'of' || word === 'in';

/** ", 2024", " 2024", " of 2024", " of fiscal 2024", " of 87" behind a day, a month or another part of it. */
function yearAfter(atoms: Atoms, at: number): YearReading | undefined {
  const { norms, kinds, glued, numbers } = atoms;
  const next = isLink(norms[at]) ? at + 1 : at;
  if (norms[at] === 'of' && /^\d{2}$/.test(norms[next] ?? '') && !glued[next + 1] && kinds[next + 1] !== 'word') {
    return { year: fullYear(numbers[next]), end: next + 1 };
  }
  const fiscal = fiscalYearAt(atoms, norms[next] === 'the' ? next + 1 : next) ?? readYearWords(atoms, next);
  if (fiscal) return fiscal;
  const year = yearAt(atoms, next);
  return year === undefined ? undefined : { year, end: next + 1 };
}

/** A part of the year that is said behind it: "spring 2022", "March last year", "the third quarter of this year". */
export function inYear(atoms: Atoms, at: number, part: NonNullable<Offset['within']>, head: number): Match | undefined {
  const said = yearAfter(atoms, at);
  if (said) {
    const value: Fields = { kind: 'fields', ...part, year: said.year, ...(said.fiscal && { fiscal: said.fiscal }) };
    return { end: said.end, value, head, confidence: 0.97 };
  }
  const next = isLink(atoms.norms[at]) ? at + 1 : at;
  const near = nearAt(atoms, next, 'year');
  // "in May the year began"
  if (!near || (atoms.norms[next] === 'the' && (next === at || part.month !== undefined))) return undefined;
  return { end: near.end, value: { kind: 'offset', grain: 'year', amount: near.amount, within: part }, head };
}
