import { HOLIDAY_NAMES } from '../../../lexicon/holidays';
import type { Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { phrasesOf } from '../phrases';
import { DIRECTIONS, sideOf, tagAt } from './words';
import { inYear } from './year-behind';

const NAMES = phrasesOf(HOLIDAY_NAMES);

/** "Christmas Day", "last Easter", "Labor Day weekend 2021", "the weekend of Thanksgiving last year". */
function read(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const ofHoliday = norms[at] === 'weekend' && norms[at + 1] === 'of';
  const direction = DIRECTIONS.get(norms[at]);
  const start = ofHoliday ? at + 2 : direction ? at + 1 : at;
  const name = NAMES.at(atoms, start);
  if (!name) return undefined;
  const behind = norms[name.end] === 'weekend' ? name.end + 1 : name.end;
  const part = { holiday: name.meaning, ...((ofHoliday || behind > name.end) && { weekend: true as const }) };
  const ofYear = direction ? undefined : inYear(atoms, behind, part, start);
  if (ofYear?.value.kind === 'fields' && norms[ofYear.end] === 'weekend') {
    return { ...ofYear, end: ofYear.end + 1, value: { ...ofYear.value, weekend: true } };
  }
  if (!ofYear && behind === name.end && isOfName(atoms, start, behind)) return undefined;
  return (
    ofYear ?? { end: behind, value: { kind: 'fields', ...part, ...(direction && { direction: sideOf(direction) }) }, confidence: 0.85 }
  );
}

/** "the Good Friday Agreement", "Christmas tree", "the painter Johnnie Christmas"; but "Easter Sunday bombings" fell on the day. */
function isOfName(atoms: Atoms, start: number, end: number): boolean {
  const next = tagAt(atoms, end);
  const named = atoms.capital[end] && next.startsWith('N');
  const alone = end === start + 1;
  return named || (alone && (next === 'NN' || next === 'NNS' || (atoms.capital[start - 1] && tagAt(atoms, start - 1).startsWith('NNP'))));
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
    'The [weekend of Thanksgiving 2023].': '2023-W47-WE 2023-11-23..2023-11-27',
    'They met at [Easter last year].': '2023-04-09 2023-04-09..2023-04-10',
    'They prayed on [Eid-ul-Adha].': '2024-06-16 2024-06-16..2024-06-17',
  },
  counterexamples: [
    'The Good Friday Agreement.',
    'A Christmas tree.',
    'It was drawn by Johnnie Christmas.',
    'The last of them.',
    'New cars.',
    'Easter Island.',
    'A weekend of work.',
  ],
  starts: [...NAMES.starts, 'weekend', ...DIRECTIONS.keys()],
  apply: read,
};
