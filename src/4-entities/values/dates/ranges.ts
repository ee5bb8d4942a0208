import { isDash, type Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { isA } from '../../../english';
import { MONTHS, WEEKDAYS } from '../../../lexicon/calendar';
import { readFramedDate } from './core';
import { monthDay } from './full-dates';
import type { DateExpression, Fields } from './expression';
import { readShortNumeric } from './numeric-dates';
import { readDateOrPart } from './parts';
import { dayAt, yearAt } from './words';

/** "from 2019 to 2021", "between May and July 2021", "from Monday until Friday". */
function readFramed(atoms: Atoms, at: number): Match | undefined {
  const between = atoms.norms[at] === 'between';
  // "between 2014-2018", "from 5/1-5/7": the dash already says it.
  const dashed = readDashed(atoms, at + 1, true);
  if (dashed) return dashed;
  const days = readDayRange(atoms, at + 1);
  if (days) return days;
  const from = endOfRange(atoms, at + 1, true);
  if (!from) return undefined;
  const joint = atoms.norms[from.end];
  if (between ? joint !== 'and' : !(isA(joint, 'joint of two dates') || isDash(joint))) return undefined;
  const to = endOfRange(atoms, from.end + 1, true);
  if (!to || (!comparable(from.value, to.value) && !between)) return undefined;
  return { end: to.end, value: { kind: 'range', from: from.value, to: to.value }, head: to.end - 1, confidence: 0.95 };
}

/** "from 4 to January 22, 1995": the month and the year are said once. */
function readDayRange(atoms: Atoms, at: number): Match | undefined {
  const first = dayAt(atoms, at);
  if (!first || !(isA(atoms.norms[first.end], 'joint of two dates') || isDash(atoms.norms[first.end]))) return undefined;
  const last = monthDay.apply(atoms, first.end + 1);
  if (last?.value.kind !== 'fields' || !(first.day < (last.value.day ?? 0))) return undefined;
  return { ...last, value: { kind: 'range', from: { ...last.value, day: first.day }, to: last.value } };
}

/** "In 2018 from February to December". */
function readYearThenMonths(atoms: Atoms, at: number, year: number): Match | undefined {
  const range = atoms.norms[at] === 'from' || atoms.norms[at] === 'between' ? readFramed(atoms, at) : undefined;
  if (range?.value.kind !== 'range') return undefined;
  const { from, to } = range.value;
  const isMonth = (date: DateExpression): date is Fields => date.kind === 'fields' && date.month !== undefined && date.year === undefined;
  if (!isMonth(from) || !isMonth(to) || from.month! > to.month!) return undefined;
  return { ...range, value: { kind: 'range', from: { ...from, year }, to: { ...to, year } } };
}

/** Either date of a range: "between May and July", "from 2019 to 2021". */
const endOfRange = (atoms: Atoms, at: number, framed = false): { value: DateExpression; end: number } | undefined =>
  readDateOrPart(atoms, at) ??
  readFramedDate(atoms, at) ??
  (framed ? (readShortNumeric(atoms, at, true) as { value: DateExpression; end: number } | undefined) : undefined);

/** "from 2019 to today", but not "from Friday to 2021". */
function comparable(from: DateExpression, to: DateExpression): boolean {
  if (from.kind !== 'fields' || to.kind !== 'fields') return true;
  return (from.weekday === undefined) === (to.weekday === undefined) || from.day !== undefined || to.day !== undefined;
}

/** "2019–2021", "2023-24", "May–July 2021", "Monday to Friday", "June 5 – July 2, 2021". */
function readDashed(atoms: Atoms, at: number, framed = false): Match | undefined {
  const { norms, numbers } = atoms;
  const year = yearAt(atoms, at);
  if (year !== undefined) {
    const months = readYearThenMonths(atoms, at + 1, year);
    if (months) return months;
    if (norms[at + 1] === 'through' && yearAt(atoms, at + 2) === undefined) return throughDate(atoms, at, year);
    if (!isDash(norms[at + 1]) && norms[at + 1] !== '/' && norms[at + 1] !== '~' && norms[at + 1] !== 'to' && norms[at + 1] !== 'through')
      return undefined;
    if (atoms.glued[at] && isDash(norms[at - 1])) return undefined;
    const last = yearAt(atoms, at + 2);
    const short =
      last === undefined && norms[at + 2]?.length === 2 && atoms.glued[at + 2] ? Math.floor(year / 100) * 100 + numbers[at + 2] : NaN;
    const to = last ?? short;
    if (!(to > year) || to - year > 1000 || (norms[at + 1] === '/' && to !== year + 1)) return undefined;
    if (isDash(norms[at + 3]) && atoms.glued[at + 3] && atoms.kinds[at + 4] === 'number') return undefined; // 2019-20-21
    if (!Number.isNaN(short) && short % 100 <= 12 && to - year > 1) return undefined; // 2005-10 may be October
    const value: DateExpression = { kind: 'range', from: { kind: 'fields', year }, to: { kind: 'fields', year: to } };
    return { end: at + 3, value, confidence: 0.9 };
  }
  const from = endOfRange(atoms, at, framed);
  if (!from || !(isDash(norms[from.end]) || isA(norms[from.end], 'joint of two dates'))) return undefined;
  const to = endOfRange(atoms, from.end + 1, framed);
  // "today till tomorrow"
  const isDays = from.value.kind === 'offset' && to?.value.kind === 'offset' && from.value.grain === 'day' && to.value.grain === 'day';
  if (to && isDays) return { end: to.end, value: { kind: 'range', from: from.value, to: to.value }, head: to.end - 1 };
  if (!to || from.value.kind !== 'fields' || to.value.kind !== 'fields' || !sameShape(from.value, to.value)) return undefined;
  return { end: to.end, value: { kind: 'range', from: from.value, to: to.value }, head: to.end - 1 };
}

/** "2014 through May 2, 2018" */
function throughDate(atoms: Atoms, at: number, year: number): Match | undefined {
  const to = readDateOrPart(atoms, at + 2);
  if (to?.value.kind !== 'fields' || to.value.year === undefined || to.value.year < year) return undefined;
  return { end: to.end, value: { kind: 'range', from: { kind: 'fields', year }, to: to.value } };
}

const sameShape = (from: Fields, to: Fields): boolean =>
  (from.month === undefined) === (to.month === undefined) &&
  (from.day === undefined) === (to.day === undefined) &&
  (from.weekday === undefined) === (to.weekday === undefined || to.day !== undefined) &&
  (from.quarter === undefined) === (to.quarter === undefined) &&
  (from.month !== undefined || from.weekday !== undefined || from.quarter !== undefined);

export const framedRange: ValueRule = {
  name: 'date/from-to',
  about: 'Ranges in a frame: "from 2019 to 2021", "between May and July 2021".',
  examples: {
    'It grew [from 2019 to 2021].': '2019/2021 2019-01-01..2022-01-01',
    'They will meet [from Monday to Wednesday].': '2024-12-09/2024-12-11 2024-12-09..2024-12-12',
    'It grew [between May and July 2021].': '2021-05/2021-07 2021-05-01..2021-08-01',
    'It ran [from 4 to May 22, 2021].': '2021-05-04/2021-05-22 2021-05-04..2021-05-23',
    'It ran [from early 2019 until mid-2021].': '2019/2021 2019-01-01..2021-09-01',
  },
  counterexamples: ['From 2019 it grew.', 'From 5 to 10 chips.', 'Between us and them.'],
  starts: ['from', 'between'],
  apply: readFramed,
};

export const dashedRange: ValueRule = {
  name: 'date/dash',
  about: 'Ranges without one: "2019–2021", "May–July 2021", "Monday to Friday".',
  examples: {
    'In the years [2019–2021] it grew.': '2019/2021 2019-01-01..2022-01-01',
    'In [2018 from February to April] it shrank.': '2018-02/2018-04 2018-02-01..2018-05-01',
    'The [2023-24] season.': '2023/2024 2023-01-01..2025-01-01',
    'In [May–July 2021].': '2021-05/2021-07 2021-05-01..2021-08-01',
    'Open [Monday to Friday].': '2024-12-02/2024-12-06 2024-12-02..2024-12-07',
  },
  counterexamples: ['They won 2021-2019.', 'Call 2024-555.', 'May to them.'],
  starts: ['#', ...Object.keys(MONTHS), ...Object.keys(WEEKDAYS), 'q', 'today', 'yesterday'],
  apply: readDashed,
};
