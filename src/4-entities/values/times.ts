import { isDash, type Atoms } from './atoms';
import type { Match, Rule } from './grammar';

const ZONES: Readonly<Record<string, string | undefined>> = {
  gmt: 'Z', utc: 'Z', z: 'Z', bst: '+01:00', cet: '+01:00', cest: '+02:00', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00',
  mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00', jst: '+09:00', ist: '+05:30', et: 'ET', ct: 'CT', pt: 'PT',
}; // prettier-ignore

function zoneAt(atoms: Atoms, at: number): string | undefined {
  const word = atoms.norms[at];
  return word !== undefined && atoms.capital[at] && Object.hasOwn(ZONES, word) ? ZONES[word] : undefined;
}

/** "a.m.", "pm", "in the afternoon" is not looked for: hours to add, or undefined. */
function halfAt(atoms: Atoms, at: number): 'am' | 'pm' | undefined {
  const word = atoms.norms[at];
  return word === 'am' || word === 'pm' ? word : undefined;
}

function clock(hour: number, minute: number, half: 'am' | 'pm' | undefined, zone: string | undefined, end: number): Match | undefined {
  if (!Number.isInteger(hour) || !Number.isInteger(minute) || minute > 59) return undefined;
  if (half ? hour < 1 || hour > 12 : hour > 23) return undefined;
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const grain = minute === 0 && half ? 'hour' : 'minute';
  return { end, value: { kind: 'clock', minutes: hours * 60 + minute, grain, ...(zone !== undefined && { zone }) }, confidence: 0.95 };
}

/** "3 p.m.", "3:30 pm EST", "15:30", "8.30am", "15:30:00Z", "1530 GMT". */
function readFigures(atoms: Atoms, at: number): Match | undefined {
  const { norms, numbers, glued, kinds } = atoms;
  let hour = numbers[at];
  let minute = 0;
  let end = at + 1;
  let exact = false;
  if (norms[at + 1] === ':' && glued[at + 1] && glued[at + 2] && /^\d{2}$/.test(norms[at + 2] ?? '') && /^\d{1,2}$/.test(norms[at])) {
    minute = numbers[at + 2];
    end = at + 3;
    exact = true;
    if (norms[end] === ':' && glued[end] && kinds[end + 1] === 'number') end += 2;
    if (norms[end] === ':' || (norms[at - 1] === ':' && glued[at])) return undefined;
  } else if (/^\d{1,2}\.\d{2}$/.test(norms[at])) {
    hour = Math.floor(numbers[at]);
    minute = Number(norms[at].slice(-2));
  } else if (/^\d{4}$/.test(norms[at]) && (norms[at + 1] === 'gmt' || norms[at + 1] === 'utc')) {
    hour = Math.floor(numbers[at] / 100);
    minute = numbers[at] % 100;
    exact = true;
  } else if (!/^\d{1,2}$/.test(norms[at])) return undefined;
  if (norms[end] === 'noon' && hour === 12) return clock(12, 0, 'pm', undefined, end + 1);
  // "Genesis 14:18" is no time; "at 14:18" and "Genesis, 2:18 p.m." are.
  if (exact && at > 1 && atoms.capital[at - 1] && !halfAt(atoms, end)) return undefined;
  const half = halfAt(atoms, end);
  if (half) end++;
  else if (!exact) {
    // "3 o'clock"
    if (norms[end] !== "o'clock" && !(norms[end] === 'o' && norms[end + 2] === 'clock')) return undefined;
    end += norms[end] === 'o' ? 3 : 1;
  }
  // "I am 5 am I": a half of the day written "am" apart from the figure is trusted only beside other signs of a time.
  const zone = zoneAt(atoms, end);
  return clock(hour, minute, half, zone, zone === undefined ? end : end + 1);
}

/** "9 a.m. to 5 p.m.", "10:00–11:00", "from 5 to 6pm": the first may leave its half of the day to the second. */
function readRange(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const framed = norms[at] === 'from' || norms[at] === 'between';
  const start = framed ? at + 1 : at;
  const first = readFigures(atoms, start);
  const bare = first || !/^\d{1,2}$/.test(norms[start] ?? '') ? undefined : start + 1;
  const joint = first?.end ?? bare;
  if (joint === undefined) return undefined;
  const between = norms[at] === 'between';
  if (
    between ? norms[joint] !== 'and' && norms[joint] !== 'to' : norms[joint] !== 'to' && norms[joint] !== 'until' && !isDash(norms[joint])
  )
    return undefined;
  const to = readFigures(atoms, joint + 1)?.value;
  const end = readFigures(atoms, joint + 1)?.end;
  if (to?.kind !== 'clock' || end === undefined) return undefined;
  const from = first?.value ?? clock(atoms.numbers[start], 0, to.minutes >= 720 ? 'pm' : 'am', undefined, joint)?.value;
  if (from?.kind !== 'clock' || (bare !== undefined && from.minutes >= to.minutes)) return undefined;
  return { end, value: { kind: 'range', from, to } };
}

export const timeRange: Rule = {
  name: 'time/range',
  starts: ['#', 'from', 'between'],
  read: readRange,
  examples: {
    'Open [9 a.m. to 5 p.m.] daily.': 'T09:00/T17:00',
    'It runs [between 4pm and 5pm], or [5-6pm].': 'T16:00/T17:00 | T17:00/T18:00',
  },
  counterexamples: ['Scores of 5 to 6.', 'It is 9 a.m. to me.'],
};

export const figureTime: Rule = {
  name: 'time/figures',
  starts: ['#'],
  read: readFigures,
  examples: {
    'It starts at [3 p.m.] and ends at [15:30].': 'T15:00 | T15:30',
    'It starts at [3pm GMT].': 'T15:00Z',
    'It starts at [8.30am].': 'T08:30',
    'It starts at [1530 GMT].': 'T15:30Z',
  },
  counterexamples: ['It won 3:2.', 'A 4:30:2:1 mix.', 'It has 13 p.m.', 'A ratio of 25:30.', 'He read Genesis 14:18.'],
};

export const wordedTime: Rule = {
  name: 'time/noon',
  starts: ['noon', 'midday', 'midnight'],
  read: (atoms, at) => ({
    end: at + 1,
    value: { kind: 'clock', minutes: atoms.norms[at] === 'midnight' ? 0 : 720, grain: 'hour' },
    confidence: 0.9,
  }),
  examples: { 'They left at [noon] and came by [midnight].': 'T12:00 | T00:00 latest' },
};
