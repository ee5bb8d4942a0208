import { WEEKDAYS, MONTHS } from '../../../lexicon/calendar';
import type { DateModifier } from '../../../document/values';
import { isA, wordsOf } from '../../../english';
import { valueWords } from '../../../lexicon/value-words';
import { phrasesOf } from '../phrases';
import { isDash, type Atoms } from '../atoms';
import { DAY_PARTS, NOONS, readClock, standsAlone } from '../clock';
import { CLOCK_STARTS } from '../numbers';
import type { Match, ValueRule } from '../grammar';
import { isAppointed, readTimeRange } from '../times';
import { readDate } from './core';
import { partOfDayAt } from './day-parts';
import type { ClockTime, DateExpression, Fields, Moment, PartOfDay } from './expression';
import { dayAt, DAYS, tagAt, yearAt } from './words';

interface TimeReading {
  time: ClockTime;
  until?: ClockTime;
  modifier?: DateModifier;
  end: number;
}

/** Whether a time of day can be put on it: a day, however it is said. */
const isDay = (date: DateExpression): boolean =>
  (date.kind === 'fields' && (date.day !== undefined || date.weekday !== undefined || date.holiday !== undefined)) ||
  ((date.kind === 'offset' || date.kind === 'shifted') && (date.within?.weekday !== undefined || date.within?.day !== undefined)) ||
  (date.kind === 'offset' && date.grain === 'day') ||
  (date.kind === 'mentioned' && date.grain === 'day');

const LIMITS = phrasesOf(valueWords<DateModifier>('time-limit'));

/** The time behind a day: "at 3 p.m.", ", 15:30", "from 2 to 4pm", "before 5pm", "at 5". */
function timeBehind(atoms: Atoms, at: number): TimeReading | undefined {
  const { norms } = atoms;
  // "2016-12-16T12:23", "6 December 2024 - 6:37am"
  const isIso = norms[at] === 't' && atoms.glued[at] && atoms.glued[at + 1];
  const start = norms[at] === ',' || isIso || (isDash(norms[at]) && !atoms.glued[at]) ? at + 1 : at;
  const at_ = norms[start] === 'at' || norms[start] === 'around' || norms[start] === 'about' || norms[start] === 'for';
  const next = at_ ? start + 1 : start;
  const range = readTimeRange(atoms, next);
  // "Monday 1 p.m. to 4"
  const framed = norms[next] === 'from' || norms[next] === 'between' || readClock(atoms, next)?.sure === true || isHourToHour(atoms, next);
  if (range && (range.sure || (framed && standsAlone(atoms, range.end, tagAt(atoms, range.end))))) {
    return { time: range.value.from, until: range.value.to, end: range.end };
  }
  const limit = LIMITS.at(atoms, next);
  const from = limit ? limit.end : next;
  const clock = readClock(atoms, from);
  if (!clock) return undefined;
  // "on Sat at 5", but not "on Saturday 5 people" nor "on Saturday at 5 Main Street"; "on Monday at 3.50" may be a price.
  const bare =
    at_ &&
    norms[start] !== 'for' &&
    /^\d{1,2}$|^[a-z]+$/.test(norms[clock.end - 1]) &&
    standsAlone(atoms, clock.end, tagAt(atoms, clock.end));
  // "on March 18 nine thirty", but not "on Monday after two days"
  const worded = clock.end - from === 2 && atoms.kinds[from] === 'word' && atoms.kinds[from + 1] === 'word';
  if (!clock.sure && !isIso && !bare && !worded && !(limit && norms[clock.end - 2] === ':')) return undefined;
  return { time: clock.time, end: clock.end, ...(limit && { modifier: limit.meaning }) };
}

/** "Monday 8 to 9", and no score: "Monday 3 to 1". */
const isHourToHour = ({ norms, numbers }: Atoms, at: number): boolean =>
  norms[at + 1] === 'to' &&
  numbers[at] < numbers[at + 2] &&
  numbers[at + 2] <= 12 &&
  /^\d+$/.test(norms[at]) &&
  /^\d+$/.test(norms[at + 2]);

/** "tonight around 7" is 19:00, "this evening from 7 to 7:30" likewise; "tonight at 2am" was said. */
function inPart(time: ClockTime, hours: PartOfDay | undefined): ClockTime {
  const { minutes } = time;
  const later = hours === 'TAF' || hours === 'TEV' ? minutes < 720 : hours === 'TNI' && minutes >= 300 && minutes < 720;
  return later && time.grain !== 'hour' ? { ...time, minutes: minutes + 720 } : time;
}

const hoursOf = (date: DateExpression): PartOfDay | undefined =>
  date.kind === 'fields' || date.kind === 'offset' ? date.hours : undefined;

function momentOf(date: DateExpression, { time, until, modifier, end }: TimeReading, head: number): Match {
  const hours = hoursOf(date);
  const bare = hours === undefined ? date : { ...date, hours: undefined };
  return {
    end,
    value: {
      kind: 'moment',
      date: bare as DateExpression,
      time: inPart(time, hours),
      ...(until && { until: inPart(until, hours) }),
      ...(modifier && { modifier }),
    },
    head,
  };
}

/** "Tuesday at 3 p.m.", "6 December 2024, 15:30", "tomorrow at noon", "Monday morning from 10am to noon". */
function readDateFirst(atoms: Atoms, at: number): Match | undefined {
  const date = readDate(atoms, at) ?? bareDayAt(atoms, at) ?? dayBehindPart(atoms, at);
  if (!date || !isDay(date.value)) return undefined;
  const time = timeBehind(atoms, date.end);
  if (!time) return partBehind(atoms, date);
  // "Wed Oct 26 15:50:06 2016"
  const year = date.value.kind === 'fields' && date.value.year === undefined && date.value.month ? yearAt(atoms, time.end) : undefined;
  const whole = year === undefined ? date.value : { ...(date.value as Fields), year };
  return momentOf(whole, year === undefined ? time : { ...time, end: time.end + 1 }, date.head ?? date.end - 1);
}

/** "in the afternoon on Friday at 3": the half of the day before its hour. */
function dayBehindPart(atoms: Atoms, at: number): (Match & { value: DateExpression }) | undefined {
  const { norms } = atoms;
  const part = norms[at - 1] === 'the' && norms[at - 2] === 'in' ? partOfDayAt(atoms, at) : undefined;
  const date = part && norms[part.end] === 'on' ? readDate(atoms, part.end + 1) : undefined;
  return date?.value.kind === 'fields' && timeBehind(atoms, date.end)
    ? { ...date, value: { ...date.value, hours: part!.hours } }
    : undefined;
}

/** "on 15 at 8:00", "on the 15, 8pm": a day without its month, where a time of it follows. */
function bareDayAt(atoms: Atoms, at: number): (Match & { value: DateExpression }) | undefined {
  const { norms } = atoms;
  const isOn = norms[norms[at - 1] === 'the' ? at - 2 : at - 1] === 'on';
  // "the 5th at 4 a.m."; but "came 5th at 4 a.m."
  const isOrdinal = (norms[at - 1] === 'the' || norms[at - 1] === 'at') && isA(norms[at + 1], 'ordinal ending');
  const day = isOn || isOrdinal ? dayAt(atoms, at) : undefined;
  const behind = day && (norms[day.end] === ',' || norms[day.end] === 'at' ? day.end + 1 : norms[day.end] === 'from' ? day.end : undefined);
  const time = behind === undefined ? undefined : readClock(atoms, norms[behind] === 'from' ? behind + 1 : behind);
  return day && time?.sure ? { value: { kind: 'fields', day: day.day }, end: day.end } : undefined;
}

/** "Friday in the afternoon", "Tuesday late-morning". */
function partBehind(atoms: Atoms, { value, end, head = end - 1 }: Match & { value: DateExpression }): Match | undefined {
  const part = partOfDayAt(atoms, atoms.norms[end] === ',' && atoms.norms[end + 1] === 'in' ? end + 1 : end);
  if (!part || (value.kind !== 'fields' && value.kind !== 'offset') || value.hours) return undefined;
  return { end: part.end, value: { ...value, hours: part.hours, ...(part.part && { part: part.part }) }, head };
}

const HOURS_AFTER = valueWords('before-bare-hour');

/** "3 p.m. on Tuesday", "noon today", "between 10 and 11:30 on 1 January". */
function readTimeFirst(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const range = readTimeRange(atoms, at);
  const framed = norms[at] === 'from' || norms[at] === 'between';
  const clock = range ? undefined : readClock(atoms, at);
  // "at seven on Friday", "around 7 this morning"
  const bare = clock?.sure === false && HOURS_AFTER.has(norms[at - 1]);
  if (!(range && (range.sure || framed)) && !clock?.sure && !bare) return undefined;
  const time: TimeReading = range
    ? { time: range.value.from, until: range.value.to, end: range.end }
    : { time: clock!.time, end: clock!.end };
  const local = norms[time.end + 1] === 'time' ? time.end + 2 : time.end; // "3 p.m. local time on Tuesday"
  const on = norms[local] === 'on' || norms[local] === ',' || (range !== undefined && norms[local] === 'of');
  if (range && !range.sure && !on && norms[local] !== 'tomorrow') return undefined;
  const date = readDate(atoms, on ? local + 1 : local) ?? (norms[local] === 'on' ? dayAlone(atoms, local + 1) : undefined);
  if (!date || !isDay(date.value)) return undefined;
  if (bare && (norms[local] === 'on' ? norms[at - 1] !== 'at' : hoursOf(date.value) === undefined)) return undefined;
  return momentOf(date.value, { ...time, end: date.end }, date.head ?? date.end - 1);
}

/** "8pm on the 15": a day that counts nothing. */
function dayAlone(atoms: Atoms, at: number): (Match & { value: DateExpression }) | undefined {
  const day = dayAt(atoms, atoms.norms[at] === 'the' ? at + 1 : at);
  return day && standsAlone(atoms, day.end, tagAt(atoms, day.end)) ? { value: { kind: 'fields', day: day.day }, end: day.end } : undefined;
}

/** "from 6 p.m. Friday to 6 a.m. Monday", "between 4pm on May 1 and 5pm today": each end has a day of its own. */
function readMoments(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const from = momentAt(atoms, at + 1);
  const joined = from && (norms[at] === 'between' ? norms[from.end] === 'and' : isA(norms[from.end], 'joint of two dates'));
  const to = joined ? momentAt(atoms, from.end + 1) : undefined;
  return to && { end: to.end, value: { kind: 'range', from: from!.value, to: to.value }, head: to.end - 1 };
}

function momentAt(atoms: Atoms, at: number): { value: Moment; end: number } | undefined {
  const match = readTimeFirst(atoms, at) ?? readDateFirst(atoms, at);
  return match?.value.kind === 'moment' && !match.value.until && !match.value.modifier ? { value: match.value, end: match.end } : undefined;
}

/** "before 5pm", "no later than 6:00", "as early as 7 a.m.": the limit is kept as the modifier; it stays outside unless it is a phrase. */
function readLimit(atoms: Atoms, at: number): Match | undefined {
  const limit = LIMITS.at(atoms, at);
  const clock = limit && readClock(atoms, limit.end);
  // "before 5pm" is a time, and what the word before it does to it is said elsewhere.
  if (clock?.sure && atoms.kinds[at] === 'word' && !isA(atoms.norms[at], 'first word of a limit of time')) return undefined;
  if (!clock || !(clock.sure || isAppointed(atoms, at, clock.end))) return undefined;
  const modifier = limit!.meaning;
  const date = readDate(atoms, clock.end);
  if (date && isDay(date.value)) return momentOf(date.value, { time: clock.time, end: date.end, modifier }, clock.end - 1);
  return { end: clock.end, value: { ...clock.time, modifier } };
}

export const dateWithTime: ValueRule = {
  name: 'date/with-time',
  about: 'A day and a time of it, the day first: "Tuesday at 3 p.m.", "tomorrow at noon".',
  examples: {
    'They met on [Tuesday at 3 p.m.].': '2024-12-03T15:00 2024-12-03T15:00..2024-12-03T16:00',
    'It begins [tomorrow at noon].': '2024-12-07T12:00 2024-12-07T12:00..2024-12-07T13:00',
    'It closed on [6 December 2024, 23:59].': '2024-12-06T23:59 2024-12-06T23:59..2024-12-07T00:00',
    'They met on [Tuesday from 2 to 4:30pm].': '2024-12-03T14:00/T16:30 2024-12-03T14:00..2024-12-03T16:30',
    'They met on [15 at 8:00].': '2024-11-15T08:00 2024-11-15T08:00..2024-11-15T08:01',
    'They met on [Tuesday at 5].': '2024-12-03T05:00 2024-12-03T05:00..2024-12-03T05:01',
    'They met [Tuesday before 5pm].': '2024-12-03T17:00 before ..2024-12-03T17:00',
    'They met on [Friday in the afternoon], not [Tuesday late-evening].':
      '2024-12-06TAF 2024-12-06..2024-12-07 | 2024-12-03TEV end 2024-12-03..2024-12-04',
    'It was sent at [2024-11-05T14:20:30Z].': '2024-11-05T14:20:30Z 2024-11-05T14:20:30..2024-11-05T14:20:31',
    'They met in the [afternoon on Tuesday from 3 to 4:30].': '2024-12-03T15:00/T16:30 2024-12-03T15:00..2024-12-03T16:30',
    'They will meet [Monday 8 to 9].': '2024-12-09T08:00/T09:00 2024-12-09T08:00..2024-12-09T09:00',
    'It begins [tonight around 7].': '2024-12-06T19:00 2024-12-06T19:00..2024-12-06T19:01',
  },
  counterexamples: [
    'On Tuesday at home.',
    'In May at noon.',
    'They met on Tuesday at 5 Main Street.',
    'They won on Monday 6-4.',
    'They won on Monday 3 to 1.',
    'Shares closed on Monday at 3.50.',
    'On Monday at 10 stations they waited.',
  ],
  starts: [
    ...Object.keys(WEEKDAYS),
    ...Object.keys(MONTHS),
    '#',
    ...DAYS.keys(),
    ...DAY_PARTS.keys(),
    'tonight',
    'day',
    ...wordsOf('direction of a day'),
    'previous',
    'upcoming',
  ],
  apply: readDateFirst,
};

export const timeWithDate: ValueRule = {
  name: 'time/with-date',
  about: 'A day and a time of it, the time first: "3 p.m. on Tuesday", "noon today".',
  examples: {
    'They met at [3 p.m. on Tuesday].': '2024-12-03T15:00 2024-12-03T15:00..2024-12-03T16:00',
    'It begins at [15:30 GMT on December 7].': '2024-12-07T15:30Z 2024-12-07T15:30..2024-12-07T15:31',
    'They met at [seven on Friday], and at [7 this morning].':
      '2024-12-06T07:00 2024-12-06T07:00..2024-12-06T07:01 | 2024-12-06T07:00 2024-12-06T07:00..2024-12-06T07:01',
    'They met at [8pm on the 15].': '2024-11-15T20:00 2024-11-15T20:00..2024-11-15T21:00',
    'It is open [1pm-3pm of Tuesday].': '2024-12-03T13:00/T15:00 2024-12-03T13:00..2024-12-03T15:00',
    'They met [between 10 and 11:30 on December 3].': '2024-12-03T10:00/T11:30 2024-12-03T10:00..2024-12-03T11:30',
  },
  counterexamples: [
    'At noon in May.',
    'They won 6-4 on Monday.',
    'It fell by 7 this morning.',
    'They looked at 7 chips on Friday.',
    'From 2 to 4 chips.',
  ],
  starts: [...CLOCK_STARTS, 'from', 'between', ...NOONS.keys()],
  apply: readTimeFirst,
};

export const betweenMoments: ValueRule = {
  name: 'date/from-moment-to',
  about: 'From a time of one day to a time of another: "from 6 p.m. Friday to 6 a.m. Monday".',
  examples: {
    'The road is closed [from 6 p.m. Friday to 6 a.m. Monday].': '2024-12-06T18:00/2024-12-09T06:00 2024-12-06T18:00..2024-12-09T06:00',
    'It is open [from 9 a.m. on Jan. 1, 2025 until 5:30 p.m. on Jan. 3, 2025].':
      '2025-01-01T09:00/2025-01-03T17:30 2025-01-01T09:00..2025-01-03T17:30',
    'It was open [between 4pm on May 1, 2016 and 5pm today].': '2016-05-01T16:00/2024-12-06T17:00 2016-05-01T16:00..2024-12-06T17:00',
  },
  counterexamples: ['From 6 p.m. it rained.', 'Between 6 p.m. and them.'],
  starts: ['from', 'between'],
  apply: readMoments,
};

export const limitOfTime: ValueRule = {
  name: 'time/no-later-than',
  about: 'A time of day with its limit: "no later than 6:00", "as early as 7 a.m.".',
  examples: {
    'Come [no later than 6 p.m.], not [as early as 5:30].': 'T18:00 latest | T05:30 earliest',
    'She has a meeting [before 4].': 'T04:00 before',
  },
  counterexamples: ['No later than them.', 'As early as 5 of them.', 'She has a meeting after two days.'],
  starts: [...wordsOf('first word of a limit of time'), 'before', 'after', '<', '>'],
  apply: readLimit,
};
