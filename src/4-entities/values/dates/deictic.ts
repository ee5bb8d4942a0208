import { wordsOf } from '../../../english';
import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import type { PartOfDay } from './expression';
import { DAY_PARTS } from '../clock';
import { calendarUnitAt, SINGULAR_UNITS, type TimeUnit } from '../time-units';
import { DAYS } from './words';

const day = (end: number, amount: number, hours?: PartOfDay): Match => ({
  end,
  value: { kind: 'offset', grain: 'day', amount, ...(hours && { hours }) },
  confidence: 0.95,
});

/** "the day before, it had rained", "up from the year before": of the day or year that was told last. */
function readBeside({ norms, kinds }: Atoms, at: number, { grain, count }: TimeUnit): Match | undefined {
  const told = norms[at - 1] === 'the' && (kinds[at + 2] === undefined || kinds[at + 2] === 'sign');
  const amount = norms[at + 1] === 'after' ? count : norms[at + 1] === 'before' ? -count : 0;
  return told && amount !== 0 ? { end: at + 2, value: { kind: 'mentioned', grain, amount }, head: at, confidence: 0.8 } : undefined;
}

function read(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const away = DAYS.get(norms[at]);
  if (away !== undefined) {
    if (atoms.capital[at] && atoms.capital[at - 1]) return undefined; // "USA Today"
    const hours = DAY_PARTS.get(norms[at + 1]);
    return day(hours ? at + 2 : at + 1, away, hours);
  }
  if (norms[at] === 'tonight') return day(at + 1, 0, 'TNI');
  if (norms[at] === 'day') {
    if (norms[at + 1] === 'before' && norms[at + 2] === 'yesterday') return day(at + 3, -2);
    if (norms[at + 1] === 'after' && norms[at + 2] === 'tomorrow') return day(at + 3, 2);
  }
  const unit = calendarUnitAt(atoms, at);
  if (unit) return unit.plural ? undefined : readBeside(atoms, at, unit);
  const hours = DAY_PARTS.get(norms[at + 1]);
  if (!hours) return undefined;
  if (norms[at] === 'this') return day(at + 2, 0, hours);
  if (norms[at] === 'next' && hours !== 'TNI') return day(at + 2, 1, hours);
  return norms[at] === 'last' && hours === 'TNI' ? day(at + 2, -1, hours) : undefined;
}

export const deictic: ValueRule = {
  name: 'date/today',
  about: 'A day counted from now: "yesterday", "tomorrow morning", "the day after tomorrow".',
  examples: {
    'It rained [yesterday].': '2024-12-05 2024-12-05..2024-12-06',
    '[Today] it is dry; [tomorrow morning] it may rain.': '2024-12-06 2024-12-06..2024-12-07 | 2024-12-07TMO 2024-12-07..2024-12-08',
    'It fell [last night].': '2024-12-05TNI 2024-12-05..2024-12-06',
    'The [day after tomorrow].': '2024-12-08 2024-12-08..2024-12-09',
    'It grew in [2021], more than the [year before].': '2021 2021-01-01..2022-01-01 | 2020 2020-01-01..2021-01-01',
    'It rained on [4 May 2021], and the [day before].': '2021-05-04 2021-05-04..2021-05-05 | 2021-05-03 2021-05-03..2021-05-04',
  },
  counterexamples: ['USA Today said so.', 'The day after the vote.', 'This morningstar.'],
  starts: [...DAYS.keys(), 'tonight', ...SINGULAR_UNITS, ...wordsOf('direction of a day')],
  apply: read,
};
