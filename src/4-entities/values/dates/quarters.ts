import { wordsOf } from '../../../english';
import { isDash, skipHyphen, type Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { ORDINAL_STARTS, readOrdinal } from '../numbers';
import type { Fields } from './expression';
import { yearAt } from './words';
import { FISCAL_STARTS, fiscalYearAt, inYear, nearFiscalYearAt, shortYearAt } from './year-behind';

/** A quarter or half with its year; without one it is the nearest. */
const withYear = (atoms: Atoms, at: number, part: Pick<Fields, 'quarter' | 'half'>, head: number): Match =>
  inYear(atoms, at, part, head) ?? { end: at, value: { kind: 'fields', ...part }, head, confidence: 0.85 };

/** "fiscal third-quarter", "first fiscal quarter": of a year of accounts that is not said. */
function readFiscal(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const before = norms[at] === 'fiscal';
  const ordinal = readOrdinal(atoms, before ? at + 1 : at);
  if (!ordinal || ordinal.value > 4 || (!before && norms[ordinal.end] !== 'fiscal')) return undefined;
  const noun = before ? skipHyphen(atoms, ordinal.end) : ordinal.end + 1;
  if (norms[noun] !== 'quarter') return undefined;
  return { end: noun + 1, value: { kind: 'fields', quarter: ordinal.value, fiscal: 'FY' }, head: noun };
}

/** "the third quarter", "the first half", "the last quarter of 2023". */
function readWorded(atoms: Atoms, at: number): Match | undefined {
  const fiscal = readFiscal(atoms, at);
  if (fiscal) return fiscal;
  const last = atoms.norms[at] === 'final' || atoms.norms[at] === 'last';
  const ordinal = last ? { value: NaN, end: at + 1 } : readOrdinal(atoms, at);
  if (!ordinal) return undefined;
  const noun = skipHyphen(atoms, ordinal.end);
  const quarter = atoms.norms[noun] === 'quarter';
  if (!quarter && atoms.norms[noun] !== 'half') return undefined;
  const count = quarter ? 4 : 2;
  const value = last ? count : ordinal.value;
  if (value > count) return undefined;
  const match = withYear(atoms, noun + 1, quarter ? { quarter: value } : { half: value }, noun);
  // "the last quarter" is relative, "the first half" of a match is no date: both need their year.
  return match.end === noun + 1 && (last || !quarter) ? undefined : match;
}

/** "Q3", "H1", "3Q". */
function lettersAt({ norms, numbers, glued, kinds }: Atoms, at: number): Pick<Fields, 'quarter' | 'half'> | undefined {
  const [letter, figure] = kinds[at] === 'number' ? [at + 1, at] : [at, at + 1];
  if (!glued[at + 1] || !/^[1-4]$/.test(norms[figure] ?? '')) return undefined;
  if (norms[letter] === 'q') return { quarter: numbers[figure] };
  return norms[letter] === 'h' && numbers[figure] <= 2 ? { half: numbers[figure] } : undefined;
}

/** "Q3 2023", "H1 2024", "3Q23", "Q2/2020", "Q3". */
function readShort(atoms: Atoms, at: number): Match | undefined {
  const { norms, glued } = atoms;
  const part = lettersAt(atoms, at);
  if (!part) return undefined;
  const joined = (isDash(norms[at + 2]) || norms[at + 2] === '/') && glued[at + 2] && glued[at + 3];
  const year = shortYearAt(atoms, at + 2) ?? (joined ? yearAt(atoms, at + 3) : undefined);
  if (year !== undefined) return { end: joined ? at + 4 : at + 3, value: { kind: 'fields', ...part, year } };
  const match = withYear(atoms, at + 2, part, at);
  return match.end === at + 2 && (part.half !== undefined || !atoms.capital[at]) ? undefined : match;
}

/** "2019 Q1", "2019-H2", "2025Q1", "2016 the third quarter". */
function readYearFirst(atoms: Atoms, at: number): Match | undefined {
  const { norms, kinds, numbers } = atoms;
  if (!/^[12]\d{3}$/.test(norms[at]) || atoms.glued[at]) return undefined;
  const next = isDash(norms[at + 1]) || norms[at + 1] === ',' || norms[at + 1] === 'the' ? at + 2 : at + 1;
  const worded = norms[at + 1] === 'the' ? readOrdinal(atoms, next) : undefined;
  if (worded && worded.value <= 4 && norms[worded.end] === 'quarter') {
    return { end: worded.end + 1, value: { kind: 'fields', year: numbers[at], quarter: worded.value } };
  }
  const part = kinds[next] === 'word' ? lettersAt(atoms, next) : undefined;
  return part && { end: next + 2, value: { kind: 'fields', ...part, year: numbers[at] } };
}

export const quarter: ValueRule = {
  name: 'date/quarter',
  about: 'A quarter or half of a year in words: "the third quarter of 2023".',
  examples: {
    'It grew in the [third quarter of 2023].': '2023-Q3 2023-07-01..2023-10-01',
    'It grew in the [first half of 2024].': '2024-H1 2024-01-01..2024-07-01',
    'Its [fiscal third-quarter] loss grew, that of the [first fiscal quarter] shrank.': 'FYXXXX-Q3 | FYXXXX-Q1',
    'The [first quarter of fiscal 2024] was weak.': 'FY2024-Q1',
    'Sales in the [second quarter of last year] fell.': '2023-Q2 2023-04-01..2023-07-01',
    'Its [third-quarter] profit fell.': '2024-Q3 2024-07-01..2024-10-01',
    'It will report its [third-quarter] profit, and expects a loss in the [first quarter].':
      '2024-Q3 2024-07-01..2024-10-01 | 2025-Q1 2025-01-01..2025-04-01',
    'A rise in [first-quarter] sales.': '2024-Q1 2024-01-01..2024-04-01',
  },
  counterexamples: ['They scored in the first half.', 'A third of it.', 'The fifth quarter.'],
  starts: [...ORDINAL_STARTS, 'last', 'final', 'fiscal'],
  apply: readWorded,
};

export const shortQuarter: ValueRule = {
  name: 'date/short-quarter',
  about: 'A quarter or half of a year in letters: "Q3 2023", "1Q23", "2019-H2".',
  examples: {
    'It grew in [Q3 2023].': '2023-Q3 2023-07-01..2023-10-01',
    'It grew in [2019 Q1] and [2023Q4], in [Q2/2020].':
      '2019-Q1 2019-01-01..2019-04-01 | 2023-Q4 2023-10-01..2024-01-01 | 2020-Q2 2020-04-01..2020-07-01',
    'It grew in [1Q23] and [H2 2024].': '2023-Q1 2023-01-01..2023-04-01 | 2024-H2 2024-07-01..2025-01-01',
  },
  counterexamples: ['The H1 visa.', 'An H5N1 case.', 'The Q 3 sign.'],
  starts: ['q', 'h', '#'],
  apply: (atoms, at) => readYearFirst(atoms, at) ?? readShort(atoms, at),
};

export const fiscalYear: ValueRule = {
  name: 'date/fiscal-year',
  about: 'A year of accounts or of school: "fiscal 2024", "FY24", "last fiscal year".',
  examples: {
    'In [fiscal 2024] it lost money.': 'FY2024',
    'In [FY24] and [fiscal year 2025].': 'FY2024 | FY2025',
    'In the [school year 2008] and [last fiscal year].': 'SY2008 | FY2023',
  },
  counterexamples: ['Financial 5 firms.', 'The school 2008.', 'A school year.'],
  starts: [...FISCAL_STARTS, ...wordsOf('direction of a day')],
  apply: (atoms, at) => {
    const said = fiscalYearAt(atoms, at);
    return said ? { end: said.end, value: { kind: 'fields', year: said.year, fiscal: said.fiscal! } } : nearFiscalYearAt(atoms, at);
  },
};
