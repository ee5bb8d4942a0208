import { isDash, type Atoms } from '../atoms';
import type { Match, Rule } from '../grammar';
import { tenseNear } from '../tense';
import { NUMBER_STARTS, readNumber } from '../numbers';
import { timeUnitAt, type TimeUnit } from '../time-units';

/** A number of calendar units: "three days", "a year", "a decade", "half a century". */
function amountAt(atoms: Atoms, at: number): { unit: TimeUnit; amount: number; end: number } | undefined {
  const article = atoms.norms[at] === 'a' || atoms.norms[at] === 'an' || atoms.norms[at] === 'one';
  const single = article ? timeUnitAt(atoms, at + 1) : undefined;
  if (single) return { unit: single, amount: single.count, end: at + 2 };
  const number = readNumber(atoms, at);
  const unit = number && timeUnitAt(atoms, isDash(atoms.norms[number.end]) ? number.end + 1 : number.end);
  if (!number || !unit) return undefined;
  const amount = number.vague ? NaN : number.value * unit.count;
  return { unit, amount, end: number.end + 1 };
}

function read(atoms: Atoms, at: number): Match | undefined {
  const said = amountAt(atoms, at);
  if (!said) return undefined;
  const { unit, amount, end } = said;
  // Half a year is counted in months, half a century in years: the grain says how exact it is.
  const fine = Number.isInteger(amount) || Number.isNaN(amount) ? unit.grain : unit.grain === 'year' ? 'month' : 'year';
  const scaled = fine === unit.grain ? amount : fine === 'month' ? Math.round(amount * 12) : Math.round(amount * unit.factor);
  if (unit.designator.startsWith('T')) {
    // The hour of the article is not known, so "two hours ago" has no interval.
    const word = atoms.norms[end];
    if (word !== 'ago' && word !== 'later' && word !== 'earlier') return undefined;
    return {
      end: end + 1,
      value: { kind: 'vague', timex: word === 'later' ? 'FUTURE_REF' : 'PAST_REF', grain: unit.grain },
      head: end - 1,
    };
  }
  switch (atoms.norms[end]) {
    case 'ago':
      return { end: end + 1, value: { kind: 'offset', grain: fine, amount: -scaled, point: true }, head: end - 1, confidence: 0.97 };
    case 'from':
      if (atoms.norms[end + 1] !== 'now') return undefined;
      return { end: end + 2, value: { kind: 'offset', grain: fine, amount: scaled, point: true }, head: end - 1, confidence: 0.95 };
    case 'later':
      return { end: end + 1, value: { kind: 'mentioned', grain: fine, amount: scaled }, head: end - 1 };
    case 'earlier':
      return { end: end + 1, value: { kind: 'mentioned', grain: fine, amount: -scaled }, head: end - 1 };
    default:
      // "will open in two weeks", but "grew in two weeks".
      if (atoms.norms[at - 1] !== 'in' || tenseNear(atoms.document, atoms.firstTokens[at], atoms.lastTokens[end - 1] + 1) !== 'future')
        return undefined;
      return { end, value: { kind: 'offset', grain: fine, amount: scaled, point: true }, head: end - 1, confidence: 0.8 };
  }
}

export const ago: Rule = {
  name: 'date/ago',
  starts: NUMBER_STARTS,
  read,
  examples: {
    'It fell [three days ago].': '2024-12-03 2024-12-03..2024-12-04',
    'It fell [a year ago].': '2023 2023-01-01..2024-01-01',
    'It fell [two decades ago].': '200X 2000-01-01..2010-01-01',
    'It opened in [2019] and closed [two years later].': '2019 2019-01-01..2020-01-01 | 2021 2021-01-01..2022-01-01',
    'It will/MD open in [two weeks].': '2024-W51 2024-12-16..2024-12-23',
    'It fell [two hours ago].': 'PAST_REF',
    'It began [several years ago].': 'PAST_REF',
    'The rock formed [200 million years ago].': 'PAST_REF',
  },
  counterexamples: ['It grew/VBD in two weeks.', 'Three chips ago.', 'A long time ago.'],
};
