import type { MoneyValue } from '../../document/values';
import { CODES, CURRENCY_WORDS, HUNDREDTHS, SIGNS, SIGN_PREFIXES } from './currencies';
import { isDash, skipHyphen, type Atoms } from './atoms';
import type { Match, ValueRule } from './grammar';
import { NUMBER_STARTS, readNumber, type NumberReading } from './numbers';

/** "$", "US$", "HK $", "EUR" before the amount. */
function signAt(atoms: Atoms, at: number): { currency: string; end: number } | undefined {
  const word = atoms.norms[at];
  if (word === undefined) return undefined;
  const sign = SIGNS.get(word);
  if (sign !== undefined && atoms.kinds[at] === 'sign') return { currency: sign, end: at + 1 };
  if (atoms.kinds[at] !== 'word') return undefined;
  if (atoms.norms[at + 1] === '$' && (atoms.glued[at + 1] || (word.length === 2 && atoms.capital[at] && !isTheStates(atoms, at)))) {
    const currency = SIGN_PREFIXES.get(word);
    return currency === undefined ? undefined : { currency, end: at + 2 };
  }
  const code = CODES.get(word);
  return code !== undefined && isCode(atoms, at) && atoms.kinds[at + 1] === 'number' ? { currency: code, end: at + 1 } : undefined;
}

/** "gave the US $5 million" */
const isTheStates = (atoms: Atoms, at: number): boolean => atoms.norms[at] === 'us' && atoms.norms[at - 1] === 'the';

/** "TRY 500" and "Rs. 500" are amounts, "Try 500" is none. */
function isCode(atoms: Atoms, at: number): boolean {
  const written = atoms.document.text.slice(atoms.starts[at], atoms.ends[at]);
  return written === written.toUpperCase() || /^R[smp]\.?$/.test(written);
}

/** The second amount of "$3 million to $5 million" or "$3-5 million". */
function upperEnd(atoms: Atoms, at: number, currency: string): NumberReading | undefined {
  const joint = atoms.norms[at];
  if (joint !== 'to' && !isDash(joint)) return undefined;
  const sign = signAt(atoms, at + 1);
  if (sign && sign.currency !== currency) return undefined;
  if (!sign && joint === 'to' && atoms.kinds[at + 1] !== 'number') return undefined;
  const upper = readNumber(atoms, sign ? sign.end : at + 1, true);
  return upper?.vague ? undefined : upper;
}

/** "$3-5 million": the scale is said once and holds for both. */
function commonScale(from: NumberReading, to: NumberReading, atoms: Atoms): number {
  const bare = atoms.kinds[from.end - 1] === 'number';
  const figure = atoms.numbers[from.end + 1];
  if (!bare || figure === undefined || Number.isNaN(figure) || figure === 0) return from.value;
  const scale = to.value / figure;
  return scale >= 1000 && from.value < to.value ? Number((from.value * scale).toPrecision(12)) : from.value;
}

function readSigned(atoms: Atoms, at: number): Match | undefined {
  const sign = signAt(atoms, at);
  if (!sign || atoms.kinds[sign.end] !== 'number') return undefined;
  const amount = readNumber(atoms, sign.end, true)!;
  const value: MoneyValue = { kind: 'money', amount: amount.value, currency: sign.currency };
  const upper = upperEnd(atoms, amount.end, sign.currency);
  if (upper && upper.value >= amount.value) {
    const lower = commonScale(amount, upper, atoms);
    return { end: upper.end, value: { ...value, amount: lower, to: upper.value }, confidence: 0.95 };
  }
  // "$400 million Canadian" is rare; "US$5 dollars" is a slip of the pen.
  return { end: amount.end, value, confidence: 0.97 };
}

/** "400 million dollars", "3 to 5 billion euros", "a 20-million-pound fine", "50 Swiss francs". */
function readWorded(atoms: Atoms, at: number): Match | undefined {
  let amount = readNumber(atoms, at, true);
  if (!amount || amount.vague) return undefined;
  let to: number | undefined;
  const joint = atoms.norms[amount.end];
  if (joint === 'to' || joint === 'or' || isDash(joint)) {
    const upper = readNumber(atoms, amount.end + 1, true);
    if (upper && !upper.vague && upper.value > amount.value) {
      const lower = commonScale(amount, upper, atoms);
      to = upper.value;
      amount = { value: lower, end: upper.end };
    }
  }
  const unit = skipHyphen(atoms, amount.end);
  const currency = currencyWordAt(atoms, unit);
  if (!currency) return undefined;
  if (currency.currency === 'GBP' && isWeight(atoms, at, currency.end)) return undefined;
  return {
    end: currency.end,
    value: {
      kind: 'money',
      amount: amount.value / currency.parts,
      currency: currency.currency,
      ...(to !== undefined && { to: to / currency.parts }),
    },
    confidence: 0.95,
  };
}

/** @returns `parts`: how many of it make the currency's unit. Divided, 57 cents are 0.57; times 0.01 they are not. */
function currencyWordAt(atoms: Atoms, at: number): { currency: string; end: number; parts: number } | undefined {
  const first = atoms.norms[at];
  if (first === undefined) return undefined;
  const two = CURRENCY_WORDS.get(`${first} ${atoms.norms[at + 1] ?? ''}`);
  if (two !== undefined) return { currency: two, end: at + 2, parts: 1 };
  const hundredth = HUNDREDTHS.get(first);
  if (hundredth !== undefined) return { currency: hundredth, end: at + 1, parts: 100 };
  const one = CURRENCY_WORDS.get(first) ?? SIGNS.get(first) ?? (isCode(atoms, at) ? CODES.get(first) : undefined);
  return one === undefined ? undefined : { currency: one, end: at + 1, parts: 1 };
}

const WEIGHING = new Set(['weigh', 'weighs', 'weighed', 'weighing', 'weight', 'lost', 'gained', 'lose', 'gain', 'lift', 'lifted']);
const HEAVY = new Set(['of', 'heavy', 'heavier', 'lighter', 'overweight']);

/** "It weighs 300 pounds", "300 pounds of coal": looks a few words back within the clause, and one word ahead. */
export function isWeight(atoms: Atoms, start: number, end: number): boolean {
  if (HEAVY.has(atoms.norms[end])) return true;
  for (let at = start - 1; at >= 0 && at >= start - 5 && atoms.kinds[at] !== 'sign'; at--) {
    if (WEIGHING.has(atoms.norms[at])) return true;
  }
  return false;
}

export const signedMoney: ValueRule = {
  name: 'money/sign',
  about: 'An amount with its currency before it: "$1.2bn", "EUR 3.2 billion".',
  examples: {
    'A [$1.2bn] deal.': 'USD 1200000000',
    'It cost [US$400 million].': 'USD 400000000',
    'It is sold at [US $8.00].': 'USD 8',
    'It cost [EUR 3.2 billion].': 'EUR 3200000000',
    'It cost [$3-5 million].': 'USD 3000000..5000000',
    'It cost [$3 million to $5 million].': 'USD 3000000..5000000',
    'It cost [HK$40], then [€5m], then [NZ $ 26 million].': 'HKD 40 | EUR 5000000 | NZD 26000000',
  },
  counterexamples: ['The $ sign.', 'All 5 of us.'],
  starts: [...SIGNS.keys(), ...SIGN_PREFIXES.keys(), ...CODES.keys()],
  apply: readSigned,
};

export const wordedMoney: ValueRule = {
  name: 'money/word',
  about: 'An amount with its currency behind it: "400 million dollars", "a 20-million-pound fine".',
  examples: {
    'It paid [400 million dollars].': 'USD 400000000',
    'It paid [two and a half million euros].': 'EUR 2500000',
    'A [20-million-pound] fine.': 'GBP 20000000',
    'They owe [50 Swiss francs].': 'CHF 50',
    'They pay [412 pence] a share.': 'GBP 4.12',
    'It costs [20 cents].': 'USD 0.2',
    'It cost [57 cents].': 'USD 0.57',
    'They won [3 to 5 billion yuan].': 'CNY 3000000000..5000000000',
  },
  counterexamples: ['It won 5 games.', 'It weighs 300 pounds.', 'They shipped 20 pounds of rice.'],
  starts: NUMBER_STARTS,
  apply: readWorded,
};
