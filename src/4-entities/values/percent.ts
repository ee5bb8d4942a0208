import type { PercentValue } from '../../document/values';
import { isDash, skipHyphen, type Atoms } from './atoms';
import type { Match, ValueRule } from './grammar';
import { NUMBER_STARTS, readNumber } from './numbers';

/** "%", "percent", "per cent", "percentage points". */
function signAt(atoms: Atoms, at: number): { end: number; points: boolean } | undefined {
  const next = skipHyphen(atoms, at);
  const word = atoms.norms[next];
  if (word === 'percentage' || word === 'basis' || word === '%' || word === 'percent' || word === 'pct' || word === 'pc') {
    const point = atoms.norms[skipHyphen(atoms, next + 1)];
    if (point === 'point' || point === 'points') return { end: skipHyphen(atoms, next + 1) + 1, points: true };
    return word === 'percentage' || word === 'basis' || word === 'pc' ? undefined : { end: next + 1, points: false };
  }
  return word === 'per' && atoms.norms[next + 1] === 'cent' ? { end: next + 2, points: false } : undefined;
}

function read(atoms: Atoms, at: number): Match | undefined {
  const amount = readNumber(atoms, at);
  if (!amount || amount.vague) return undefined;
  let sign = signAt(atoms, amount.end);
  let to: number | undefined;
  let end = sign?.end ?? amount.end;
  if (isDash(atoms.norms[end]) || atoms.norms[end] === 'to' || (!sign && atoms.norms[end] === 'or')) {
    const upper = readNumber(atoms, end + 1);
    const upperSign = upper && !upper.vague ? signAt(atoms, upper.end) : undefined;
    // "rose from 5% to 6%" is a change, not a range: two amounts.
    const change = sign !== undefined && atoms.norms[at - 1] === 'from';
    // "from 60% in 2006 to 36%": the larger stands first, so it is no range.
    if (upper && upperSign && !change && upper.value > amount.value) {
      to = upper.value;
      sign = upperSign;
      end = upperSign.end;
    }
  }
  if (!sign) return undefined;
  const basis = atoms.norms.slice(amount.end, end).includes('basis') ? 0.01 : 1;
  const value: PercentValue = { kind: 'percent', amount: amount.value * basis };
  if (to !== undefined) value.to = to * basis;
  if (sign.points) value.points = true;
  // "-5%": a minus stands before the figure and after a space; a dash between two figures is a range.
  return { end, value, confidence: 0.98 };
}

export const percent: ValueRule = {
  name: 'percent',
  about: 'A share in hundredths: "3.5%", "10 per cent", "2.5 percentage points".',
  examples: {
    'It rose [3.5%].': '3.5%',
    'It rose [five percent].': '5%',
    'It rose by [2.5 percentage points].': '2.5 points',
    'It rose [10 per cent].': '10%',
    'It rose [4-5 percent] and [2% to 3%].': '4..5% | 2..3%',
  },
  counterexamples: ['A percent sign.', 'It rose 5 points.'],
  starts: NUMBER_STARTS,
  apply: read,
};
