import { HOLIDAY_NAMES } from '../../../lexicon/holidays';
import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import type { Fields } from './expression';
import { yearAfter } from './full-dates';
import { relativeYearAt } from './quarters';
import { phrasesOf } from '../phrases';
import { DIRECTIONS, sideOf, tagAt, yearAt } from './words';

const NAMES = phrasesOf(HOLIDAY_NAMES);

function read(atoms: Atoms, at: number): Match | undefined {
  const said = DIRECTIONS.get(atoms.norms[at]);
  const direction = said && sideOf(said);
  const start = direction ? at + 1 : at;
  const holiday = NAMES.at(atoms, start);
  if (!holiday) return undefined;
  let { end } = holiday;
  const fields: Fields = { kind: 'fields', holiday: holiday.meaning, ...(direction && { direction }) };
  const weekend = (): void => {
    if (atoms.norms[end] !== 'weekend') return;
    fields.weekend = true;
    end++;
  };
  weekend();
  const year = yearAfter(atoms, end);
  const relative = year || direction ? undefined : relativeYearAt(atoms, end);
  if (year) {
    fields.year = year.year;
    ({ end } = year);
    weekend();
  } else if (relative && relative.amount !== 0) {
    fields.direction = relative.amount < 0 ? 'last' : 'next';
    ({ end } = relative);
  }
  // "the Good Friday Agreement", "Christmas tree": a noun behind it makes it part of something else. "Easter Sunday bombings" fell on the day.
  const next = tagAt(atoms, end);
  const named = atoms.capital[end] && atoms.kinds[end] === 'word' && yearAt(atoms, end) === undefined;
  if (end === holiday.end && (next === 'NN' || next === 'NNS' || (named && next.startsWith('NNP'))) && holiday.end === start + 1)
    return undefined;
  if (end === holiday.end && named && next.startsWith('N')) return undefined;
  // "the painter Johnnie Christmas"
  if (holiday.end === start + 1 && atoms.capital[at - 1] && tagAt(atoms, at - 1).startsWith('NNP')) return undefined;
  return { end, value: fields, confidence: 0.85 };
}

export const holiday: ValueRule = {
  name: 'date/holiday',
  about: 'A holiday: "Christmas Day", "last Easter", "Labor Day weekend 2021".',
  examples: {
    'It closes on [Christmas Day].': '2024-12-25 2024-12-25..2024-12-26',
    "They met on [New Year's Eve].": '2023-12-31 2023-12-31..2024-01-01',
    'They met at [Easter 2018].': '2018-04-01 2018-04-01..2018-04-02',
    'They met [last Easter].': '2024-03-31 2024-03-31..2024-04-01',
    'It opened on [Good Friday].': '2024-03-29 2024-03-29..2024-03-30',
    'The [Labor Day weekend 2021] was hot.': '2021-W35-WE 2021-09-04..2021-09-07',
    'They prayed on [Eid-ul-Adha].': '2024-06-16 2024-06-16..2024-06-17',
  },
  counterexamples: [
    'The Good Friday Agreement.',
    'A Christmas tree.',
    'It was drawn by Johnnie Christmas.',
    'The last of them.',
    'New cars.',
    'Easter Island.',
  ],
  starts: [...NAMES.starts, ...DIRECTIONS.keys()],
  apply: read,
};

/** "the weekend of Thanksgiving 2023". */
export const holidayWeekend: ValueRule = {
  name: 'date/weekend-of',
  about: 'The weekend of a holiday: "the weekend of Thanksgiving 2023".',
  examples: { 'The [weekend of Thanksgiving 2023].': '2023-W47-WE 2023-11-23..2023-11-27' },
  counterexamples: ['A weekend of work.'],
  starts: ['weekend'],
  apply: (atoms, at) => {
    const match = atoms.norms[at + 1] === 'of' ? read(atoms, at + 2) : undefined;
    return match?.value.kind === 'fields' ? { ...match, value: { ...match.value, weekend: true }, head: at } : undefined;
  },
};
