import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import type { Fields } from './expression';
import { yearAfter } from './full-dates';
import { relativeYearAt } from './quarters';
import { tagAt, yearAt } from './words';

/** Names in lower case, without dots and possessives, and what `holiday-calendar.ts` calls them. */
const NAMES: readonly (readonly [string, string])[] = [
  ["new year's day", 'NEW_YEAR'],
  ["new year's eve", 'NEW_YEARS_EVE'],
  ['new years day', 'NEW_YEAR'],
  ['new years eve', 'NEW_YEARS_EVE'],
  ['martin luther king day', 'MLK_DAY'],
  ['australia day', 'AUSTRALIA_DAY'],
  ['groundhog day', 'GROUNDHOG_DAY'],
  ["valentine's day", 'VALENTINE'],
  ["presidents' day", 'PRESIDENTS_DAY'],
  ["international women's day", 'WOMENS_DAY'],
  ["women's day", 'WOMENS_DAY'],
  ["st patrick's day", 'ST_PATRICK'],
  ["saint patrick's day", 'ST_PATRICK'],
  ['saint patrick', 'ST_PATRICK'],
  ["april fools' day", 'APRIL_FOOLS'],
  ['earth day', 'EARTH_DAY'],
  ['anzac day', 'ANZAC_DAY'],
  ['cinco de mayo', 'CINCO_DE_MAYO'],
  ['memorial day', 'MEMORIAL_DAY'],
  ['juneteenth', 'JUNETEENTH'],
  ["father's day", 'FATHERS_DAY'],
  ['canada day', 'CANADA_DAY'],
  ['bastille day', 'BASTILLE_DAY'],
  ['labor day', 'LABOR_DAY'],
  ['labour day', 'LABOR_DAY'],
  ['columbus day', 'COLUMBUS_DAY'],
  ['halloween', 'HALLOWEEN'],
  ["all saints' day", 'ALL_SAINTS'],
  ["all souls' day", 'ALL_SOULS'],
  ['guy fawkes night', 'GUY_FAWKES'],
  ['veterans day', 'VETERANS_DAY'],
  ['thanksgiving day', 'THANKSGIVING'],
  ['thanksgiving', 'THANKSGIVING'],
  ['black friday', 'BLACK_FRIDAY'],
  ['cyber monday', 'CYBER_MONDAY'],
  ['christmas eve', 'CHRISTMAS_EVE'],
  ['christmas day', 'CHRISTMAS'],
  ['christmas', 'CHRISTMAS'],
  ['boxing day', 'BOXING_DAY'],
  ['ash wednesday', 'ASH_WEDNESDAY'],
  ['palm sunday', 'PALM_SUNDAY'],
  ['maundy thursday', 'MAUNDY_THURSDAY'],
  ['good friday', 'GOOD_FRIDAY'],
  ['easter sunday', 'EASTER'],
  ['easter monday', 'EASTER_MONDAY'],
  ['easter', 'EASTER'],
  ['ascension day', 'ASCENSION'],
  ['pentecost', 'PENTECOST'],
  ['ramadan', 'RAMADAN'],
  ['ramazan', 'RAMADAN'],
  ['eid al fitr', 'EID_AL_FITR'],
  ['eid ul fitr', 'EID_AL_FITR'],
  ['eid al adha', 'EID_AL_ADHA'],
  ['eid ul adha', 'EID_AL_ADHA'],
];
/** Independence days differ from country to country, and lunar new years need tables: they are left to the names. */

const BY_FIRST = new Map<string, { rest: readonly string[]; name: string }[]>();
for (const [phrase, name] of NAMES) {
  // The atoms of "year's" are "year", the mark and "s".
  const [first, ...rest] = phrase.replace(/'(s?)/g, " ' $1").split(/ +/) as [string, ...string[]];
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { rest, name }]);
}

function nameAt(atoms: Atoms, at: number): { name: string; end: number } | undefined {
  for (const { rest, name } of BY_FIRST.get(atoms.norms[at]) ?? []) {
    let end = at + 1;
    const fits = rest.every((word) => {
      if (atoms.norms[end] === '-' && word !== '-') end++; // "Eid-ul-Adha"
      const norm = atoms.norms[end++];
      return norm === word || (word === "'" && norm === '’');
    });
    if (fits) return { name, end };
  }
  return undefined;
}

const DIRECTIONS: ReadonlyMap<string, Fields['direction']> = new Map([
  ['last', 'last'],
  ['previous', 'last'],
  ['this', 'this'],
  ['next', 'next'],
  ['following', 'next'],
]);

function read(atoms: Atoms, at: number): Match | undefined {
  const direction = DIRECTIONS.get(atoms.norms[at]);
  const start = direction ? at + 1 : at;
  const holiday = nameAt(atoms, start);
  if (!holiday) return undefined;
  let { end } = holiday;
  const fields: Fields = { kind: 'fields', holiday: holiday.name, ...(direction && { direction }) };
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
  starts: [...BY_FIRST.keys(), ...DIRECTIONS.keys()],
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
