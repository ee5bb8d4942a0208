import { wordsOf } from '../../../english';
import type { Match, ValueRule } from '../grammar';
import type { Atoms } from '../atoms';
import { calendarUnitAt } from '../time-units';
import { dayMonth, monthDay } from './full-dates';
import { inYear } from './year-behind';
import { tagAt } from './words';

/** "the week after next", "the year before last". */
function readAfterNext(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const unit = calendarUnitAt(atoms, at);
  const last = norms[at + 2] === 'the' ? at + 3 : at + 2;
  const amount = norms[at + 1] === 'after' && norms[last] === 'next' ? 2 : norms[at + 1] === 'before' && norms[last] === 'last' ? -2 : 0;
  // "the week after next Friday"
  if (
    !unit ||
    unit.plural ||
    amount === 0 ||
    (atoms.kinds[last + 1] === 'word' && (calendarUnitAt(atoms, last + 1) ?? tagAt(atoms, last + 1).startsWith('N')))
  )
    return undefined;
  return { end: last + 1, value: { kind: 'offset', grain: unit.grain, amount }, head: at };
}

/** "the week of April 10", "the week beginning February 4". */
function readWeekOf(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const next =
    norms[at + 1] === 'of' || norms[at + 1] === 'beginning' || norms[at + 1] === 'starting' || norms[at + 1] === 'ending'
      ? at + 2
      : undefined;
  if (next === undefined) return undefined;
  const the = norms[next] === 'the' || (norms[next] === 'on' && norms[at + 1] !== 'of') ? next + 1 : next;
  const date = monthDay.apply(atoms, the) ?? dayMonth.apply(atoms, the);
  if (date?.value.kind !== 'fields' || date.value.day === undefined) return undefined;
  return { end: date.end, value: { kind: 'around', of: date.value, grain: 'week' }, head: at };
}

/** "week 27", "week 27 of last year": without a year only where it stands alone, since seasons of sport have weeks, too. */
function readWeekNumber(atoms: Atoms, at: number): Match | undefined {
  const number = atoms.norms[at + 1];
  if (!/^\d{1,2}$/.test(number ?? '') || atoms.glued[at + 2]) return undefined;
  const week = atoms.numbers[at + 1];
  if (week < 1 || week > 53) return undefined;
  const ofYear = inYear(atoms, at + 2, { week }, at);
  if (ofYear) return ofYear;
  const before = atoms.norms[at - 1];
  return before === undefined || before === 'calendar'
    ? { end: at + 2, value: { kind: 'fields', week, direction: 'this' }, head: at }
    : undefined;
}

export const afterNext: ValueRule = {
  name: 'date/after-next',
  about: 'A period two away: "the week after next", "the year before last". Notices and calendars have it; news hardly ever.',
  examples: {
    'They will meet the [week after next].': '2024-W51 2024-12-16..2024-12-23',
    'It closed the [year before last].': '2022 2022-01-01..2023-01-01',
  },
  counterexamples: ['The week after next Friday.', 'The year before last year.', 'The week after the vote.'],
  starts: [...wordsOf('period with one after it')],
  apply: readAfterNext,
};

export const weekOf: ValueRule = {
  name: 'date/week-of',
  about: 'A week by a day in it or by its number: "the week of April 10", "week 27 of last year".',
  examples: {
    'The [week of April 10] was wet.': '2024-W15 2024-04-08..2024-04-15',
    'The [week beginning February 4, 2025].': '2025-W06 2025-02-03..2025-02-10',
    'Sales in [week 27 of last year] fell.': '2023-W27 2023-07-03..2023-07-10',
  },
  counterexamples: ['A week of rain.', 'They lost in week 5.', 'A week beginning well.'],
  starts: ['week'],
  apply: (atoms, at) => readWeekOf(atoms, at) ?? readWeekNumber(atoms, at),
};

export const theWeekend: ValueRule = {
  name: 'date/the-weekend',
  about: 'The weekend that is nearest: "over the weekend".',
  examples: {
    'They met over the [weekend].': '2024-W48-WE 2024-11-30..2024-12-02',
    'They will meet at the [weekend].': '2024-W49-WE 2024-12-07..2024-12-09',
  },
  counterexamples: ['The weekend of the race.', 'A weekend in Rome.', 'The weekend edition.'],
  starts: ['weekend'],
  apply: (atoms, at) => {
    const { norms } = atoms;
    const next = tagAt(atoms, at + 1);
    if (
      norms[at - 1] !== 'the' ||
      norms[at + 1] === 'of' ||
      norms[at + 1] === 'before' ||
      norms[at + 1] === 'after' ||
      next.startsWith('N')
    )
      return undefined;
    return { end: at + 1, value: { kind: 'fields', weekend: true }, confidence: 0.8 };
  },
};
