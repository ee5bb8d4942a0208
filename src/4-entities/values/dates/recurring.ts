import { valueWords } from '../../../lexicon/value-words';
import type { Atoms } from '../atoms';
import { DAY_PARTS, readClock } from '../clock';
import type { Match, ValueRule } from '../grammar';
import { CLOCK_STARTS, readNumber, readOrdinal } from '../numbers';
import { timexOf } from '../lengths';
import { isOfClock, timeUnitAt, weekendsAt } from '../time-units';
import { SEASONS } from './seasons';
import { monthAt, tagAt, weekdayAt } from './words';
import { pad } from '../../../document/calendar-arithmetic';
import type { Grain } from '../../../document/values';
import { isA } from '../../../english';

const recurring = (end: number, timex: string, grain: Grain): Match => ({ end, value: { kind: 'recurring', timex, grain } });

/** "every Monday", "each year", "every two weeks", "every other day", "every second year", "every morning", "every summer". */
function readEvery(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const next = at + 1;
  // "in his every day life"
  if (/^(?:PRP\$|POS|DT)$/.test(tagAt(atoms, at - 1))) return undefined;
  const weekday = weekdayAt(atoms, next);
  if (weekday !== undefined) {
    const clock = clockBehind(atoms, next + 1);
    if (clock) return recurring(clock.end, `XXXX-WXX-${weekday}${clockOf(clock.time.minutes)}`, 'day');
    const hours = DAY_PARTS.get(norms[next + 1]);
    return recurring(hours ? next + 2 : next + 1, `XXXX-WXX-${weekday}${hours ?? ''}`, 'day');
  }
  const hours = DAY_PARTS.get(norms[next]);
  if (hours) {
    const clock = clockBehind(atoms, next + 1);
    return clock ? recurring(clock.end, clockOf(clock.time.minutes), 'day') : recurring(next + 1, hours, 'day');
  }
  if (norms[next] === 'weekend') return recurring(next + 1, 'XXXX-WXX-WE', 'weekend');
  const month = monthAt(atoms, next);
  if (month !== undefined && atoms.capital[next]) return recurring(next + 1, `XXXX-${pad(month)}`, 'month');
  const season = SEASONS.get(norms[next]);
  if (season && norms[next] !== 'fall') return recurring(next + 1, `XXXX-${season}`, 'season');
  const other = norms[next] === 'other' ? { value: 2, end: next + 1 } : readOrdinal(atoms, next);
  const number = timeUnitAt(atoms, next) ? undefined : (other ?? readNumber(atoms, next));
  if (number && Number.isNaN(number.value)) return undefined;
  const noun = number ? number.end : next;
  const count = number ? number.value : 1;
  const unit = timeUnitAt(atoms, noun) ?? (number && weekendsAt(atoms, noun));
  // "every second counts", "every minute of it"
  if (!unit || (isOfClock(unit) && !number && norms[noun] !== 'hour') || norms[noun + 1] === 'of') return undefined;
  if (number && other === undefined && !unit.plural && count > 1) return undefined;
  const clock = norms[noun] === 'day' && norms[noun + 1] === 'at' ? readClock(atoms, noun + 2) : undefined;
  if (clock?.sure) return recurring(clock.end, clockOf(clock.time.minutes), 'day');
  return recurring(noun + 1, timexOf([{ number: { value: count, end: noun }, unit, end: noun + 1 }]), unit.grain);
}

/** "at 9am", "4pm" behind what comes again. */
function clockBehind(atoms: Atoms, at: number): ReturnType<typeof readClock> {
  const clock = readClock(atoms, atoms.norms[at] === 'at' ? at + 1 : at);
  return clock?.sure ? clock : undefined;
}

const clockOf = (minutes: number): string => `T${pad(Math.floor(minutes / 60))}${minutes % 60 === 0 ? '' : `:${pad(minutes % 60)}`}`;

const PLURALS = valueWords('weekdays');

/** Adverbs: "It is published weekly." Before a noun they are adjectives and no time. */
const ADVERBS = valueWords('often');
const GRAINS: Readonly<Record<string, Grain>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** "3 p.m. each day", "6am everyday". */
function readTimed(atoms: Atoms, at: number): Match | undefined {
  const clock = readClock(atoms, at);
  if (!clock?.sure) return undefined;
  const { norms } = atoms;
  const word = norms[clock.end];
  // "9am every Sunday", "9am on Sundays"
  const again = word === 'every' || word === 'each' ? weekdayAt(atoms, clock.end + 1) : undefined;
  if (again !== undefined) return recurring(clock.end + 2, `XXXX-WXX-${again}${clockOf(clock.time.minutes)}`, 'day');
  const days = PLURALS.get(norms[word === 'on' ? clock.end + 1 : clock.end]);
  if (days !== undefined) return recurring(word === 'on' ? clock.end + 2 : clock.end + 1, days + clockOf(clock.time.minutes), 'day');
  const end =
    word === 'everyday' || word === 'daily'
      ? clock.end + 1
      : (word === 'every' || word === 'each') && norms[clock.end + 1] === 'day'
        ? clock.end + 2
        : 0;
  return end === 0 ? undefined : recurring(end, clockOf(clock.time.minutes), 'day');
}

export const every: ValueRule = {
  name: 'date/every',
  about: 'What comes again, by "every" or "each": "every Monday", "every two weeks", "every other day".',
  examples: {
    'They meet [every Monday].': 'XXXX-WXX-1',
    'It is held [every two years] and [each spring].': 'P2Y | XXXX-SP',
    'It rings [every day at 7:15 p.m.].': 'T19:15',
    'It runs [every other week].': 'P2W',
  },
  counterexamples: ['Every second counts.', 'Each of them.', 'His every day life.', 'Every chip.', 'Every minute of it.'],
  starts: ['every', 'each'],
  apply: readEvery,
};

export const weekdays: ValueRule = {
  name: 'date/on-mondays',
  about: 'Weekdays in the plural: "on Mondays", "on weekends".',
  examples: { 'It opens on [Mondays] and on [weekends].': 'XXXX-WXX-1 | XXXX-WXX-WE' },
  counterexamples: ['Three weekends passed.', 'It was two Sundays ago.', 'The mondays band.'],
  starts: [...PLURALS.keys(), 'weekends', 'weekdays'],
  apply: (atoms, at) => {
    const weekday = PLURALS.get(atoms.norms[at]);
    // "two Sundays ago"
    if (weekday !== undefined && (atoms.kinds[at - 1] === 'number' || tagAt(atoms, at - 1) === 'CD' || readNumber(atoms, at - 1)))
      return undefined;
    if (weekday !== undefined) return atoms.capital[at] ? recurring(at + 1, weekday, 'day') : undefined;
    if (atoms.norms[at - 1] !== 'on' && atoms.norms[at - 1] !== 'at') return undefined;
    return recurring(at + 1, atoms.norms[at] === 'weekends' ? 'XXXX-WXX-WE' : 'XXXX-WXX-WD', 'day');
  },
};

export const recurringAdverb: ValueRule = {
  name: 'date/annually',
  about: 'Adverbs of what comes again: "It is published weekly." Before a noun they are adjectives and no time.',
  examples: { 'The sum is paid [annually]; they meet [quarterly].': 'P1Y | P3M' },
  counterexamples: ['He reads a weekly.', 'An everyday thing.', 'A quarterly report.'],
  starts: [...ADVERBS.keys()],
  apply: (atoms, at) => {
    const adverb = ADVERBS.get(atoms.norms[at]);
    if (isA(atoms.norms[at], 'newspaper or sum') && tagAt(atoms, at) !== 'RB') return undefined;
    if (!adverb || (atoms.kinds[at + 1] === 'word' && !isA(atoms.norms[at + 1], 'word behind an adverb of time'))) return undefined;
    return recurring(at + 1, adverb, GRAINS[adverb.slice(-1)]!);
  },
};

export const timeEveryDay: ValueRule = {
  name: 'time/each-day',
  about: 'A time of every day: "3 p.m. each day", "6am daily".',
  examples: { 'It closes at [6 p.m. every day], opens at [9 a.m. on Sundays].': 'T18 | XXXX-WXX-7T09' },
  counterexamples: ['At 6 p.m. each of them.'],
  starts: [...CLOCK_STARTS, 'noon', 'midnight'],
  apply: readTimed,
};
