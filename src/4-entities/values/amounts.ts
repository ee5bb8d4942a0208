import { isA } from '../../english';
import { valueWords } from '../../lexicon/value-words';
import { isDash, skipHyphen, type Atoms } from './atoms';
import { signAt, SIGN_STARTS, unitAt, type AmountUnit } from './amount-units';
import { fractionOf, fractionWords, withFraction } from './fractions';
import type { AmountValue, Match, ValueRule } from './grammar';
import { NUMBER_STARTS, readGroups, readNumber, SCALE_PLURALS, type NumberReading } from './numbers';

/** A number with its unit, if it has one: either end of a range. */
interface Side {
  readonly value: number;
  readonly number: NumberReading;
  readonly unit?: AmountUnit;
  readonly end: number;
}

const MINUS_WORDS = valueWords('minus');

/** "-3%", "−$5": a minus is joined to what follows and to nothing before; "minus 3 degrees" takes nothing from a number. */
const isMinus = (atoms: Atoms, at: number): boolean =>
  (isDash(atoms.norms[at]) && !atoms.glued[at] && atoms.glued[at + 1]) ||
  (MINUS_WORDS.has(atoms.norms[at]) && atoms.kinds[at - 1] !== 'number');

/** The ways to read a number with its unit: one letter is a scale where money is counted, a space may group thousands where a unit follows. */
function sidesAt(atoms: Atoms, start: number): Side[] {
  const minus = isMinus(atoms, start);
  const at = minus ? start + 1 : start;
  const sign = signAt(atoms, at);
  const inside = sign !== undefined && isDash(atoms.norms[sign.end]) && atoms.glued[sign.end] && atoms.glued[sign.end + 1]; // "$-3"
  const negative = minus || inside;
  const numberAt = sign ? sign.end + (inside ? 1 : 0) : at;
  if (atoms.kinds[numberAt] !== 'number' && (sign || (negative && !MINUS_WORDS.has(atoms.norms[start])))) return [];
  const sideOf = (number: NumberReading): Side => {
    const of = number.atLeast && atoms.norms[number.end] === 'of' ? number.end + 1 : number.end;
    const unit = sign ?? unitAt(atoms, at, skipHyphen(atoms, of), number.value);
    const value = negative ? -number.value : number.value;
    const isNone = unit === undefined || number.value < (unit.least ?? 0);
    if (isNone) return { value, number, end: number.end };
    const smaller = unit.before ? undefined : smallerUnit(atoms, number.value, unit);
    if (smaller) return { ...smaller, number };
    return { value, number, unit, end: sign ? againEnd(atoms, sign, number.end) : unit.end };
  };
  const whole = [readGroups(atoms, numberAt), fractionOf(atoms, numberAt), withFraction(atoms, numberAt)]
    .filter((number) => number !== undefined)
    .map(sideOf)
    .find(({ unit }) => unit);
  if (whole) return [whole];
  return [readNumber(atoms, numberAt, true), readNumber(atoms, numberAt)]
    .filter((number) => number !== undefined)
    .filter(({ vague }) => !vague)
    .map(sideOf)
    .filter(({ unit }) => sign === undefined || unit !== undefined);
}

/** "$2.8 million dollars", "$150 USD": the currency is said twice. */
function againEnd(atoms: Atoms, sign: AmountUnit, end: number): number {
  const again = sign.kind === 'money' ? unitAt(atoms, end, end, 0) : undefined;
  return again?.kind === 'money' && again.name === sign.name && again.parts === 1 ? again.end : end;
}

/** "6 feet 2 inches", "5-foot-10", "7 pounds 6 ounces": counted in the smaller unit. */
function smallerUnit(atoms: Atoms, value: number, unit: AmountUnit): Pick<Side, 'value' | 'unit' | 'end'> | undefined {
  const step = SMALLER.get(unit.name);
  if (step === undefined || unit.kind !== 'quantity' || !Number.isInteger(value)) return undefined;
  const [times, name] = step.split(' ') as [string, string];
  const at = skipHyphen(atoms, unit.end);
  const number = readNumber(atoms, at);
  if (!number || number.vague || !(number.value < Number(times))) return undefined;
  const behind = unitAt(atoms, at, skipHyphen(atoms, number.end), number.value);
  const sum = value * Number(times) + number.value;
  if (unit.name === 'foot' && atoms.norms[number.end] === 'in') return { value: sum, unit: inches(number.end + 1), end: number.end + 1 };
  if (behind?.name === name) return { value: sum, unit: behind, end: behind.end };
  // "5-foot-10"
  return at > unit.end && unit.name === 'foot' ? { value: sum, unit: inches(number.end), end: number.end } : undefined;
}

const SMALLER = valueWords('smaller-unit');
const inches = (end: number): AmountUnit => ({ kind: 'quantity', name: 'inch', parts: 1, code: '[in_i]', end });

/** 5'11" */
function feetAndInches({ norms, kinds, numbers, glued }: Atoms, at: number): Match | undefined {
  const isFeet = kinds[at] === 'number' && /^['’′]$/.test(norms[at + 1] ?? '') && glued[at + 1] && glued[at + 2];
  if (!isFeet || kinds[at + 2] !== 'number' || !(numbers[at + 2] < 12) || !/^["”″]$/.test(norms[at + 3] ?? '') || !glued[at + 3])
    return undefined;
  return { end: at + 4, value: amountOf(inches(at + 4), numbers[at] * 12 + numbers[at + 2]), confidence: 0.95 };
}

const CHANGING = valueWords('changing');
const JOINTS: ReadonlySet<string | undefined> = new Set(['to', 'or']);
const isRanging = ({ norms }: Atoms, at: number): boolean => norms[at] !== undefined && isA(norms[at], 'form of ranging');

/** "5 to 10 km", "$3-5 million", "$10 to $15 million", "between 5% and 6%": one amount with two ends. */
function rangeOf(atoms: Atoms, at: number, from: Side, between: boolean): Match | undefined {
  const joint = atoms.norms[from.end];
  if (between ? joint !== 'and' : !isDash(joint) && !JOINTS.has(joint)) return undefined;
  if (joint === 'or' && from.unit) return undefined;
  if (!between && from.unit && atoms.norms[at - 1] === 'from' && !isRanging(atoms, at - 2)) return undefined;
  // "fell $1.25 to $14": by the first, and to the second.
  if (joint === 'to' && from.unit && CHANGING.has(atoms.norms[at - 1])) return undefined;
  for (const to of sidesAt(atoms, from.end + 1)) {
    const unit = to.unit ?? (from.unit?.before ? from.unit : undefined);
    if (!unit || (from.unit && !isSameUnit(from.unit, unit))) continue;
    const lower = withScaleOf(from, to);
    if (lower >= to.value) continue;
    return { end: to.end, value: amountOf(unit, lower, to.value), head: to.end - 1, confidence: 0.95 };
  }
  return undefined;
}

const isSameUnit = (a: AmountUnit, b: AmountUnit): boolean => a.kind === b.kind && a.name === b.name && a.parts === b.parts;

/** "$3-5 million": the scale is said once and holds for both. */
function withScaleOf({ value, number }: Side, { value: to, number: { scale = 1 } }: Side): number {
  return number.scale === undefined && number.value < to / scale ? Number((value * scale).toPrecision(12)) : value;
}

function amountOf({ kind, name, parts, code }: AmountUnit, amount: number, to?: number): AmountValue {
  const range = { amount: amount / parts, ...(to !== undefined && { to: to / parts }) };
  switch (kind) {
    case 'money':
      return { kind, ...range, currency: name };
    case 'percent':
      return { kind, ...range, ...(name !== '%' && { points: true }) };
    case 'quantity':
      return { kind, ...range, unit: name, ...(code !== '' && { code }) };
  }
}

const BEFORE_ARTICLE = valueWords('before-length');

/** "about a mile", "a mile and a half", "a percentage point": elsewhere "a ton" is mostly what a price is for. */
function oneOf(atoms: Atoms, at: number): Side | undefined {
  if (atoms.norms[at] !== 'a' && atoms.norms[at] !== 'an') return undefined;
  const unit = unitAt(atoms, at, at + 1, 1);
  const isOne =
    unit && ((unit.name === 'points' && unit.parts === 1) || (unit.kind === 'quantity' && BEFORE_ARTICLE.has(atoms.norms[at - 1])));
  const half = unit?.kind === 'quantity' && atoms.norms[unit.end] === 'and' ? fractionWords(atoms, unit.end + 1) : undefined;
  if (half) return { value: 1 + half.value, number: { value: 1, end: at + 1 }, unit: { ...unit!, end: half.end }, end: half.end };
  return isOne ? { value: 1, number: { value: 1, end: at + 1 }, unit, end: unit.end } : undefined;
}

function read(atoms: Atoms, at: number): Match | undefined {
  const tall = feetAndInches(atoms, at);
  if (tall) return tall;
  const between = atoms.norms[at] === 'between';
  const sides = sidesAt(atoms, between ? at + 1 : at);
  for (const side of sides) {
    const range = rangeOf(atoms, at, side, between);
    if (range) return range;
  }
  const side = between ? undefined : (sides.find(({ unit }) => unit) ?? oneOf(atoms, at));
  if (!side?.unit) return undefined;
  const value = amountOf(side.unit, side.value);
  if (side.number.atLeast && value.kind !== 'duration') value.comparator = '>=';
  return { end: side.end, value, confidence: 0.95 };
}

export const amount: ValueRule = {
  name: 'amount',
  about: 'A number, or a range of two, with a currency, "percent" or a unit of measurement: the same ways of counting for all of them.',
  examples: {
    'A [$1.2bn] deal of [US$400 million] and [EUR 3.2 billion].': 'USD 1200000000 | USD 400000000 | EUR 3200000000',
    'It is sold at [US $8.00], at [HK$40], at [€5m] and at [NZ $ 26 million].': 'USD 8 | HKD 40 | EUR 5000000 | NZD 26000000',
    'It cost [$3-5 million], [$3 million to $5 million] or [$10 to $15 million].':
      'USD 3000000..5000000 | USD 3000000..5000000 | USD 10000000..15000000',
    'It paid [400 million dollars] and [two and a half million euros].': 'USD 400000000 | EUR 2500000',
    'A [20-million-pound] fine and [50 Swiss francs].': 'GBP 20000000 | CHF 50',
    'They pay [412 pence], [20 cents] and [57 cents].': 'GBP 4.12 | USD 0.2 | USD 0.57',
    'They won [3 to 5 billion yuan].': 'CNY 3000000000..5000000000',
    'Its debt is [$3MM], its fund [$2tr] and its fee [70 000 euros].': 'USD 3000000 | USD 2000000000000 | EUR 70000',
    'They owe [₡700], [Tk 4 crore], [R$90], [QR 3bn] and [2.345,60 euros].':
      'CRC 700 | BDT 40000000 | BRL 90 | QAR 3000000000 | EUR 2345.6',
    'It lost [hundreds of thousands of dollars].': 'USD 100000 >=',
    'It rose [3.5%], then [five percent], then [10 per cent].': '3.5% | 5% | 10%',
    'It rose by [2.5 percentage points] and by [25 basis points].': '2.5 points | 0.25 points',
    'It rose [4-5 percent] and [2% to 3%], by [6 1/2 percent].': '4..5% | 2..3% | 6.5%',
    'It changed by [-3%], by [−4%] and [between 7 and 8 percent].': '-3% | -4% | 7..8%',
    'It rose from [2%] to [3%].': '2% | 3%',
    'It is [5 km] long, a [2,000-mile] march across [300 square miles].': '5 kilometer | 2000 mile | 300 square mile',
    'At [50 km/h], at [30 miles per hour], it pumps [20 barrels a day].': '50 kilometer per hour | 30 mile per hour | 20 barrel per day',
    'It reached [30 °C] and [two million tonnes].': '30 degree Celsius | 2000000 tonne',
    'A [7-nanometer] chip of [20 to 30 grams].': '7 nanometer | 20..30 gram',
    'It weighs [300 pounds], [more than 5 kg].': '300 pound | 5 kilogram >',
    'They shipped [20 pounds] of rice.': '20 pound',
    'It lost [a quarter of a million dollars], then [half of one percent], then [two and a quarter million euros].':
      'USD 250000 | 0.5% | EUR 2250000',
    'It is [a third of a mile] long, [half an inch] wide, [a mile and a half] away.': '0.333333333333 mile | 0.5 inch | 1.5 mile',
    'He is [5-foot-10], she [5 ft 11 in]; the baby weighed [7 pounds 6 ounces].': '70 inch | 71 inch | 118 ounce',
    'It fell [$1.25] to [$14], by [negative 3 percent], to [minus 4 degrees].': 'USD 1.25 | USD 14 | -3% | -4 degree',
    'A [magnitude 6.1] quake, then a [7.1-magnitude] one.': '6.1 magnitude | 7.1 magnitude',
    'It paid [300bn won], [N500 million], [50p] and [$2 million dollars].': 'KRW 300000000000 | NGN 500000000 | GBP 0.5 | USD 2000000',
    'Bribes of [₹4,50,000], of [Rs. 1,200 crore].': 'INR 450000 | INR 12000000000',
    'It was [30C] in the shade.': '30 degree Celsius',
  },
  counterexamples: [
    'The $ sign.',
    'All 5 of us.',
    'They gave the US 5 games.',
    'It won 5 games.',
    'A percent sign.',
    'It rose 5 points.',
    'A 5G network.',
    'Three people.',
    'They have 100m users.',
    'The roads SR 20 and LE 4.',
    'They scanned 4 QR codes.',
    'Of the ten, 5 won again.',
    'The N95 mask, the 720p film and page 50p.',
    'He put a foot in it, and half in the yard.',
    'An iPhone 5C.',
    'Five minus three.',
    'Two orders of magnitude.',
  ],
  starts: [...NUMBER_STARTS, ...SCALE_PLURALS.keys(), ...SIGN_STARTS, '-', '−', '–', ...MINUS_WORDS.keys(), 'between'],
  apply: read,
};
