import { isDash, skipHyphen, type Atoms } from './atoms';
import { tagAt } from './dates/words';
import type { Match, ValueRule } from './grammar';
import { isWeight } from './money';
import { NUMBER_STARTS, readNumber } from './numbers';
import { LENGTHS, UNITS } from './units';

/** One letter is a unit only in lower case and if no noun follows: "100 m", but "5G", "100m users". */
function isLetterUnit(atoms: Atoms, at: number): boolean {
  return !atoms.capital[at] && !tagAt(atoms, at + 1).startsWith('N') && (atoms.kinds[at + 1] !== 'word' || !atoms.capital[at + 1]);
}

/** "km", "square miles", "km/h", "miles per hour", "degrees Celsius", "°C". */
function unitAt(atoms: Atoms, at: number): { unit: string; end: number; plain: boolean } | undefined {
  const { norms } = atoms;
  const power = norms[at] === 'square' || norms[at] === 'sq' ? 'square ' : norms[at] === 'cubic' || norms[at] === 'cu' ? 'cubic ' : '';
  const start = power === '' ? at : norms[at + 1] === '.' ? at + 2 : skipHyphen(atoms, at + 1);
  const base = UNITS.get(norms[start]);
  if (base === undefined || (power !== '' && !LENGTHS.has(base))) return undefined;
  if (norms[start].length === 1 && atoms.kinds[start] === 'word' && power === '' && !isLetterUnit(atoms, start)) return undefined;
  const end = start + 1;
  if (power !== '') return { unit: power + base, end, plain: false };
  if (norms[end] === '²' || norms[end] === '³')
    return { unit: `${norms[end] === '²' ? 'square' : 'cubic'} ${base}`, end: end + 1, plain: false };
  if (base === 'degree') {
    const scale = norms[end];
    if (scale === 'celsius' || scale === 'centigrade' || (scale === 'c' && atoms.capital[end]))
      return { unit: 'degree Celsius', end: end + 1, plain: false };
    if (scale === 'fahrenheit' || (scale === 'f' && atoms.capital[end])) return { unit: 'degree Fahrenheit', end: end + 1, plain: false };
    return { unit: base, end, plain: false };
  }
  const rate = rateAt(atoms, end);
  if (rate && (LENGTHS.has(base) || base === 'barrel')) return { unit: `${base} per ${rate.unit}`, end: rate.end, plain: false };
  return { unit: base, end, plain: true };
}

/** "/h", "per hour", "an hour", "a day". */
function rateAt(atoms: Atoms, at: number): { unit: string; end: number } | undefined {
  const { norms } = atoms;
  if (norms[at] === '/' && (norms[at + 1] === 'h' || norms[at + 1] === 's'))
    return { unit: norms[at + 1] === 'h' ? 'hour' : 'second', end: at + 2 };
  if (norms[at] !== 'per' && norms[at] !== 'an' && norms[at] !== 'a') return undefined;
  const unit = norms[at + 1];
  return unit === 'hour' || unit === 'second' || unit === 'minute' || unit === 'day' ? { unit, end: at + 2 } : undefined;
}

function read(atoms: Atoms, at: number): Match | undefined {
  const amount = readNumber(atoms, at);
  if (!amount || amount.vague) return undefined;
  let end = amount.end;
  let to: number | undefined;
  if (isDash(atoms.norms[end]) || atoms.norms[end] === 'to' || atoms.norms[end] === 'or') {
    const upper = readNumber(atoms, end + 1);
    if (upper && !upper.vague && upper.value > amount.value) {
      to = upper.value;
      end = upper.end;
    }
  }
  const next = skipHyphen(atoms, end);
  const unit = unitAt(atoms, next) ?? weightAt(atoms, at, next);
  if (!unit) return undefined;
  // "a 20-foot" is long; "6 feet 2 inches" and "5 ft 3" stay two quantities.
  return {
    end: unit.end,
    value: { kind: 'quantity', amount: amount.value, unit: unit.unit, ...(to !== undefined && { to }) },
    confidence: 0.93,
  };
}

/** "pounds" that are no money. */
function weightAt(atoms: Atoms, start: number, at: number): { unit: string; end: number } | undefined {
  const word = atoms.norms[at];
  return (word === 'pounds' || word === 'pound') && isWeight(atoms, start, at + 1) ? { unit: 'pound', end: at + 1 } : undefined;
}

export const quantity: ValueRule = {
  name: 'quantity',
  about: 'A number with a unit of measurement: "5 km", "300 square miles".',
  examples: {
    'It is [5 km] long.': '5 kilometer',
    'A [2,000-mile] march across [300 square miles].': '2000 mile | 300 square mile',
    'At [50 km/h], at [30 miles per hour].': '50 kilometer per hour | 30 mile per hour',
    'It reached [30 °C] and [two million tonnes].': '30 degree Celsius | 2000000 tonne',
    'A [7-nanometer] chip of [20 to 30 grams].': '7 nanometer | 20..30 gram',
    'It weighs [300 pounds], [more than 5 kg].': '300 pound | 5 kilogram >',
  },
  counterexamples: ['A 5G network.', 'Three people.', '100m users.', 'It cost 300 pounds.'],
  starts: NUMBER_STARTS,
  apply: read,
};
