import type { DurationValue } from '../../document/values';
import { isA, wordsOf } from '../../english';
import { valueWords } from '../../lexicon/value-words';
import { skipHyphen, type Atoms } from './atoms';
import { yearAt } from './dates/words';
import type { Match, ValueRule } from './grammar';
import { NUMBER_STARTS, readNumber, type NumberReading } from './numbers';
import { letterUnitAt, timeUnitAt, weekendsAt, type TimeUnit } from './time-units';

interface Part {
  number: NumberReading;
  unit: TimeUnit;
  end: number;
}

/** After these "a week" is a length of time; elsewhere it is mostly a rate ("$5 a week"). */
const BEFORE_ARTICLE = valueWords('before-length');

function partAt(atoms: Atoms, at: number): Part | undefined {
  const { norms } = atoms;
  const article = norms[at] === 'a' || norms[at] === 'an';
  const single = article ? timeUnitAt(atoms, at + 1) : undefined;
  if (single && !single.plural) {
    const before = norms[at - 1];
    return before !== undefined && BEFORE_ARTICLE.has(before) && single.grain !== 'second'
      ? { number: { value: 1, end: at + 1 }, unit: single, end: at + 2 }
      : undefined;
  }
  let number = readNumber(atoms, at);
  if (!number || norms[at] === 'many' || (norms[at] === 'some' && !isSomeDays(atoms, number.end))) return undefined;
  if (norms[number.end] === 'and' && norms[number.end + 1] === 'a' && norms[number.end + 2] === 'half') {
    number = { value: number.value + 0.5, end: number.end + 3 }; // "two and a half years"
  }
  if (norms[number.end] === 'and' && norms[number.end + 1] === 'half' && number.value === 1 && !number.vague) {
    number = { value: number.value + 0.5, end: number.end + 2 }; // "one and half hour"
  }
  const unitAt = skipHyphen(atoms, number.end);
  const unit = timeUnitAt(atoms, unitAt) ?? letterUnitAt(atoms, unitAt) ?? weekendsAt(atoms, unitAt);
  if (!unit) return undefined;
  const hyphen = unitAt !== number.end;
  // "three-quarters of them" is a share.
  if (norms[unitAt] === 'quarters' && number.value === 3 && (hyphen || norms[unitAt + 1] === 'of')) return undefined;
  // "one day he will", "one day last week"
  if (norms[at] === 'one' && norms[unitAt] === 'day' && !hyphen && !BEFORE_ARTICLE.has(norms[at - 1])) return undefined;
  // "two quarter finals", "5 second places": a singular after more than one needs its hyphen where it has other meanings.
  const doubtful = (norms[unitAt] === 'second' || norms[unitAt] === 'quarter') && number.value !== 1;
  if (!unit.plural && !hyphen && doubtful) return undefined;
  // "the World Cup 2018 day five", but "a 2000 year old tradition"
  const year = !unit.plural && !hyphen && yearAt(atoms, at) !== undefined && norms[unitAt + 1] !== 'old';
  return year ? undefined : { number, unit, end: unitAt + 1 };
}

/** "some days" are several; "some 20 days" are about twenty, and "some day" is none. */
const isSomeDays = (atoms: Atoms, at: number): boolean => timeUnitAt(atoms, at)?.plural === true;

/** "P3Y", "PT90M", "PXD"; a decade is ten years. */
function timexOf(parts: readonly Part[]): string {
  let date = '';
  let time = '';
  for (const { number, unit } of parts) {
    const count = Number.isNaN(number.value) ? 'X' : String(Number((number.value * unit.factor).toPrecision(12)));
    if (unit.designator.startsWith('T')) time += count + unit.designator.slice(1);
    else if (unit.grain === 'weekend') date += `${Number.isNaN(number.value) ? 'X' : number.value}WE`;
    else date += count + unit.designator;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function read(atoms: Atoms, at: number): Match | undefined {
  const first = partAt(atoms, at);
  if (!first) return undefined;
  const { norms } = atoms;
  const parts = [first];
  let end = first.end;
  if (norms[end] === 'and' && (norms[end + 1] === 'half' || (norms[end + 1] === 'a' && norms[end + 2] === 'half'))) {
    const half = norms[end + 1] === 'half' ? end + 2 : end + 3;
    first.number = { value: first.number.value + 0.5, end: half }; // "an hour and a half"
    end = half;
  } else {
    // "two years and three months", "2 hours, 21 minutes and 8 seconds": each unit is smaller than the one before.
    for (let last = first; parts.length < ORDER.length;) {
      const comma = norms[end] === ',' ? end + 1 : end;
      const next = norms[comma] === 'and' ? comma + 1 : comma;
      const part = norms[next] === 'a' || norms[next] === 'an' ? undefined : partAt(atoms, next);
      if (!part || part.number.vague || last.number.vague || ORDER.indexOf(part.unit.designator) <= ORDER.indexOf(last.unit.designator))
        break;
      parts.push(part);
      end = part.end;
      last = part;
    }
  }
  const value: DurationValue = { kind: 'duration', timex: timexOf(parts) };
  if (parts.some(({ number }) => number.vague)) value.approximate = true;
  // "42 years old" is so long; "a 42-year-old" is somebody, and no length of time.
  const old = skipHyphen(atoms, end);
  if (norms[old] === 'old' || norms[old] === 'olds')
    return old === end ? { end: old + 1, value, head: end - 1, confidence: 0.95 } : undefined;
  return { end, value, head: end - 1 };
}

const SECONDS = { TH: 3600, TM: 60, TS: 1, D: 86_400, W: 604_800, M: NaN, Y: NaN } as const;

/** A length of time in hours, minutes and seconds, days and weeks: "3 hours 30 minutes". */
export function readDurationSeconds(atoms: Atoms, at: number): { seconds: number; end: number } | undefined {
  let seconds = 0;
  let end = at;
  for (let part = partAt(atoms, at); part && seconds >= 0; part = partAt(atoms, atoms.norms[end] === 'and' ? end + 1 : end)) {
    seconds += part.number.value * part.unit.factor * SECONDS[part.unit.designator];
    end = part.end;
  }
  return end > at && Number.isFinite(seconds) ? { seconds, end } : undefined;
}

const ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

/** "two to three years", "3-5 days": between the two numbers, so approximately the first. */
function readRange(atoms: Atoms, at: number): Match | undefined {
  const from = readNumber(atoms, at);
  if (!from || from.vague || !['to', 'or', '-', '–'].includes(atoms.norms[from.end])) return undefined;
  const to = partAt(atoms, from.end + 1);
  if (!to || to.number.vague || !(to.number.value > from.value)) return undefined;
  const timex = `${timexOf([{ ...to, number: from }])}/${timexOf([to])}`;
  return { end: to.end, value: { kind: 'duration', timex, approximate: true } };
}

/** "for decades", "for years". */
function readPlural(atoms: Atoms, at: number): Match | undefined {
  const unit = timeUnitAt(atoms, at);
  if (!unit?.plural || atoms.norms[at - 1] !== 'for') return undefined;
  return {
    end: at + 1,
    value: { kind: 'duration', timex: `P${unit.designator.replace('T', 'TX')}`.replace(/^P(?!T)/, 'PX'), approximate: true },
    confidence: 0.8,
  };
}

export const duration: ValueRule = {
  name: 'duration',
  about: 'A length of time: "three years", "an hour and a half", "2 hours, 21 minutes and 8 seconds".',
  examples: {
    'It took [three years].': 'P3Y',
    'A [two-day] visit.': 'P2D',
    'It took [several months].': 'PXM ~',
    'It took [two and a half years], [a couple of days].': 'P2.5Y | P2D ~',
    'It took [an hour and a half].': 'PT1.5H',
    'She finished in [2 hours, 21 minutes and 8 seconds].': 'PT2H21M8S',
    'After [two years and three months] it fell for [two decades].': 'P2Y3M | P20Y',
  },
  counterexamples: [
    'The World Cup 2018 day five.',
    'It pays $5 a week.',
    'Two second places.',
    'Three-quarters of them left.',
    'Twice a year.',
    'A 42-year-old man.',
    'A second chance.',
  ],
  starts: NUMBER_STARTS,
  apply: read,
};

export const durationRange: ValueRule = {
  name: 'duration/range',
  about: 'A length of time between two: "two to three years", "3-5 days".',
  examples: { 'It takes [two to three years] or [3-5 days].': 'P2Y/P3Y ~ | P3D/P5D ~' },
  counterexamples: ['Two to three chips.'],
  starts: NUMBER_STARTS,
  apply: readRange,
};

export const vagueDuration: ValueRule = {
  name: 'duration/for-years',
  about: 'A length of time without its number: "for decades".',
  examples: { 'It lay there for [decades].': 'PXY ~', 'They talked for [hours].': 'PTXH ~' },
  counterexamples: ['The years went by.'],
  starts: [...valueWords('time-units').keys()],
  apply: readPlural,
};

/** "all day", "the whole week", "another month", "the hour" of "for the hour". */
function readWhole(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const noun = isA(norms[at], 'determiner of a whole period') ? at + 1 : at;
  const unit = timeUnitAt(atoms, noun);
  if (!unit || unit.plural || unit.grain === 'second') return undefined;
  if (noun === at) {
    // "offline for the hour"
    if (norms[at - 1] !== 'the' || norms[at - 2] !== 'for' || norms[at + 1] === 'of') return undefined;
    if (unit.grain !== 'hour') return undefined;
  }
  if (/^(?:of|later|ago|-)$/.test(norms[noun + 1] ?? '') || (norms[at] === 'another' && !BEFORE_ARTICLE.has(norms[at - 1])))
    return undefined;
  return {
    end: noun + 1,
    value: { kind: 'duration', timex: timexOf([{ number: { value: 1, end: noun }, unit, end: noun + 1 }]) },
    confidence: 0.8,
  };
}

export const wholeDuration: ValueRule = {
  name: 'duration/all-day',
  about: 'One unit as a length: "all day", "the whole week", "another month".',
  examples: { 'It rained [all day], for the [whole week].': 'P1D | P1W', 'It lasted for [another month].': 'P1M' },
  counterexamples: ['All days.', 'Another day it rained.', 'The hour of truth.', 'In the hour.'],
  starts: [...wordsOf('determiner of a whole period'), 'hour'],
  apply: readWhole,
};
