import { valueWords } from '../../../lexicon/value-words';
import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { ORDINAL_STARTS, readNumber, readOrdinal } from '../numbers';
import { calendarUnitAt } from '../time-units';
import { readFramedDate } from './core';
import type { DateExpression } from './expression';
import { nearAt, weekdayAt } from './words';

/** The whole of a "first week": "of May", "of this month", "of the year", or straight behind it: "first ten days last year". */
function wholeAt(atoms: Atoms, at: number): { value: DateExpression; end: number } | undefined {
  const year = atoms.norms[at] === 'of' ? undefined : nearAt(atoms, at, 'year');
  if (year && atoms.norms[at] !== 'the') return { end: year.end, value: { kind: 'offset', grain: 'year', amount: year.amount } };
  if (atoms.norms[at] !== 'of') return undefined;
  const dated = readFramedDate(atoms, at + 1);
  if (dated) return dated;
  const unit = atoms.norms[at + 1] === 'the' ? calendarUnitAt(atoms, at + 2) : undefined;
  if (!unit || unit.plural || (unit.grain !== 'month' && unit.grain !== 'year')) return undefined;
  return { end: at + 3, value: { kind: 'offset', grain: unit.grain, amount: 0 } };
}

const EDGES = valueWords<'first' | 'last'>('edge');

/** "the first three months of 2024", "the last week of May", "the third week of January", "the first Monday of next month". */
function read(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const edge = EDGES.get(norms[at]);
  const last = edge === 'last';
  const ordinal = edge ? { value: 1, end: at + 1 } : readOrdinal(atoms, at);
  if (!ordinal) return undefined;
  const weekday = weekdayAt(atoms, ordinal.end);
  if (weekday !== undefined) {
    const month = norms[ordinal.end + 1] === 'in' ? readFramedDate(atoms, ordinal.end + 2) : wholeAt(atoms, ordinal.end + 1);
    if (!month) return undefined;
    const value: DateExpression = {
      kind: 'slice',
      of: month.value,
      grain: 'day',
      count: last ? -1 : 1,
      skip: last ? 0 : ordinal.value - 1,
      weekday,
    };
    return { end: month.end, value, head: ordinal.end, confidence: 0.95 };
  }
  const number = ordinal.value === 1 ? readNumber(atoms, ordinal.end) : undefined;
  const noun = number && !number.vague ? number.end : ordinal.end;
  const unit = calendarUnitAt(atoms, noun);
  if (!unit) return undefined;
  if (unit.grain === 'quarter' && noun === ordinal.end) return undefined; // "the third quarter of 2023" has a name of its own
  const whole = wholeAt(atoms, noun + 1);
  if (!whole) return undefined;
  const count = (number && !number.vague ? number.value : 1) * unit.count;
  const value: DateExpression = {
    kind: 'slice',
    of: whole.value,
    grain: unit.grain,
    count: last ? -count : count,
    skip: last ? 0 : ordinal.value - 1,
  };
  // "the first week of October, on Friday"
  const on = unit.grain === 'week' && norms[whole.end] === 'on' ? weekdayAt(atoms, whole.end + 1) : undefined;
  if (on !== undefined) return { end: whole.end + 2, value: { kind: 'around', of: value, grain: 'week', weekday: on }, head: noun };
  return { end: whole.end, value, head: noun, confidence: 0.95 };
}

export const firstOf: ValueRule = {
  name: 'date/first-of',
  about: 'The first or last units of something longer: "the first three months of 2024", "the first Monday of May".',
  examples: {
    'In the [first nine months of 2024] it grew.': '2024-01-01/2024-10-01 2024-01-01..2024-10-01',
    'In the [last week of May 2021] it fell.': '2021-W21 2021-05-24..2021-05-31',
    'By the [third month of 2021].': '2021-03 latest 2021-03-01..2021-04-01',
    'They meet on the [first Monday of May 2021].': '2021-05-03 2021-05-03..2021-05-04',
    'It closed in the [last month of the year].': '2024-12 2024-12-01..2025-01-01',
  },
  counterexamples: ['The first week of work.', 'The first chip of 2021.', 'The first Monday of peace.'],
  starts: [...ORDINAL_STARTS, ...EDGES.keys()],
  apply: read,
};
