import { pad } from '../../../document/calendar-arithmetic';
import type { Grain } from '../../../document/values';
import { isA } from '../../../english';
import { valueWords } from '../../../lexicon/value-words';
import type { Atoms } from '../atoms';
import { DAY_PARTS, NOONS, readClock } from '../clock';
import type { Match, ValueRule } from '../grammar';
import { timexOf } from '../lengths';
import { CLOCK_STARTS, readNumber, readOrdinal } from '../numbers';
import { isOfClock, timeUnitAt, weekendsAt } from '../time-units';
import { SEASONS } from './seasons';
import { monthAt, tagAt, weekdayAt } from './words';

/** What comes again. */
interface Again {
  readonly timex: string;
  readonly grain: Grain;
  readonly end: number;
}

function againAt(atoms: Atoms, at: number, timed = false): Again | undefined {
  const word = atoms.norms[at];
  return word === 'every' || word === 'each' ? everyAt(atoms, at + 1) : (pluralAt(atoms, at) ?? adverbAt(atoms, at, timed));
}

/** "every Monday morning", "each year", "every two weeks", "every other day", "every second year", "every summer". */
function everyAt(atoms: Atoms, at: number): Again | undefined {
  const { norms } = atoms;
  // "in his every day life"
  if (norms[at] === 'day' && /^(?:PRP\$|POS|DT)$/.test(tagAt(atoms, at - 2)) && tagAt(atoms, at + 1).startsWith('N')) return undefined;
  const weekday = weekdayAt(atoms, at);
  const part = weekday === undefined ? at : at + 1;
  const hours = DAY_PARTS.get(norms[part]);
  const end = hours ? part + 1 : part;
  if (end > at) return { timex: (weekday === undefined ? '' : `XXXX-WXX-${weekday}`) + (hours ?? ''), grain: 'day', end };
  if (norms[at] === 'weekend') return { timex: 'XXXX-WXX-WE', grain: 'weekend', end: at + 1 };
  const month = monthAt(atoms, at);
  if (month !== undefined && atoms.capital[at]) return { timex: `XXXX-${pad(month)}`, grain: 'month', end: at + 1 };
  const season = SEASONS.get(norms[at]);
  if (season && norms[at] !== 'fall') return { timex: `XXXX-${season}`, grain: 'season', end: at + 1 };
  return unitsAt(atoms, at);
}

function unitsAt(atoms: Atoms, at: number): Again | undefined {
  const { norms } = atoms;
  const other = norms[at] === 'other' ? { value: 2, end: at + 1 } : readOrdinal(atoms, at);
  const number = timeUnitAt(atoms, at) ? undefined : (other ?? readNumber(atoms, at));
  const { value, end: noun } = number ?? { value: 1, end: at };
  const unit = timeUnitAt(atoms, noun) ?? (number && weekendsAt(atoms, noun));
  // "every second counts", "every minute of it"
  if (!unit || Number.isNaN(value) || (isOfClock(unit) && !number && norms[noun] !== 'hour') || norms[noun + 1] === 'of') return undefined;
  if (other === undefined && !unit.plural && value > 1) return undefined;
  return { timex: timexOf([{ number: { value }, unit }]), grain: unit.grain, end: noun + 1 };
}

const PLURALS = valueWords('weekdays');

/** "Mondays", "on weekends"; "two Sundays ago" is one. */
function pluralAt(atoms: Atoms, at: number): Again | undefined {
  const timex = PLURALS.get(atoms.norms[at]);
  if (timex === undefined) return undefined;
  const isOne = /\d$/.test(timex);
  const before = atoms.norms[at - 1];
  if (isOne ? !atoms.capital[at] || tagAt(atoms, at - 1) === 'CD' || readNumber(atoms, at - 1) : before !== 'on' && before !== 'at') {
    return undefined;
  }
  return { timex, grain: timex.endsWith('E') ? 'weekend' : 'day', end: at + 1 };
}

/** "It is published weekly." Before a noun they are adjectives and no time. */
const ADVERBS = valueWords('often');
const GRAINS: Readonly<Record<string, Grain>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

function adverbAt(atoms: Atoms, at: number, timed: boolean): Again | undefined {
  const timex = ADVERBS.get(atoms.norms[at]);
  if (timex === undefined || (!timed && isA(atoms.norms[at], 'newspaper or sum') && tagAt(atoms, at) !== 'RB')) return undefined;
  const next = tagAt(atoms, at + 1);
  const goesOn =
    tagAt(atoms, at) === 'RB' ? /^(?:N|J|VB[NG])/.test(next) : !isA(atoms.norms[at + 1] ?? '', 'word behind an adverb of time');
  if (atoms.kinds[at + 1] === 'word' && goesOn) return undefined;
  return { timex, grain: GRAINS[timex.slice(-1)]!, end: at + 1 };
}

function read(atoms: Atoms, at: number): Match | undefined {
  const before = readClock(atoms, at);
  if (before)
    return before.sure ? withTime(againAt(atoms, atoms.norms[before.end] === 'on' ? before.end + 1 : before.end, true), before) : undefined;
  const again = againAt(atoms, at);
  if (!again) return undefined;
  const clock = readClock(atoms, atoms.norms[again.end] === 'at' ? again.end + 1 : again.end);
  const { timex, grain, end } = again;
  return (clock?.sure ? withTime(again, clock) : undefined) ?? { end, value: { kind: 'recurring', timex, grain } };
}

/** "every day at 7:15 p.m.", "9 a.m. on Sundays": a time of what is a day. */
function withTime(again: Again | undefined, { time: { minutes }, end }: { time: { minutes: number }; end: number }): Match | undefined {
  const day = again && /^(?:P1D|T..|(XXXX-WXX-\d))$/.exec(again.timex);
  if (!day) return undefined;
  const time = `T${pad(Math.floor(minutes / 60))}${minutes % 60 === 0 ? '' : `:${pad(minutes % 60)}`}`;
  return { end: Math.max(end, again.end), value: { kind: 'recurring', timex: (day[1] ?? '') + time, grain: 'day' } };
}

export const every: ValueRule = {
  name: 'date/every',
  about: 'What comes again: "every Monday", "every two weeks", "on Sundays", "weekly"; a time of day may stand on either side.',
  examples: {
    'They meet [every Monday].': 'XXXX-WXX-1',
    'It is held [every two years] and [each spring].': 'P2Y | XXXX-SP',
    'It rings [every day at 7:15 p.m.].': 'T19:15',
    'It runs [every other week].': 'P2W',
    'They do that [every weekend].': 'XXXX-WXX-WE',
    'It opens on [Mondays] and on [weekends].': 'XXXX-WXX-1 | XXXX-WXX-WE',
    'The sum is paid [annually]; they meet [quarterly].': 'P1Y | P3M',
    'It grew by [5%] [annually] during the war.': '5% | P1Y',
    'It closes at [6 p.m. every day], opens at [9 a.m. on Sundays].': 'T18 | XXXX-WXX-7T09',
  },
  counterexamples: [
    'Every second counts.',
    'Each of them.',
    'His every day life.',
    'Every chip.',
    'Every minute of it.',
    'Three weekends passed.',
    'It was two Sundays ago.',
    'The mondays band.',
    'He reads a weekly.',
    'An everyday thing.',
    'A quarterly report.',
    'At 6 p.m. each of them.',
  ],
  starts: ['every', 'each', ...PLURALS.keys(), ...ADVERBS.keys(), ...CLOCK_STARTS, ...NOONS.keys()],
  apply: read,
};
