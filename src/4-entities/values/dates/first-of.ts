import type { Atoms } from '../atoms';
import type { Match, Rule } from '../grammar';
import { ORDINAL_STARTS, readNumber, readOrdinal } from '../numbers';
import { calendarUnitAt } from '../time-units';
import { readFramedDate } from './core';

/** "the first three months of 2024", "the last week of May", "the third week of January". */
function read(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const last = norms[at] === 'last' || norms[at] === 'final' || norms[at] === 'closing';
  const ordinal = last || norms[at] === 'opening' ? { value: 1, end: at + 1 } : readOrdinal(atoms, at);
  if (!ordinal) return undefined;
  const number = ordinal.value === 1 ? readNumber(atoms, ordinal.end) : undefined;
  const noun = number && !number.vague ? number.end : ordinal.end;
  const unit = calendarUnitAt(atoms, noun);
  if (!unit || norms[noun + 1] !== 'of') return undefined;
  if (unit.grain === 'quarter' && noun === ordinal.end) return undefined; // "the third quarter of 2023" has a name of its own
  const whole = readFramedDate(atoms, noun + 2);
  if (!whole) return undefined;
  const count = (number && !number.vague ? number.value : 1) * unit.count;
  return {
    end: whole.end,
    value: { kind: 'slice', of: whole.value, grain: unit.grain, count: last ? -count : count, skip: last ? 0 : ordinal.value - 1 },
    head: noun,
    confidence: 0.95,
  };
}

export const firstOf: Rule = {
  name: 'date/first-of',
  starts: [...ORDINAL_STARTS, 'last', 'final', 'opening', 'closing'],
  read,
  examples: {
    'In the [first nine months of 2024] it grew.': '2024-01-01/2024-10-01 2024-01-01..2024-10-01',
    'In the [last week of May 2021] it fell.': '2021-05-25/2021-06-01 2021-05-25..2021-06-01',
    'By the [third month of 2021].': '2021-03-01/2021-04-01 latest 2021-03-01..2021-04-01',
  },
  counterexamples: ['The first week of work.', 'The first chip of 2021.'],
};
