import { valueWords } from '../../lexicon/value-words';
import type { Atoms } from './atoms';
import { tagAt } from './dates/words';
import { fractionWords } from './fractions';
import type { Match, ValueRule } from './grammar';
import { cardinalWord, NUMBER_STARTS, readNumber, SCALES, type NumberReading } from './numbers';
import { timeUnitAt } from './time-units';

const percentOf = (share: number, end: number, head: number): Match => ({
  end,
  value: { kind: 'percent', amount: Number((100 * share).toPrecision(12)) },
  head,
  confidence: 0.9,
});

/** "half of the voters", "two-thirds of them": before "of" and what there is more of. */
function fraction(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const part = fractionWords(atoms, at);
  if (!part || norms[part.end] !== 'of') return undefined;
  // "the first half of the match", "the half of it"
  if (part.end === at + 1 && /^(?:JJ|N|DT|PRP\$)/.test(tagAt(atoms, at - 1))) return undefined;
  const noun = norms[part.end - 1];
  // "one quarter of growth", "two seconds of silence"
  const whole = tagAt(atoms, part.end + 1);
  if (timeUnitAt(atoms, part.end - 1) && !/^(?:DT|PDT|PRP|CD|NNP|NNS|WP|WDT)/.test(whole)) return undefined;
  if (noun === 'second' || noun === 'seconds') return undefined;
  return percentOf(part.value, part.end, part.end - 1);
}

const OF_ALL = valueWords('out-of');

/** "one in five", "nine out of ten", "one out of every six". */
function outOf(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const some = plain(atoms, at);
  if (!some) return undefined;
  const outOf = norms[some.end] === 'out' && norms[some.end + 1] === 'of';
  if (!outOf && norms[some.end] !== 'in') return undefined;
  const every = some.end + (outOf ? 2 : 1);
  const all = plain(atoms, norms[every] === 'every' ? every + 1 : every);
  if (!all || !(all.value > Math.max(some.value, 2)) || some.value < 1) return undefined;
  // "one in 2004", "three in four days", "killed two in five attacks": of more than one, only of the numbers that one says it of.
  if (timeUnitAt(atoms, all.end) || (all.value > 1000 && all.value % 1000 > 0)) return undefined;
  if (some.value > 1 && (!OF_ALL.has(String(all.value)) || (!outOf && tagAt(atoms, at - 1).startsWith('V')))) return undefined;
  return percentOf(some.value / all.value, all.end, at);
}

/** A whole number that is not more than its figures or words: no "5 million". */
function plain(atoms: Atoms, at: number): NumberReading | undefined {
  if (atoms.kinds[at] !== 'number') {
    const word = cardinalWord(atoms, at);
    return word && !SCALES.has(atoms.norms[word.end]) ? word : undefined;
  }
  const number = readNumber(atoms, at);
  return number && number.scale === undefined && Number.isInteger(number.value) && number.end === at + 1 ? number : undefined;
}

export const share: ValueRule = {
  name: 'share',
  about: 'A part of a whole that has no percent sign: a fraction before "of", so many in so many.',
  examples: {
    '[Half] of the voters stayed home.': '50%',
    '[More than two-thirds] of them left, [about a quarter] of the staff.': '66.6666666667% > | 25% ~',
    '[One in five] children goes hungry.': '20%',
    '[Nine out of 10] were for it, [one out of every six] against.': '90% | 16.6666666667%',
    '[Four in ten] voters were for it.': '40%',
  },
  counterexamples: [
    'The first half of the match was dull.',
    'It won a third term.',
    'One in the front saw it.',
    'It won one in 2004.',
    'They won three in four days.',
    'They won eight out of 29 seats.',
    'It saw one quarter of growth.',
    'He came third of five.',
  ],
  starts: NUMBER_STARTS,
  apply: (atoms, at) => fraction(atoms, at) ?? outOf(atoms, at),
};
