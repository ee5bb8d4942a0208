import { isA } from '../../../english';
import { valueWords } from '../../../lexicon/value-words';
import { isDash, type Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { readYearWords, YEAR_WORD_STARTS } from '../numbers';
import { DATE_PREPOSITIONS, monthAt, tagAt, yearAt } from './words';

/** What stands beside a number that is no year: an amount, a label, a version; a unit or what it counts. */
const NOT_BEFORE = valueWords('no-year-after');
const NOT_AFTER = valueWords('no-year-before');

function read(atoms: Atoms, at: number): Match | undefined {
  const year = yearAt(atoms, at);
  if (year === undefined) return undefined;
  const before = atoms.norms[at - 1];
  const after = atoms.norms[at + 1];
  if (atoms.glued[at] && (isDash(before) || before === '.' || before === '/' || before === ':')) return undefined; // "GPT-2000"
  if (after !== undefined && NOT_AFTER.has(after)) return undefined;
  if (before !== undefined && DATE_PREPOSITIONS.has(before) && before !== 'than' && before !== 'for' && before !== 'to') {
    return { end: at + 1, value: { kind: 'fields', year }, confidence: year >= 1500 && year < 2100 ? 0.95 : 0.7 };
  }
  if (before === 'to' && isA(atoms.norms[at - 2], 'word before "to" and a year'))
    return { end: at + 1, value: { kind: 'fields', year }, confidence: 0.9 };
  // "the 1833 Constitution": a label of one thing; "the 1500 meters" are counted.
  const label = before === 'the' && year >= 1600 && year < 1900 && /^(?:NN|NNP)$/.test(tagAt(atoms, at + 1));
  if (label) return { end: at + 1, value: { kind: 'fields', year }, confidence: 0.75 };
  // "between about 2001 and 2008", "better in 2022 than 2021"
  const beside = (before === 'about' && atoms.norms[at - 2] === 'between') || (before === 'than' && yearAt(atoms, at - 2) !== undefined);
  if (beside && year >= 1900 && year < 2100) return { end: at + 1, value: { kind: 'fields', year }, confidence: 0.8 };
  // "where the year is greater than 2015"
  if (before === 'than' && atoms.norms.slice(Math.max(0, at - 5), at).includes('year'))
    return { end: at + 1, value: { kind: 'fields', year }, confidence: 0.8 };
  // Without a preposition: only years of living memory, and nothing that names or counts things.
  if (year < 1900 || year >= 2100 || (before !== undefined && NOT_BEFORE.has(before))) return undefined;
  // "2000 people"; but "the 1982 murders" are not counted, for nobody says it so exactly.
  if (tagAt(atoms, at + 1) === 'NNS' && !(year % 10 !== 0 && /^(?:DT|PRP\$|POS)$/.test(tagAt(atoms, at - 1)))) return undefined;
  const name = (at > 1 || tagAt(atoms, at - 1).startsWith('N')) && atoms.capital[at - 1] && monthAt(atoms, at - 1) === undefined; // "Windows 2000"
  return name ? undefined : { end: at + 1, value: { kind: 'fields', year }, confidence: 0.8 };
}

export const bareYear: ValueRule = {
  name: 'date/year',
  about: 'A year: "in 2019".',
  examples: {
    'It was founded in [2019].': '2019 2019-01-01..2020-01-01',
    'It has grown since [2019].': '2019 since 2019-01-01..',
    'It must end by [2030].': '2030 latest 2030-01-01..2031-01-01',
    'After the [2024] election it fell.': '2024 2024-01-01..2025-01-01',
    'It is so where the year is greater than [2015].': '2015 after 2016-01-01..',
    'It was built in [1998 or later], not before [1990] or after [2010].':
      '1998 since 1998-01-01.. | 1990 before ..1990-01-01 | 2010 after 2011-01-01..',
    'He denied the [1982] murders.': '1982 1982-01-01..1983-01-01',
    'The [1833] constitution dates back to [1830].': '1833 1833-01-01..1834-01-01 | 1830 1830-01-01..1831-01-01',
    'It fell from [60%] in [2006] to [36%] in [2017].': '60% | 2006 2006-01-01..2007-01-01 | 36% | 2017 2017-01-01..2018-01-01',
  },
  counterexamples: [
    'It sold 2,000 chips.',
    'About 2000 people came.',
    'They use Windows 2000 there.',
    'It uses GPT-2000.',
    'They paid $2020.',
    'He ran the 1500 meters.',
    'It is more than 2000.',
    'It rose to 2000.',
  ],
  starts: ['#'],
  apply: read,
};

export const eraYear: ValueRule = {
  name: 'date/era-year',
  about: 'A year with its era: "300 BC", "AD 79".',
  examples: { 'It fell in [210 BC] and was rebuilt in [AD 64].': '-0209 | 0064 0064-01-01..0065-01-01' },
  counterexamples: ['They have 300 ads.', 'BC won 30.', 'The 2010 BC-based team won.'],
  starts: ['#', 'ad'],
  apply: (atoms, at) => {
    const { norms, capital } = atoms;
    const before = norms[at] === 'ad' && capital[at];
    const figures = before ? at + 1 : at;
    const era = before ? 'ad' : capital[at + 1] ? norms[at + 1] : undefined;
    if (!/^[1-9]\d{0,3}$/.test(norms[figures] ?? '') || !isA(era ?? '', 'era') || (before && atoms.glued[figures])) return undefined;
    if (norms[at + 2] === '-' && atoms.glued[at + 2]) return undefined; // "the 2010 BC-based team"
    const bc = era !== 'ad' && era !== 'ce';
    return { end: at + 2, value: { kind: 'fields', year: atoms.numbers[figures], ...(bc && { bc }) }, head: figures };
  },
};

export const wordedYear: ValueRule = {
  name: 'date/worded-year',
  about: 'A year in words, after a preposition, since two thousand may be people, too.',
  examples: {
    'It was founded in [nineteen ninety-six].': '1996 1996-01-01..1997-01-01',
    'It has grown since [two thousand and fifteen].': '2015 since 2015-01-01..',
  },
  counterexamples: ['In two thousand homes.', 'By two thousand of them.', 'It has nineteen ninety-watt lamps.'],
  starts: YEAR_WORD_STARTS,
  apply: (atoms, at) => {
    const year = readYearWords(atoms, at);
    if (!year || !isA(atoms.norms[at - 1], 'word before a year in words') || /^(?:N|J|CD)/.test(tagAt(atoms, year.end))) return undefined;
    // "in two thousand of the cases", "in twenty twenty-foot containers"
    if (atoms.norms[year.end] === 'of' || isDash(atoms.norms[year.end])) return undefined;
    return { end: year.end, value: { kind: 'fields', year: year.year }, confidence: 0.8 };
  },
};
