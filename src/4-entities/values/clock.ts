import { valueNumbers, valueWords } from '../../lexicon/value-words';
import type { Atoms } from './atoms';
import type { ClockTime, PartOfDay } from './dates/expression';
import { cardinalWord } from './numbers';
import { timeUnitAt } from './time-units';
import { zoneAt } from './zones';

/** A time of day as it was read. */
export interface ClockReading {
  time: ClockTime;
  end: number;
  /** Whether the words are those of a time wherever they stand: "3 p.m.", "15:30"; a bare "5" is one only beside a day. */
  sure: boolean;
  /** Whether minutes were said, in figures or in words: "two thirty". */
  minuted: boolean;
  /** Whether the half of the day was said. */
  halved: boolean;
}

type Half = 'am' | 'pm';

interface Figures {
  hour: number;
  minute: number;
  second?: number;
  end: number;
  sure: boolean;
}

export const DAY_PARTS = valueWords<PartOfDay>('day-part');

/** "3:30 pm EST", "15:30", "8.30am", "15:30:00Z", "1530 GMT", "3 o'clock", "half past six", "noon", "5 in the morning". */
export function readClock(atoms: Atoms, at: number): ClockReading | undefined {
  const named = readNamed(atoms, at);
  if (named) return named;
  const figures = readPast(atoms, at) ?? readFigures(atoms, at) ?? readHourWord(atoms, at);
  if (!figures) return undefined;
  let { end, sure } = figures;
  if (atoms.norms[end] === 'noon' && figures.hour === 12) return clockOf({ ...figures, end: end + 1, sure: true }, 'pm', atoms);
  const half = halfAt(atoms, end);
  if (half) {
    end = half.end;
    sure = true;
  } else if (atoms.norms[end] === "o'clock" || atoms.norms[end] === 'oclock') {
    end++;
    sure = true;
  }
  const said = partAfter(atoms, end, sure, at);
  // "8 p.m. in the evening" says it twice.
  const part = half && said?.half !== half.half ? undefined : said;
  if (part) ({ end } = part);
  return clockOf({ ...figures, end, sure: sure || part !== undefined }, half?.half ?? part?.half, atoms);
}

function clockOf({ hour, minute, second, end, sure }: Figures, half: Half | undefined, atoms: Atoms): ClockReading | undefined {
  if (!Number.isInteger(hour) || !Number.isInteger(minute) || minute > 59 || hour > 23 || (second ?? 0) > 59) return undefined;
  // "0:01 am", but "0 pm" and "13 a.m." are none
  if (half && ((hour < 1 && (half === 'pm' || minute === 0)) || (hour > 12 && half === 'am'))) return undefined;
  const hours = half && hour <= 12 ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const zone = sure ? zoneAt(atoms, end) : undefined;
  const grain = second !== undefined ? 'second' : minute === 0 && half ? 'hour' : 'minute';
  const time: ClockTime = { kind: 'clock', minutes: hours * 60 + minute, grain, ...(second !== undefined && { seconds: second }) };
  if (zone) time.zone = zone.zone;
  return { time, end: zone ? zone.end : end, sure, minuted: minute > 0, halved: half !== undefined || hour > 12 || hour === 0 };
}

/** "a.m.", "pm", "a" and "p" glued to minutes: "9:00a". */
export function halfAt(atoms: Atoms, at: number): { half: Half; end: number } | undefined {
  const dot = atoms.norms[at] === '.' && atoms.glued[at] && atoms.glued[at + 1] ? at + 1 : at; // "9.am"
  const word = atoms.norms[dot];
  if (word === 'am' || word === 'pm') return { half: word, end: dot + 1 };
  const short = word === 'a' || word === 'p';
  const alone = !atoms.glued[at + 1] || atoms.kinds[at + 1] === 'sign';
  // "9:00a", "at 9a"; but "section 9a"
  const timed = atoms.norms[at - 2] === ':' || AT.has(atoms.norms[at - 2]);
  return short && atoms.glued[at] && alone && timed ? { half: `${word}m`, end: at + 1 } : undefined;
}

/** After these a bare figure before "in the morning" is an hour: "killed 5 in the morning" counts people. */
const AT = valueWords('before-hour');

/** "in the morning" behind the hour. */
function partAfter(atoms: Atoms, at: number, sure: boolean, start: number): { half: Half; end: number } | undefined {
  const { norms } = atoms;
  if (!sure && norms[start - 1] !== undefined && !AT.has(norms[start - 1])) return undefined;
  if (norms[at] !== 'in' || norms[at + 1] !== 'the') return undefined;
  const part = DAY_PARTS.get(norms[at + 2]);
  return part && part !== 'TNI' ? { half: part === 'TMO' ? 'am' : 'pm', end: at + 3 } : undefined;
}

/** Noon and midnight, and the minutes of the day before them. */
export const NOONS = valueNumbers('noon');

/** "noon", "midnight", "noonish", "12 noon". */
function readNamed(atoms: Atoms, at: number): ClockReading | undefined {
  const word = atoms.norms[at];
  const two = word === 'mid' && atoms.norms[at + 1] === 'night';
  const minutes = NOONS.get(two ? 'midnight' : word);
  if (minutes === undefined) return undefined;
  const end = two ? at + 2 : at + 1;
  const zone = zoneAt(atoms, end);
  const time: ClockTime = { kind: 'clock', minutes, grain: 'hour', ...(zone && { zone: zone.zone }) };
  return { time, end: zone ? zone.end : end, sure: true, minuted: false, halved: true };
}

function readFigures(atoms: Atoms, at: number): Figures | undefined {
  const { norms, numbers, glued, kinds } = atoms;
  const word = norms[at];
  if (kinds[at] !== 'number') return undefined;
  if (norms[at + 1] === ':' && glued[at + 1] && glued[at + 2] && /^\d{2}$/.test(norms[at + 2] ?? '') && /^\d{1,2}$/.test(word)) {
    if (norms[at - 1] === ':' && glued[at] && glued[at - 1] && kinds[at - 2] === 'number') return undefined;
    const seconds = norms[at + 3] === ':' && glued[at + 3] && glued[at + 4] && /^\d{2}$/.test(norms[at + 4] ?? '');
    const end = seconds ? at + 5 : at + 3;
    if (norms[end] === ':' && glued[end] && glued[end + 1]) return undefined;
    // "Genesis 14:18" is no time; "at 14:18" and "Genesis, 2:18 p.m." are.
    const sure = !(at > 1 && atoms.capital[at - 1]) || halfAt(atoms, end) !== undefined || zoneAt(atoms, end) !== undefined;
    return { hour: numbers[at], minute: numbers[at + 2], ...(seconds && { second: numbers[at + 4] }), end, sure };
  }
  if (/^\d{1,2}\.\d{2}$/.test(word)) return { hour: Math.floor(numbers[at]), minute: Number(word.slice(-2)), end: at + 1, sure: false };
  if (/^\d{3,4}$/.test(word)) {
    const zone = norms[at + 1] === 'gmt' || norms[at + 1] === 'utc' || norms[at + 1] === 'hrs';
    // "0730" and "1530 GMT"; "1530" alone may be a year.
    if (!zone && !halfAt(atoms, at + 1) && !word.startsWith('0')) return undefined;
    return { hour: Math.floor(numbers[at] / 100), minute: numbers[at] % 100, end: norms[at + 1] === 'hrs' ? at + 2 : at + 1, sure: zone };
  }
  if (!/^\d{1,2}$/.test(word)) return undefined;
  if (norms[at + 1] === 'ish' && glued[at + 1])
    return numbers[at] <= 12 ? { hour: numbers[at], minute: 0, end: at + 2, sure: true } : undefined;
  return { hour: numbers[at], minute: 0, end: at + 1, sure: false };
}

/** "five", "nine thirty", "two forty five". */
function readHourWord(atoms: Atoms, at: number): Figures | undefined {
  const hour = cardinalWord(atoms, at);
  if (hour === undefined || hour.value > 12 || hour.end !== at + 1) return undefined;
  const minute = cardinalWord(atoms, hour.end);
  if (minute && minute.value >= 10 && minute.value < 60) return { hour: hour.value, minute: minute.value, end: minute.end, sure: false };
  return { hour: hour.value, minute: 0, end: hour.end, sure: false };
}

/** "10 past 9", "half past six", "a quarter to five", "twenty minutes to ten". */
function readPast(atoms: Atoms, at: number): Figures | undefined {
  const { norms, numbers, kinds } = atoms;
  const quarter = norms[at] === 'quarter' || norms[at] === 'half';
  const amount =
    kinds[at] === 'number'
      ? { value: numbers[at], end: at + 1 }
      : quarter
        ? { value: norms[at] === 'half' ? 30 : 15, end: at + 1 }
        : cardinalWord(atoms, at);
  if (!amount || !Number.isInteger(amount.value) || amount.value < 1 || amount.value > 30) return undefined;
  const minutes = timeUnitAt(atoms, amount.end)?.designator === 'TM' ? amount.end + 1 : amount.end;
  const past = norms[minutes] === 'past';
  // "ten to five" may be a range; "ten minutes to five" and "a quarter to five" are times.
  if (!past && !(norms[minutes] === 'to' && (minutes !== amount.end || quarter))) return undefined;
  const next = minutes + 1;
  const hour =
    kinds[next] === 'number' && /^\d{1,2}$/.test(norms[next]) ? { value: numbers[next], end: next + 1 } : cardinalWord(atoms, next);
  if (!hour || hour.value > 12 || hour.value < 1) return undefined;
  if (past) return { hour: hour.value, minute: amount.value, end: hour.end, sure: true };
  return { hour: hour.value === 1 ? 12 : hour.value - 1, minute: 60 - amount.value, end: hour.end, sure: true };
}

/** A bare hour is one where nothing is counted behind it: "on Tuesday at 10 locations" is no time. */
export function standsAlone(atoms: Atoms, end: number, tag: string): boolean {
  if (atoms.kinds[end] === undefined) return true;
  if (atoms.kinds[end] === 'number' || atoms.norms[end] === '%' || atoms.norms[end] === '-' || atoms.norms[end] === '/') return false;
  if (atoms.kinds[end] === 'sign') return !atoms.glued[end + 1];
  return !atoms.glued[end] && !/^(?:N|J|CD|VBG|VBN)/.test(tag) && !atoms.capital[end];
}
