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

type End = Match & { value: DateExpression };

const rangeOf = (from: DateExpression, to: End): Match => ({
  end: to.end,
  value: { kind: 'range', from, to: to.value },
  head: to.end - 1,
  confidence: 0.9,
});

/** "from 2019 to 2021", "between May and July 2021", "from Monday until Friday". */
function readFramed(atoms: Atoms, at: number): Match | undefined {
  const between = atoms.norms[at] === 'between';
  // "between 2014-2018", "from 5/1-5/7": the dash already says it.
  const said = readDashed(atoms, at + 1, true) ?? readDayRange(atoms, at + 1);
  if (said) return said;
  const from = endOfRange(atoms, at + 1, true);
  if (!from || !(between ? atoms.norms[from.end] === 'and' : isJoint(atoms, from.end))) return undefined;
  const to = endOfRange(atoms, from.end + 1, true);
  return to && (between || comparable(from.value, to.value)) ? rangeOf(from.value, to) : undefined;
}

const isJoint = ({ norms }: Atoms, at: number): boolean => isDash(norms[at]) || isA(norms[at] ?? '', 'joint of two dates');

/** "from 4 to January 22, 1995": the month and the year are said once. */
function readDayRange(atoms: Atoms, at: number): Match | undefined {
  const first = dayAt(atoms, at);
  const last = first && isJoint(atoms, first.end) ? monthDay.apply(atoms, first.end + 1) : undefined;
  if (last?.value.kind !== 'fields' || !(first!.day < (last.value.day ?? 0))) return undefined;
  return { ...last, value: { kind: 'range', from: { ...last.value, day: first!.day }, to: last.value } };
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
const endOfRange = (atoms: Atoms, at: number, framed: boolean): End | undefined =>
  readDateOrPart(atoms, at) ?? readFramedDate(atoms, at) ?? (framed ? (readShortNumeric(atoms, at, true) as End | undefined) : undefined);

/** "from 2019 to today", but not "from Friday to 2021". */
function comparable(from: DateExpression, to: DateExpression): boolean {
  if (from.kind !== 'fields' || to.kind !== 'fields') return true;
  return (from.weekday === undefined) === (to.weekday === undefined) || from.day !== undefined || to.day !== undefined;
}

/** "2019–2021", "2023-24", "2018/19", "2014 through 2018". */
function readYears(atoms: Atoms, at: number, year: number): Match | undefined {
  const { norms, numbers, glued } = atoms;
  const joint = norms[at + 1];
  if (!isDash(joint) && joint !== '/' && joint !== '~' && joint !== 'to' && joint !== 'through') return undefined;
  const last = yearAt(atoms, at + 2);
  // 2005-10 may be October.
  const short = last === undefined && norms[at + 2]?.length === 2 && glued[at + 2] ? numbers[at + 2] : undefined;
  if (short !== undefined && short <= 12 && short !== (year + 1) % 100) return undefined;
  const to = last ?? year - (year % 100) + (short ?? NaN);
  if (!(to > year) || (joint === '/' && to !== year + 1)) return undefined;
  return rangeOf({ kind: 'fields', year }, { end: at + 3, value: { kind: 'fields', year: to } });
}

/** Years, "May–July 2021", "Monday to Friday", "June 5 – July 2, 2021", "2014 through May 2, 2018", "today till tomorrow". */
function readDashed(atoms: Atoms, at: number, framed = false): Match | undefined {
  const year = yearAt(atoms, at);
  if (year !== undefined) return readYearThenMonths(atoms, at + 1, year) ?? readYears(atoms, at, year) ?? throughDate(atoms, at, year);
  const from = endOfRange(atoms, at, framed);
  const to = from && isJoint(atoms, from.end) ? endOfRange(atoms, from.end + 1, framed) : undefined;
  return to && sameShape(from!.value, to.value) ? rangeOf(from!.value, to) : undefined;
}

function throughDate(atoms: Atoms, at: number, year: number): Match | undefined {
  const to = atoms.norms[at + 1] === 'through' ? readDateOrPart(atoms, at + 2) : undefined;
  return to?.value.kind === 'fields' && to.value.year !== undefined && to.value.year >= year
    ? rangeOf({ kind: 'fields', year }, to)
    : undefined;
}

function sameShape(from: DateExpression, to: DateExpression): boolean {
  if (from.kind === 'offset' && to.kind === 'offset') return from.grain === 'day' && to.grain === 'day';
  if (from.kind !== 'fields' || to.kind !== 'fields') return false;
  const has = (key: 'month' | 'day' | 'quarter'): boolean => (from[key] === undefined) === (to[key] === undefined);
  const weekdays = (from.weekday === undefined) === (to.weekday === undefined || to.day !== undefined);
  const isPart = from.month !== undefined || from.weekday !== undefined || from.quarter !== undefined;
  return has('month') && has('day') && has('quarter') && weekdays && isPart;
}

export const framedRange: ValueRule = {
  name: 'date/from-to',
  about: 'Ranges in a frame: "from 2019 to 2021", "between May and July 2021".',
  examples: {
    'It grew [from 2019 to 2021].': '2019/2021 2019-01-01..2022-01-01',
    'They will meet [from Monday to Wednesday].': '2024-12-09/2024-12-11 2024-12-09..2024-12-12',
    'It grew [between May and July 2021].': '2021-05/2021-07 2021-05-01..2021-08-01',
    'It ran [from 4 to May 22, 2021].': '2021-05-04/2021-05-22 2021-05-04..2021-05-23',
    'It ran [from 5/1-5/7, 2020], then [between 10/1-11/7].':
      '2020-05-01/2020-05-07 2020-05-01..2020-05-08 | 2024-10-01/2024-11-07 2024-10-01..2024-11-08',
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
