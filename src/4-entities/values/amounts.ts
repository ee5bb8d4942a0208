import { isA } from '../../english';
import { isDash, skipHyphen, type Atoms } from './atoms';
import { currencySignAt, SIGN_STARTS, unitAt, type AmountUnit } from './amount-units';
import type { AmountValue, Match, ValueRule } from './grammar';
import { NUMBER_STARTS, readGroups, readNumber, SCALE_PLURALS, type NumberReading } from './numbers';

/** A number with its unit, if it has one: either end of a range. */
interface Side {
  readonly value: number;
  readonly number: NumberReading;
  readonly unit?: AmountUnit;
  readonly end: number;
}

/** "-3%", "−$5": a minus is joined to what follows and to nothing before. */
const isMinus = (atoms: Atoms, at: number): boolean => isDash(atoms.norms[at]) && !atoms.glued[at] && atoms.glued[at + 1];

/** The ways to read a number with its unit: one letter is a scale where money is counted, a space may group thousands where a unit follows. */
function sidesAt(atoms: Atoms, start: number): Side[] {
  const negative = isMinus(atoms, start);
  const at = negative ? start + 1 : start;
  const sign = currencySignAt(atoms, at);
  const numberAt = sign ? sign.end : at;
  if (atoms.kinds[numberAt] !== 'number' && (sign || negative)) return [];
  const sideOf = (number: NumberReading): Side => {
    const of = number.atLeast && atoms.norms[number.end] === 'of' ? number.end + 1 : number.end;
    const unit = sign ?? unitAt(atoms, at, skipHyphen(atoms, of));
    const value = negative ? -number.value : number.value;
    const isNone = unit === undefined || (unit.doubtful === true && number.value < 100);
    if (isNone) return { value, number, end: number.end };
    return { value, number, unit, end: sign ? number.end : unit.end };
  };
  const groups = readGroups(atoms, numberAt);
  const grouped = groups && sideOf(groups);
  if (grouped?.unit) return [grouped];
  return [readNumber(atoms, numberAt, true), readNumber(atoms, numberAt)]
    .filter((number) => number !== undefined)
    .filter(({ vague }) => !vague)
    .map(sideOf)
    .filter(({ unit }) => sign === undefined || unit !== undefined);
}

const JOINTS: ReadonlySet<string | undefined> = new Set(['to', 'or']);
const isRanging = ({ norms }: Atoms, at: number): boolean => norms[at] !== undefined && isA(norms[at], 'form of ranging');

/** "5 to 10 km", "$3-5 million", "$10 to $15 million", "between 5% and 6%": one amount with two ends. */
function rangeOf(atoms: Atoms, at: number, from: Side, between: boolean): Match | undefined {
  const joint = atoms.norms[from.end];
  if (between ? joint !== 'and' : !isDash(joint) && !JOINTS.has(joint)) return undefined;
  if (joint === 'or' && from.unit) return undefined;
  if (!between && from.unit && atoms.norms[at - 1] === 'from' && !isRanging(atoms, at - 2)) return undefined;
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

function read(atoms: Atoms, at: number): Match | undefined {
  const between = atoms.norms[at] === 'between';
  const sides = sidesAt(atoms, between ? at + 1 : at);
  for (const side of sides) {
    const range = rangeOf(atoms, at, side, between);
    if (range) return range;
  }
  const side = between ? undefined : sides.find(({ unit }) => unit);
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
  ],
  starts: [...NUMBER_STARTS, ...SCALE_PLURALS.keys(), ...SIGN_STARTS, '-', '−', '–', 'between'],
  apply: read,
};
