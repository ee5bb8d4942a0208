import { isA } from '../../../english';
import { valueWords } from '../../../lexicon/value-words';
import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import type { Season } from './expression';
import { inYear } from './year-behind';

/** The northern year of the news: spring is March to May. Winter 2022 begins in December 2022. */
export const SEASONS = valueWords<Season>('season');

function read(atoms: Atoms, at: number): Match | undefined {
  const season = SEASONS.get(atoms.norms[at]);
  if (season === undefined) return undefined;
  const ofYear = inYear(atoms, at + 1, { season }, at);
  if (ofYear) return ofYear;
  const the = atoms.norms[at - 1] === 'the';
  const before = atoms.norms[the ? at - 2 : at - 1];
  // "in the fall"; but "since the fall of the Wall", "in spring water", "in summer school".
  if (before === undefined || !isA(before, 'word before a season') || (atoms.norms[at] === 'fall' && !the)) return undefined;
  const after = atoms.norms[at + 1];
  if (after === 'of' || (before === 'of' && the)) return undefined;
  return { end: at + 1, value: { kind: 'fields', season }, confidence: 0.7 };
}

export const season: ValueRule = {
  name: 'date/season',
  about: 'A season: "spring 2022", "in the summer of 2020".',
  examples: {
    'It opened in [spring 2022].': '2022-SP 2022-03-01..2022-06-01',
    'In the [summer of 2020] it closed.': '2020-SU 2020-06-01..2020-09-01',
    'It will open in the [spring].': '2025-SP 2025-03-01..2025-06-01',
  },
  counterexamples: ['A spring in the valley.', 'Since the fall of the Wall.', 'Shares fall in London.'],
  starts: [...SEASONS.keys()],
  apply: read,
};
