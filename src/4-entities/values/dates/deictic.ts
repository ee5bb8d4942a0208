import type { Atoms } from '../atoms';
import type { Match, Rule } from '../grammar';
import type { PartOfDay } from './expression';
import { PARTS_OF_DAY } from './weekdays';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

const day = (end: number, amount: number, hours?: PartOfDay): Match => ({
  end,
  value: { kind: 'offset', grain: 'day', amount, ...(hours && { hours }) },
  confidence: 0.95,
});

function read(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const amount = DAYS.get(norms[at]);
  if (amount !== undefined) {
    if (atoms.capital[at] && atoms.capital[at - 1]) return undefined; // "USA Today"
    const hours = PARTS_OF_DAY.get(norms[at + 1]);
    return day(hours ? at + 2 : at + 1, amount, hours);
  }
  if (norms[at] === 'tonight') return day(at + 1, 0, 'TNI');
  if (norms[at] === 'day') {
    if (norms[at + 1] === 'before' && norms[at + 2] === 'yesterday') return day(at + 3, -2);
    return norms[at + 1] === 'after' && norms[at + 2] === 'tomorrow' ? day(at + 3, 2) : undefined;
  }
  const hours = PARTS_OF_DAY.get(norms[at + 1]);
  if (!hours) return undefined;
  if (norms[at] === 'this') return day(at + 2, 0, hours);
  return norms[at] === 'last' && hours === 'TNI' ? day(at + 2, -1, hours) : undefined;
}

export const deictic: Rule = {
  name: 'date/today',
  starts: [...DAYS.keys(), 'tonight', 'day', 'this', 'last'],
  read,
  examples: {
    'It rained [yesterday].': '2024-12-05 2024-12-05..2024-12-06',
    '[Today] it is dry; [tomorrow morning] it may rain.': '2024-12-06 2024-12-06..2024-12-07 | 2024-12-07TMO 2024-12-07..2024-12-08',
    'It fell [last night].': '2024-12-05TNI 2024-12-05..2024-12-06',
    'The [day after tomorrow].': '2024-12-08 2024-12-08..2024-12-09',
  },
  counterexamples: ['USA Today said so.', 'The day after.', 'This morningstar.'],
};
