import { isA } from '../../../english';
import { valueWords } from '../../../lexicon/value-words';
import { MONTHS } from '../../../lexicon/calendar';
import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { DATE_PREPOSITIONS, dayAt, monthAt, tagAt, yearAt } from './words';
import { SHORT_MONTHS } from './full-dates';
import { inYear } from './year-behind';

/** "December 2024", "Dec. of 2024", "March, 2021". */
function readMonthYear(atoms: Atoms, at: number): Match | undefined {
  if (atoms.kinds[at] === 'number') return readYearFirst(atoms, at);
  const month = monthAt(atoms, at);
  return month === undefined ? undefined : inYear(atoms, at + 1, { month }, at);
}

/** "2016 June", "2016, Nov."; "In 2016, May said" and "in 2016 June Smith" are names. */
function readYearFirst(atoms: Atoms, at: number): Match | undefined {
  const year = yearAt(atoms, at);
  const next = atoms.norms[at + 1] === ',' ? at + 2 : at + 1;
  const month = year === undefined ? undefined : monthAt(atoms, next);
  if (month === undefined || /^(?:NNP|VBD|VBZ|MD)/.test(tagAt(atoms, next + 1)) || dayAt(atoms, next + 1)) return undefined;
  return next === at + 1 || atoms.norms[next] !== 'may'
    ? { end: next + 1, value: { kind: 'fields', month, year: year! }, head: next }
    : undefined;
}

/** Before a month without its capital, as messages write it: "in october". */
const MONTH_BEFORE = valueWords('before-small-month');

/** "in october"; "in may" at the end of what is said. */
function isWrittenSmall(atoms: Atoms, at: number): boolean {
  if (!MONTH_BEFORE.has(atoms.norms[at - 1])) return false;
  return (
    isA(atoms.norms[at], 'clear month') ||
    SHORT_MONTHS.has(atoms.norms[at]) ||
    (atoms.norms[at] === 'may' && atoms.norms[at - 1] === 'in' && atoms.kinds[at + 1] !== 'word')
  );
}

/** "March and April", "in May, June or July" */
function isCoordinated(atoms: Atoms, at: number): boolean {
  const { norms, capital } = atoms;
  const isMonth = (place: number): boolean => monthAt(atoms, place) !== undefined && capital[place] && norms[place].length > 3;
  const joins = (place: number): boolean =>
    norms[place] === 'and' || norms[place] === 'or' || norms[place] === ',' || norms[place] === 'to';
  if (norms[at].length <= 3 && norms[at] !== 'may') return false;
  const second = joins(at - 1) && isMonth(at - 2);
  if (!second && !(joins(at + 1) && norms[at + 1] !== ',' && isMonth(at + 2))) return false;
  // "Theresa May and June Smith"
  const first = second ? at - 2 : at;
  return !capital[first - 1] || DATE_PREPOSITIONS.has(norms[first - 1]);
}

/** What a politician named May or March would have. */
const OF_PERSONS = valueWords('person-not-month');

/** "the April offensive", "its May report": between an article and a common noun. */
function isAttribute(atoms: Atoms, at: number): boolean {
  const next = atoms.norms[at + 1];
  const noun = /^(?:NN|NNS)$/.test(tagAt(atoms, at + 1)) && !atoms.capital[at + 1];
  return noun && !OF_PERSONS.has(next) && isA(atoms.norms[at - 1], 'determiner before the name of a month');
}

/** "in March", "until May": a month alone needs a preposition, unless it can be nothing else. */
function readMonth(atoms: Atoms, at: number): Match | undefined {
  const month = MONTHS[atoms.norms[at]];
  if (month === undefined) return undefined;
  if (!atoms.capital[at]) return isWrittenSmall(atoms, at) ? { end: at + 1, value: { kind: 'fields', month } } : undefined;
  const before = atoms.norms[at - 1];
  const clear = isA(atoms.norms[at], 'clear month');
  if (!clear && !(before !== undefined && DATE_PREPOSITIONS.has(before)) && !isCoordinated(atoms, at) && !isAttribute(atoms, at))
    return undefined;
  if (atoms.norms[at].length <= 3 && before === 'of') return undefined; // "the mother of Jan"
  // "by Theresa May" never gets here; "from June Smith" and "of May 's" do: a name goes on with a capital or a possessive.
  if (!clear && atoms.capital[at + 1] && tagAt(atoms, at + 1).startsWith('NNP')) return undefined;
  return { end: at + 1, value: { kind: 'fields', month }, confidence: clear ? 0.9 : 0.8 };
}

export const monthYear: ValueRule = {
  name: 'date/month-year',
  about: 'A month with its year: "March 2021", "March last year".',
  examples: {
    'Since [March 2021] it has grown.': '2021-03 since 2021-03-01..',
    'It opened in [2022-03] and closed in [2023 October].': '2022-03 2022-03-01..2022-04-01 | 2023-10 2023-10-01..2023-11-01',
    'It opened in [December of 2024].': '2024-12 2024-12-01..2025-01-01',
    'In [March last year] it fell.': '2023-03 2023-03-01..2023-04-01',
  },
  counterexamples: ['They march 2024 miles.', 'They march this year.'],
  starts: [...Object.keys(MONTHS), '#'],
  apply: readMonthYear,
};

export const bareMonth: ValueRule = {
  name: 'date/month',
  about: 'A month alone: "in May"; it needs a preposition, unless it can be nothing else.',
  examples: {
    'She spoke in [May].': '2024-05 2024-05-01..2024-06-01',
    'She expected a vote in [May].': '2025-05 2025-05-01..2025-06-01',
    '[November] was cold.': '2024-11 2024-11-01..2024-12-01',
    'The [April] offensive failed.': '2024-04 2024-04-01..2024-05-01',
    'Since [March] and [June] it fell.': '2024-03 since 2024-03-01.. | 2024-06 2024-06-01..2024-07-01',
  },
  counterexamples: [
    'Theresa May resigned.',
    'May said it.',
    'The March on Rome.',
    'A letter from June Smith.',
    'You may go.',
    'The May government fell.',
    'June Smith and April Jones.',
  ],
  starts: Object.keys(MONTHS),
  apply: readMonth,
};
