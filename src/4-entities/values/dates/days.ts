import { isA } from '../../../english';
import { valueWords } from '../../../lexicon/value-words';
import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { ORDINAL_STARTS, readOrdinal } from '../numbers';
import { nearAt, tagAt } from './words';

/** On a golf course "the 18th" is a hole. */
const GOLF = valueWords('golf');
const REACH = 25;

/** "on the 18th", "by the 21st this month", "before the thirty-first day of the month". */
function read(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const ordinal = readOrdinal(atoms, at);
  if (!ordinal || ordinal.value > 31) return undefined;
  const day = norms[ordinal.end] === 'day' && norms[ordinal.end + 1] === 'of' ? ordinal.end + 1 : ordinal.end;
  const of = norms[day] === 'of' ? day + 1 : day;
  const month = nearAt(atoms, of, 'month');
  if (month && (of > day || norms[of] !== 'the')) {
    return {
      end: month.end,
      value: { kind: 'offset', grain: 'month', amount: month.amount, within: { day: ordinal.value } },
      head: ordinal.end - 1,
    };
  }
  const the = norms[at - 1] === 'the';
  if (atoms.kinds[at] !== 'number' || !isA(norms[the ? at - 2 : at - 1], 'word before a day')) return undefined;
  // "on the 3rd of its kind", "the 18th-century house", "from 4th to 2nd"
  const after = norms[ordinal.end];
  if (after === 'of' || after === 'to' || (after === '-' && atoms.glued[ordinal.end])) return undefined;
  if (/^(?:N|J|CD|V)/.test(tagAt(atoms, ordinal.end)) || (!the && norms[at - 1] !== 'on') || isGolf(atoms, at)) return undefined;
  return { end: ordinal.end, value: { kind: 'fields', day: ordinal.value }, confidence: 0.7 };
}

function isGolf(atoms: Atoms, at: number): boolean {
  for (let near = Math.max(0, at - REACH); near < Math.min(atoms.length, at + REACH); near++) if (GOLF.has(atoms.norms[near])) return true;
  return false;
}

export const dayOfMonth: ValueRule = {
  name: 'date/day-of-month',
  about: 'A day without its month: "on the 18th".',
  examples: {
    'It will open on the [18th].': '2024-12-18 2024-12-18..2024-12-19',
    'They met on the [4th].': '2024-12-04 2024-12-04..2024-12-05',
    'It is due on the [21st of this month].': '2024-12-21 2024-12-21..2024-12-22',
  },
  counterexamples: [
    'He lives on the 18th floor.',
    'She holed a birdie on the 18th.',
    'It rose from 4th to 2nd.',
    'On the 3rd of them.',
    'He came after the third.',
  ],
  starts: ORDINAL_STARTS,
  apply: read,
};
