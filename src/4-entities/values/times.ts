import { isDash, type Atoms } from './atoms';
import { NOONS, readClock, standsAlone, type ClockReading } from './clock';
import type { ClockTime, Range } from './dates/expression';
import { tagAt } from './dates/words';
import { lengthsAt, secondsOf } from './lengths';
import type { Match, ValueRule } from './grammar';
import { CLOCK_STARTS, NUMBER_STARTS } from './numbers';
import { valueWords } from '../../lexicon/value-words';

const JOINTS = new Set(['to', 'until', 'till', 'til', '~']);

export interface TimeRangeReading {
  value: Range & { from: ClockTime; to: ClockTime };
  end: number;
  /** Whether it is one without a day beside it. */
  sure: boolean;
}

/** "9 a.m. to 5 p.m.", "10:00–11:00", "from 5 to 6pm", "between 2 and 4:30pm"; the first may leave its half of the day to the second. */
export function readTimeRange(atoms: Atoms, at: number): TimeRangeReading | undefined {
  const { norms } = atoms;
  const framed = norms[at] === 'from' || norms[at] === 'between';
  const first = readClock(atoms, framed ? at + 1 : at);
  if (!first) return undefined;
  const joint = norms[first.end];
  const joined = isDash(joint) || JOINTS.has(joint) || (norms[at] === 'between' && joint === 'and');
  if (!joined) return norms[at] === 'from' && joint === 'for' ? lasting(atoms, first) : undefined;
  const second = readClock(atoms, first.end + 1);
  if (!second) return undefined;
  const military = norms[first.end - 1].startsWith('0') && norms[first.end - 1].length === 4 && norms[second.end - 1].length === 4;
  // "from two thirty to two forty-five", but not "from 2.30 to 2.45"
  const worded = atoms.kinds[first.end - 1] === 'word' && atoms.kinds[second.end - 1] === 'word';
  const sure =
    (first.sure && second.sure) ||
    (second.sure && (second.halved || framed)) ||
    (framed && (first.sure || military || (first.minuted && second.minuted && worded)));
  const [from, to] = inOneDay(first, second);
  return { value: { kind: 'range', from, to }, end: second.end, sure };
}

/** "from 2 to 4:30pm" is the afternoon, "9:30–4:30pm" begins before noon, "from 10:30 to 3" ends after it. */
function inOneDay(first: ClockReading, second: ClockReading): [ClockTime, ClockTime] {
  let [from, to] = [first.time, second.time];
  // "from 11 to 3am" goes over midnight.
  const isLater = to.minutes >= 720 ? from.minutes + 720 < to.minutes : from.minutes > to.minutes;
  if (!first.halved && second.halved && from.minutes < 720 && isLater) from = { ...from, minutes: from.minutes + 720 };
  if (!second.halved && to.minutes <= from.minutes && to.minutes + 720 > from.minutes && to.minutes < 720) {
    to = { ...to, minutes: to.minutes + 720 };
  }
  return [from, to];
}

/** "from 2pm for two hours". */
function lasting(atoms: Atoms, first: ClockReading): TimeRangeReading | undefined {
  const length = minutesAt(atoms, first.end + 1);
  return first.sure && length ? { value: rangeOf(first.time, length.minutes), end: length.end, sure: true } : undefined;
}

/** A length of time in whole minutes. */
function minutesAt(atoms: Atoms, at: number): { minutes: number; end: number } | undefined {
  const lengths = lengthsAt(atoms, at);
  const minutes = lengths ? secondsOf(lengths) / 60 : NaN;
  return Number.isInteger(minutes) ? { minutes, end: lengths![lengths!.length - 1]!.end } : undefined;
}

const rangeOf = (from: ClockTime, length: number): TimeRangeReading['value'] => ({
  kind: 'range',
  from,
  to: { ...from, minutes: (from.minutes + length) % 1440 },
});

/** "for two hours from 2pm": the length comes first. */
function readLengthFirst(atoms: Atoms, at: number): Match | undefined {
  const length = minutesAt(atoms, at);
  if (!length || length.minutes >= 1440 || atoms.norms[length.end] !== 'from') return undefined;
  const first = readClock(atoms, length.end + 1);
  return first?.sure ? { end: first.end, value: rangeOf(first.time, length.minutes) } : undefined;
}

const APPOINTMENTS = valueWords('appointment');

/** "a meeting from 6 to 7", "a call before 4": bare figures are hours behind what people have at an hour. */
export const isAppointed = (atoms: Atoms, at: number, end: number): boolean =>
  APPOINTMENTS.has(atoms.norms[at - 1]) && standsAlone(atoms, end, tagAt(atoms, end));

function readTime(atoms: Atoms, at: number): Match | undefined {
  const clock = readClock(atoms, at);
  return clock?.sure ? { end: clock.end, value: clock.time, confidence: 0.95 } : undefined;
}

/** "in the morning at 7". */
function readPartFirst(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  if (norms[at - 1] !== 'the' || norms[at + 1] !== 'at') return undefined;
  const clock = readClock(atoms, at + 2);
  if (!clock || clock.time.minutes >= 780) return undefined;
  const shift = norms[at] !== 'morning' && clock.time.minutes < 720 ? 720 : 0;
  return { end: clock.end, value: { ...clock.time, minutes: clock.time.minutes + shift } };
}

export const timeRange: ValueRule = {
  name: 'time/range',
  about: 'From one time of day to another: "9 a.m. to 5 p.m.", "from 2pm for two hours".',
  examples: {
    'Open [9 a.m. to 5 p.m.] daily.': 'T09:00/T17:00',
    'It runs [between 4pm and 5pm], or [5-6pm].': 'T16:00/T17:00 | T17:00/T18:00',
    'It runs [from 9:30 to 4:30pm], then [from 8pm for two hours].': 'T09:30/T16:30 | T20:00/T22:00',
    'It runs [from 11 to 3am].': 'T23:00/T03:00',
    'They have a meeting [from 6 to 7].': 'T06:00/T07:00',
  },
  counterexamples: [
    'Scores of 5 to 6.',
    'It is 9 a.m. to me.',
    'From 5 to 7 people.',
    'Between 2 and 3 of them.',
    'A meeting from 6 to 7 people.',
  ],
  starts: [...CLOCK_STARTS, 'from', 'between', ...NOONS.keys()],
  apply: (atoms, at) => {
    const range = readTimeRange(atoms, at);
    return range && (range.sure || isAppointed(atoms, at, range.end)) ? { end: range.end, value: range.value } : undefined;
  },
};

export const lengthFromTime: ValueRule = {
  name: 'time/length-from',
  about: 'A length of time and where it begins: "two hours from 3 p.m.".',
  examples: { 'It lasts for [two hours from 3 p.m.].': 'T15:00/T17:00' },
  counterexamples: ['It is two hours from 3 cities.', 'It is two hours from Rome.'],
  starts: NUMBER_STARTS,
  apply: readLengthFirst,
};

export const figureTime: ValueRule = {
  name: 'time/figures',
  about: `A time of day: "3 p.m.", "15:30", "half past six", "5 o'clock".`,
  examples: {
    'It starts at [3 p.m.] and ends at [15:30].': 'T15:00 | T15:30',
    'It starts at [3pm GMT].': 'T15:00Z',
    'It starts at [8.30am].': 'T08:30',
    'It starts at [1530 GMT].': 'T15:30Z',
    'It starts at [7:56:30 pm Eastern time].': 'T19:56:30ET',
    'It starts at [half past six] or [ten past nine].': 'T06:30 | T09:10',
    "It starts at [5 o'clock], or at [5 in the morning].": 'T05:00 | T05:00',
  },
  counterexamples: [
    'It won 3:2.',
    'A 4:30:2:1 mix.',
    'It has 13 a.m.',
    'A ratio of 25:30.',
    'He read Genesis 14:18.',
    'A bomb killed 5 in the morning.',
    'It walked past 5 people.',
    'Half past them.',
  ],
  starts: CLOCK_STARTS,
  apply: readTime,
};

export const wordedTime: ValueRule = {
  name: 'time/noon',
  about: 'Noon and midnight.',
  examples: { 'They left at [noon] and came by [midnight].': 'T12:00 | T00:00 latest' },
  counterexamples: ['The middle of it.'],
  starts: [...NOONS.keys(), 'mid'],
  apply: readTime,
};

export const partThenTime: ValueRule = {
  name: 'time/morning-at',
  about: 'A part of the day before the hour: "in the evening at 7".',
  examples: { 'They came in the [evening at 7].': 'T19:00' },
  counterexamples: ['In the morning at home.'],
  starts: ['morning', 'afternoon', 'evening'],
  apply: readPartFirst,
};
