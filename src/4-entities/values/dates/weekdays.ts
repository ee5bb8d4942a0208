import { isA } from '../../../english';
import { valueWords } from '../../../lexicon/value-words';
import { WEEKDAYS } from '../../../lexicon/calendar';
import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { cardinalWord, readOrdinal } from '../numbers';
import { DAY_PARTS } from '../clock';
import type { Fields } from './expression';
import { dayAt, DIRECTIONS, nearAt, tagAt, weekdayAt } from './words';

/** After these a weekday is a day of its own, or any one of many; before the others a newspaper or a show. */
const NOT_AFTER = valueWords('no-weekday-after');
const NOT_BEFORE = valueWords('no-weekday-before');

/** "last week", "of next week" after a weekday. */
const weekAt = (atoms: Atoms, at: number): { amount: number; end: number } | undefined =>
  nearAt(atoms, atoms.norms[at] === 'of' ? at + 1 : at, 'week');

/** "Mon 13th", "Tuesday the eleventh", "Monday 21": a bare figure only where it counts nothing. */
function dayOfMonthAt(atoms: Atoms, at: number): { day: number; end: number } | undefined {
  const the = atoms.norms[at] === 'the' ? at + 1 : at;
  const ordinal = readOrdinal(atoms, the);
  if (ordinal && ordinal.value <= 31 && (the !== at || atoms.kinds[the] === 'number')) return { day: ordinal.value, end: ordinal.end };
  const worded = the === at ? undefined : cardinalWord(atoms, the);
  if (worded && worded.value <= 31 && atoms.kinds[worded.end] !== 'word') return { day: worded.value, end: worded.end };
  const day = the === at && !atoms.norms[at]?.startsWith('0') ? dayAt(atoms, at) : undefined;
  if (!day) return undefined;
  const next = atoms.norms[day.end];
  const counts =
    atoms.kinds[day.end] === 'number' ||
    (atoms.kinds[day.end] === 'word' && !isA(next, 'word behind a day') && !/^W|^MD|^PRP/.test(tagAt(atoms, day.end)));
  return counts || isJoined(atoms, day.end) ? undefined : day;
}

/** "Monday 6-4", "Monday 3/4", "Monday 5.5", "Monday 10am": no day of the month. */
const isJoined = (atoms: Atoms, at: number): boolean =>
  atoms.kinds[at] === 'sign' && (atoms.glued[at + 1] || /[-–—/%:$]/.test(atoms.norms[at]));

/** "the following Friday" counts from what was told. */
function directionAt({ norms }: Atoms, at: number): Fields['direction'] {
  const direction = DIRECTIONS.get(norms[at]);
  return direction === 'following' ? undefined : direction;
}

function read(atoms: Atoms, at: number): Match | undefined {
  let start = at;
  // "this coming Friday", "this past Wednesday", "next week on Tuesday", "this week Monday"
  const week = nearAt(atoms, at, 'week');
  if (week) {
    const day = atoms.norms[week.end] === 'on' ? week.end + 1 : week.end;
    const weekday = weekdayAt(atoms, day);
    if (weekday === undefined) return undefined;
    return { end: day + 1, value: { kind: 'offset', grain: 'week', amount: week.amount, within: { weekday } }, head: day };
  }
  let direction = directionAt(atoms, at);
  if (direction) start++;
  const second = direction === 'this' ? directionAt(atoms, start) : undefined;
  if (second) {
    direction = second;
    start++;
  }
  const weekday = weekdayAt(atoms, start);
  if (weekday === undefined || (!atoms.capital[start] && atoms.norms[start].length < 6 && !isLoneAbbreviation(atoms, start)))
    return undefined;
  const before = atoms.norms[at - 1];
  if (before !== undefined && NOT_AFTER.has(before)) return undefined;
  const after = atoms.norms[start + 1];
  if (after !== undefined && atoms.capital[start + 1] && NOT_BEFORE.has(after)) return undefined;
  const ofWeek = weekAt(atoms, start + 1);
  if (ofWeek) return { end: ofWeek.end, value: { kind: 'offset', grain: 'week', amount: ofWeek.amount, within: { weekday } }, head: start };
  const ofMonth = dayOfMonthAt(atoms, start + 1);
  if (ofMonth) return { end: ofMonth.end, value: { kind: 'fields', weekday, day: ofMonth.day }, head: start };
  if (atoms.norms[start].length <= 4 && !direction && before !== undefined && !isBeforeShort(before)) return undefined;
  // "Sunday late evening", "Thursday evening", "Wednesday evening next week"
  const late = after === 'late' || after === 'early' ? start + 2 : start + 1;
  const hours = DAY_PARTS.get(atoms.norms[late]);
  const weekLater = hours && weekAt(atoms, late + 1);
  if (weekLater) {
    return {
      end: weekLater.end,
      value: { kind: 'offset', grain: 'week', amount: weekLater.amount, within: { weekday }, hours },
      head: start,
    };
  }
  return {
    end: hours ? late + 1 : start + 1,
    value: { kind: 'fields', weekday, ...(direction && { direction }), ...(hours && { hours }) },
    head: start,
    confidence: 0.9,
  };
}

/** "Sat", "Mon" stand where a date does, not where a name or a verb would. */
const isBeforeShort = (word: string): boolean => /^[,(\-–]$/.test(word) || isA(word, 'word before a short weekday');

/** "tues", "thurs" are nothing else. */
const isLoneAbbreviation = (atoms: Atoms, at: number): boolean => atoms.norms[at] === 'tues' || atoms.norms[at] === 'thurs';

export const weekday: ValueRule = {
  name: 'date/weekday',
  about: 'A weekday: "on Tuesday", "last Friday", "Tuesday last week".',
  examples: {
    'They met on [Tuesday].': '2024-12-03 2024-12-03..2024-12-04',
    'They will meet on [Tuesday].': '2024-12-10 2024-12-10..2024-12-11',
    "They will look into [Tuesday]'s attack, and prepare for [Thursday]'s vote.":
      '2024-12-03 2024-12-03..2024-12-04 | 2024-12-12 2024-12-12..2024-12-13',
    'They met [last Friday].': '2024-11-29 2024-11-29..2024-11-30',
    'They met [Thursday evening].': '2024-12-05TEV 2024-12-05..2024-12-06',
    'It closed on [Tuesday last week].': '2024-11-26 2024-11-26..2024-11-27',
    'It is [next Friday].': '2024-12-13 2024-12-13..2024-12-14',
    'It is [next week on Tuesday], [this coming Monday].': '2024-12-10 2024-12-10..2024-12-11 | 2024-12-09 2024-12-09..2024-12-10',
    'They met on [Tuesday the third].': '2024-12-03 2024-12-03..2024-12-04',
    'They met on [Friday 13th].': '2024-09-13 2024-09-13..2024-09-14',
  },
  counterexamples: [
    'Black Friday sales.',
    'The Sunday Times said so.',
    'The Sun sat there.',
    'Every Friday they meet.',
    'The sun rose.',
    'They sat down.',
  ],
  starts: [...Object.keys(WEEKDAYS), ...DIRECTIONS.keys()],
  apply: read,
};
