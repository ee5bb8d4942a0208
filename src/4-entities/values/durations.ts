import type { DurationValue } from '../../document/values';
import { isA, wordsOf } from '../../english';
import { valueWords } from '../../lexicon/value-words';
import { isDash, skipHyphen, type Atoms } from './atoms';
import type { Match, ValueRule } from './grammar';
import { lengthAt, lengthsAt, timexOf, type Length } from './lengths';
import { NUMBER_STARTS, readNumber } from './numbers';
import { PLURAL_UNITS, timeUnitAt } from './time-units';
import { tagAt } from './dates/words';

/** After these "a week" is a length of time; elsewhere it is mostly a rate ("$5 a week"). */
const BEFORE_ARTICLE = valueWords('before-length');

const BEFORE_ANOTHER = valueWords('before-another');

/** Whether what begins there is a length of time wherever it stands. */
function isLength({ norms }: Atoms, at: number, { unit, end }: Length): boolean {
  // "a day after the vote", "one year before he died": how far apart the two are.
  if (isApart(norms[end]) && unit.grain !== 'second') return true;
  switch (norms[at]) {
    case 'a':
    case 'an':
      return end > at + 2 || (isAfter(norms[at - 1]) && unit.grain !== 'second');
    case 'one': // "one day he will", "one day last week"
      return norms[at + 1] !== 'day' || isAfter(norms[at - 1]);
    case 'some': // "some days" are several; "some 20 days" are about twenty, and "some day" is none.
      return unit.plural;
    default:
      return norms[at] !== 'many';
  }
}

const isApart = (next: string | undefined): boolean => next === 'before' || next === 'after';

const isAfter = (before: string | undefined): boolean => before !== undefined && BEFORE_ARTICLE.has(before);

function read(atoms: Atoms, at: number): Match | undefined {
  const lengths = lengthsAt(atoms, at);
  if (!lengths || !isLength(atoms, at, lengths[0])) return undefined;
  const { end } = lengths[lengths.length - 1]!;
  const value: DurationValue = { kind: 'duration', timex: timexOf(lengths), ...(lengths[0].number.vague && { approximate: true }) };
  // "42 years old" is so long; "a 42-year-old" is somebody, and no length of time.
  const old = skipHyphen(atoms, end);
  if (atoms.norms[old] !== 'old' && atoms.norms[old] !== 'olds') return { end, value, head: end - 1 };
  return old === end ? { end: old + 1, value, head: end - 1, confidence: 0.95 } : undefined;
}

/** "two to three years", "3-5 days": between the two numbers, so approximately the first. */
function readRange(atoms: Atoms, at: number): Match | undefined {
  const from = readNumber(atoms, at);
  const joint = from && atoms.norms[from.end];
  if (!from || from.vague || !(joint === 'to' || joint === 'or' || isDash(joint))) return undefined;
  const to = lengthAt(atoms, from.end + 1);
  if (!to || !(to.number.value > from.value)) return undefined;
  const timex = `${timexOf([{ ...to, number: from }])}/${timexOf([to])}`;
  return { end: to.end, value: { kind: 'duration', timex, approximate: true } };
}

/** "for decades", "the worst in years", "took weeks", "days after the vote"; but "decades of war" are a war. */
function readPlural(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const unit = timeUnitAt(atoms, at);
  if (!unit?.plural || !(isAfter(norms[at - 1]) || (isApart(norms[at + 1]) && /^(?:V|IN|CC|R|,|$)/.test(tagAt(atoms, at - 1)))))
    return undefined;
  // "in years gone by", "in years to come"; but "has for weeks been evaluating"
  const goesOn = norms[at - 1] === 'for' ? /^(?:N|J|CD)/ : /^(?:N|J|CD|VB[NG]|TO)/;
  if (norms[at + 1] === 'of' || isDash(norms[at + 1]) || goesOn.test(tagAt(atoms, at + 1))) return undefined;
  const timex = timexOf([{ number: { value: NaN }, unit }]);
  return { end: at + 1, value: { kind: 'duration', timex, approximate: true }, confidence: 0.8 };
}

export const duration: ValueRule = {
  name: 'duration',
  about: 'A length of time: "three years", "an hour and a half", "2 hours, 21 minutes and 8 seconds".',
  examples: {
    'It took [three years].': 'P3Y',
    'A [two-day] visit.': 'P2D',
    'It took [several months].': 'PXM ~',
    'It took [two and a half years], [a couple of days].': 'P2.5Y | P2D ~',
    'It took [an hour and a half] or [half a day].': 'PT1.5H | P0.5D',
    'It took [a half-century].': 'P50Y',
    'He waited for [3 h], then left.': 'PT3H',
    'It lasts for [2 days 1 month].': 'P1M2D',
    'She finished in [2 hours, 21 minutes and 8 seconds].': 'PT2H21M8S',
    'After [two years and three months] it fell for [two decades].': 'P2Y3M | P20Y',
    'It fell [a day] after the vote and [one year] before the war.': 'P1D | P1Y',
  },
  counterexamples: [
    'The World Cup 2018 day five.',
    'It pays $5 a week.',
    'Two second places.',
    'Three-quarters of them left.',
    'Twice a year.',
    'A three-and-one-half minute song.',
    'The half-year profit of the first half year.',
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
  about: 'A length of time without its number: "for decades", "the worst in years".',
  examples: {
    'It lay there for [decades].': 'PXY ~',
    'They talked for [hours] and have for [weeks] been talking.': 'PTXH ~ | PXW ~',
    'It is the worst drought in [years], and mending it took [months].': 'PXY ~ | PXM ~',
    'The news came [days] after the vote.': 'PXD ~',
  },
  counterexamples: ['The years went by.', 'After decades of war it fell.', 'In years gone by it fell.', 'In years to come it may fall.'],
  starts: PLURAL_UNITS,
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
  if (
    /^(?:of|later|ago|-)$/.test(norms[noun + 1] ?? '') ||
    (norms[at] === 'another' && !BEFORE_ARTICLE.has(norms[at - 1]) && !BEFORE_ANOTHER.has(norms[at - 1]))
  )
    return undefined;
  return {
    end: noun + 1,
    value: { kind: 'duration', timex: timexOf([{ number: { value: 1 }, unit }]) },
    confidence: 0.8,
  };
}

export const wholeDuration: ValueRule = {
  name: 'duration/all-day',
  about: 'One unit as a length: "all day", "the whole week", "another month".',
  examples: {
    'It rained [all day], for the [whole week].': 'P1D | P1W',
    'It lasted for [another month], and they stayed [another week].': 'P1M | P1W',
  },
  counterexamples: ['All days.', 'Another day it rained.', 'The hour of truth.', 'In the hour.'],
  starts: [...wordsOf('determiner of a whole period'), 'hour'],
  apply: readWhole,
};
