import { WEEKDAYS, MONTHS } from '../../../lexicon/calendar';
import type { Atoms } from '../atoms';
import type { Match, Rule } from '../grammar';
import { figureTime, wordedTime } from '../times';
import { readDate } from './core';
import type { ClockTime, DateExpression } from './expression';

function timeAt(atoms: Atoms, at: number): { time: ClockTime; end: number } | undefined {
  const word = atoms.norms[at];
  const match =
    atoms.kinds[at] === 'number' ? figureTime.read(atoms, at) : wordedTime.starts.includes(word) ? wordedTime.read(atoms, at) : undefined;
  return match?.value.kind === 'clock' ? { time: match.value, end: match.end } : undefined;
}

/** Whether a time of day can be put on it: a day, however it is said. */
const isDay = (date: DateExpression): boolean =>
  (date.kind === 'fields' && (date.day !== undefined || date.weekday !== undefined)) || (date.kind === 'offset' && date.grain === 'day');

/** "Tuesday at 3 p.m.", "6 December 2024, 15:30", "tomorrow at noon". */
function readDateFirst(atoms: Atoms, at: number): Match | undefined {
  const date = readDate(atoms, at);
  if (!date || !isDay(date.value)) return undefined;
  let next = date.end;
  if (atoms.norms[next] === ',') next++;
  if (atoms.norms[next] === 'at') next++;
  const time = timeAt(atoms, next);
  return time && { end: time.end, value: { kind: 'moment', date: date.value, time: time.time }, head: date.head ?? date.end - 1 };
}

/** "3 p.m. on Tuesday", "noon today". */
function readTimeFirst(atoms: Atoms, at: number): Match | undefined {
  const time = timeAt(atoms, at);
  if (!time) return undefined;
  const local = atoms.norms[time.end + 1] === 'time' ? time.end + 2 : time.end; // "3 p.m. local time on Tuesday"
  const next = atoms.norms[local] === 'on' || atoms.norms[local] === ',' ? local + 1 : local;
  const date = readDate(atoms, next);
  if (!date || !isDay(date.value)) return undefined;
  return { end: date.end, value: { kind: 'moment', date: date.value, time: time.time }, head: date.head ?? date.end - 1 };
}

export const dateWithTime: Rule = {
  name: 'date/with-time',
  starts: [...Object.keys(WEEKDAYS), ...Object.keys(MONTHS), '#', 'yesterday', 'today', 'tomorrow', 'last', 'next', 'this'],
  read: readDateFirst,
  examples: {
    'They met/VBD on [Tuesday at 3 p.m.].': '2024-12-03T15:00 2024-12-03T15:00..2024-12-03T16:00',
    'It begins [tomorrow at noon].': '2024-12-07T12:00 2024-12-07T12:00..2024-12-07T13:00',
    'Posted on [6 December 2024, 23:59].': '2024-12-06T23:59 2024-12-06T23:59..2024-12-07T00:00',
  },
  counterexamples: ['On Tuesday at home.', 'In May at noon.'],
};

export const timeWithDate: Rule = {
  name: 'time/with-date',
  starts: ['#', ...wordedTime.starts],
  read: readTimeFirst,
  examples: {
    'They met/VBD at [3 p.m. on Tuesday].': '2024-12-03T15:00 2024-12-03T15:00..2024-12-03T16:00',
    'It begins at [15:30 GMT on December 7].': '2024-12-07T15:30Z 2024-12-07T15:30..2024-12-07T15:31',
  },
  counterexamples: ['At noon in May.'],
};
