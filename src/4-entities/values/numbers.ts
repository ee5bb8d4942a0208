import { isA, wordsOf } from '../../english';
import { ORDINAL_WORDS } from '../../lexicon/ordinals';
import { valueNumbers, valueWords } from '../../lexicon/value-words';
import { isDash, skipHyphen, type Atoms } from './atoms';

/** A number as it was read; `end` is the index after its last atom. */
export interface NumberReading {
  value: number;
  end: number;
  /** What its scale makes of it: a million of "5 million". */
  scale?: number;
  /** "hundreds of thousands": `value` is the least that it can be. */
  atLeast?: true;
  /** "several", "a few": `value` is NaN. */
  vague?: true;
}

const UNITS = valueNumbers('unit');
const TEENS = valueNumbers('teen');
const TENS = valueNumbers('ten');
export const SCALES = valueNumbers('scale');
export const SCALE_PLURALS = valueNumbers('scales');
const SHORT_SCALES = valueNumbers('short-scale');
/** One letter alone is a scale only where money is counted: 100 m is a length. */
const MONEY_SCALES = valueNumbers('money-scale');
const ZERO = valueWords('zero-of-year');
const VAGUE = valueWords('vague-number');

/** One to nineteen. */
export const SMALL_CARDINALS: readonly string[] = [...UNITS.keys(), ...TEENS.keys()];
const CARDINAL_STARTS: readonly string[] = [...SMALL_CARDINALS, ...TENS.keys()];

/** What a number can begin with, for the tables that say which rules to try at a word. Figures have the key '#'. */
export const NUMBER_STARTS: readonly string[] = ['#', ...wordsOf('first word of a number'), ...CARDINAL_STARTS];

/** What a time of day can begin with: figures, "five", "half past", "quarter to". */
export const CLOCK_STARTS: readonly string[] = ['#', 'half', 'quarter', ...CARDINAL_STARTS];

/** What a year in words can begin with: "two thousand", "nineteen ninety-six". */
export const YEAR_WORD_STARTS: readonly string[] = ['one', 'two', 'twenty', ...TEENS.keys()];

/** A whole number below a hundred in words: "five", "nineteen", "forty five", "forty-five". */
export function cardinalWord(atoms: Atoms, at: number): { value: number; end: number } | undefined {
  const { norms } = atoms;
  const single = UNITS.get(norms[at]) ?? TEENS.get(norms[at]);
  if (single !== undefined) return { value: single, end: at + 1 };
  const ten = TENS.get(norms[at]);
  if (ten === undefined) return undefined;
  const next = skipHyphen(atoms, at + 1);
  const unit = UNITS.get(norms[next]);
  return unit === undefined ? { value: ten, end: at + 1 } : { value: ten + unit, end: next + 1 };
}

/** 18 of "the eighteen seventies", 20 of "twenty twenty-one". */
export const CENTURIES: ReadonlyMap<string, number> = new Map([...TEENS, ...TENS].filter(([, value]) => value > 12 && value <= 20));

/** A year in words: "nineteen ninety-six", "two thousand and fifteen", "twenty twenty-one", "two thousand". */
export function readYearWords(atoms: Atoms, at: number): { year: number; end: number } | undefined {
  const { norms } = atoms;
  if (norms[at] === 'two' && norms[at + 1] === 'thousand') {
    const and = norms[at + 2] === 'and' ? at + 3 : at + 2;
    const rest = cardinalWord(atoms, and);
    return rest ? { year: 2000 + rest.value, end: rest.end } : { year: 2000, end: at + 2 };
  }
  if (norms[at] === 'one' && norms[at + 1] === 'thousand') {
    const said = readWords(atoms, at)!;
    return said.value >= 1100 && said.value < 2000 ? { year: said.value, end: said.end } : undefined;
  }
  const century = CENTURIES.get(norms[at]);
  if (century === undefined) return undefined;
  // "nineteen oh one"
  const unit = ZERO.has(norms[at + 1]) ? UNITS.get(norms[at + 2]) : undefined;
  if (unit !== undefined) return { year: century * 100 + unit, end: at + 3 };
  const rest = cardinalWord(atoms, at + 1);
  return rest && rest.value >= 10 ? { year: century * 100 + rest.value, end: rest.end } : undefined;
}

const MAX_ATOMS = 16;

/**
 * Reads a number in figures or words: "1,200", "2½", "3.5 million", "twenty-five", "two and a half million", "half a million",
 * "a dozen", "several".
 *
 * @param money also take "m", "b" and "t" for millions, billions and trillions
 */
export function readNumber(atoms: Atoms, start: number, money = false): NumberReading | undefined {
  const { norms, kinds } = atoms;
  const word = norms[start];
  if (word === undefined) return undefined;
  if (kinds[start] === 'number') return readFigures(atoms, start, money);
  if (word === 'half' && (norms[start + 1] === 'a' || norms[start + 1] === 'an')) {
    const scale = SCALES.get(norms[start + 2]);
    return scale === undefined ? { value: 0.5, end: start + 2 } : { value: scale / 2, end: start + 3 };
  }
  const article = word === 'a' || word === 'an';
  const noun = article ? start + 1 : start;
  // "a couple of days", "the next couple weeks"
  if (norms[noun] === 'couple') return { value: 2, end: norms[noun + 1] === 'of' ? noun + 2 : noun + 1, vague: true };
  if (article) {
    const scale = SCALES.get(norms[noun]);
    if (scale !== undefined) return scaled(atoms, scale, noun + 1);
    return norms[noun] === 'few' ? { value: NaN, end: noun + 1, vague: true } : undefined;
  }
  if (SCALE_PLURALS.has(word)) return readPlural(atoms, start);
  if (VAGUE.has(word)) return { value: NaN, end: start + 1, vague: true };
  return readWords(atoms, start);
}

/** "hundreds", "hundreds of thousands". */
function readPlural({ norms }: Atoms, start: number): NumberReading {
  let value = 1;
  let end = start;
  for (let at = start; SCALE_PLURALS.has(norms[at]); at = end + 1) {
    value *= SCALE_PLURALS.get(norms[at])!;
    end = at + 1;
    if (norms[end] !== 'of') break;
  }
  return { value, end, scale: value, atLeast: true };
}

/** Thousands apart by spaces, and the comma as other languages have it: "40 000", "20.000.000", "1.234,56". Where a unit follows, they are one number. */
export function readGroups(atoms: Atoms, start: number): NumberReading | undefined {
  const { norms, glued, kinds } = atoms;
  let [figures, end] = [norms[start], start + 1];
  if (kinds[start] !== 'number') return undefined;
  if (/^\d{1,3}$/.test(figures)) for (; !glued[end] && /^\d{3}$/.test(norms[end] ?? ''); end++) figures += norms[end];
  if (end === start + 1) {
    // "20.000.000": one dot alone is a decimal point.
    let dotted = figures;
    let at = end;
    for (; norms[at] === '.' && glued[at] && glued[at + 1] && /^\d{3}(?:\.\d{3})?$/.test(norms[at + 1] ?? ''); at += 2) {
      dotted += norms[at + 1].replace('.', '');
    }
    if (dotted.length > figures.length + 3 && /^\d{1,3}$/.test(figures)) [figures, end] = [dotted, at];
  }
  const comma = norms[end] === ',' && glued[end] && glued[end + 1] && /^\d{1,2}$/.test(norms[end + 1] ?? '');
  if (comma && (/^\d{1,3}$/.test(norms[start]) || /^\d{1,3}\.\d{3}$/.test(norms[start]))) {
    return scaled(atoms, Number(`${figures.replace('.', '')}.${norms[end + 1]}`), end + 2);
  }
  return end === start + 1 ? undefined : scaled(atoms, Number(figures), end);
}

/** "1/2", "½". */
function fractionAt({ norms, numbers, kinds, glued }: Atoms, at: number): { value: number; end: number } | undefined {
  if (kinds[at] !== 'number') return undefined;
  if (numbers[at] < 1) return { value: numbers[at], end: at + 1 };
  const figures = norms[at + 1] === '/' && glued[at + 1] && glued[at + 2] && kinds[at + 2] === 'number';
  return figures && numbers[at + 2] > numbers[at] ? { value: numbers[at] / numbers[at + 2], end: at + 3 } : undefined;
}

function readFigures(atoms: Atoms, start: number, money: boolean): NumberReading {
  const { norms, numbers, glued } = atoms;
  let value = numbers[start];
  let at = start + 1;
  const alone = fractionAt(atoms, start);
  // "2½", "5 1/2", "5-1/2"
  const behind = Number.isInteger(value) && !alone ? fractionAt(atoms, skipHyphen(atoms, at)) : undefined;
  const fraction = alone ?? (behind && value + behind.value > value ? { value: value + behind.value, end: behind.end } : undefined);
  if (fraction) ({ value, end: at } = fraction);
  const joined = skipHyphen(atoms, at);
  const suffix = norms[joined];
  const short = suffix === undefined ? undefined : (SHORT_SCALES.get(suffix) ?? (money ? MONEY_SCALES.get(suffix) : undefined));
  if (short !== undefined && (suffix !== 'k' || glued[joined]) && (suffix.length > 1 || glued[joined] || money)) {
    return { value: round(value * short), end: joined + 1, scale: short };
  }
  return scaled(atoms, value, joined !== at && SCALES.has(norms[joined]) ? joined : at);
}

/** "400" + "million", "3" + "hundred" + "thousand". */
export function scaled(atoms: Atoms, value: number, at: number): NumberReading {
  let product = 1;
  for (let steps = 0; steps < 3; steps++, at++) {
    const scale = SCALES.get(atoms.norms[at]);
    if (scale === undefined) break;
    product *= scale;
  }
  return { value: round(value * product), end: at, ...(product > 1 && { scale: product }) };
}

/** 1.1 × 10⁶ is not 1100000.0000000002 to a reader. */
export const round = (value: number): number => Number(value.toPrecision(12));

/** "twenty-five", "two hundred and fifty thousand", "two and a half million". */
function readWords(atoms: Atoms, start: number): NumberReading | undefined {
  const { norms } = atoms;
  let total = 0;
  let group = 0;
  let at = start;
  let room: 'any' | 'unit' | 'none' = 'any';
  let last: number | undefined;
  while (at - start < MAX_ATOMS) {
    let next = at;
    if (at > start && isDash(norms[at]) && atoms.glued[at] && room === 'unit') next = at + 1;
    else if (norms[at] === 'and' && (group >= 100 || total > 0) && isCardinal(norms[at + 1])) next = at + 1;
    else if (norms[at] === 'and' && norms[at + 1] === 'a' && norms[at + 2] === 'half' && group > 0 && room !== 'any') {
      if (!SCALES.has(norms[at + 3])) break;
      group += 0.5;
      at += 3;
      continue;
    }
    const word = norms[next];
    const unit = UNITS.get(word);
    const teen = TEENS.get(word);
    const ten = TENS.get(word);
    const scale = SCALES.get(word);
    if (unit !== undefined && room !== 'none') {
      group += unit;
      room = 'none';
    } else if (teen !== undefined && room === 'any') {
      group += teen;
      room = 'none';
    } else if (ten !== undefined && room === 'any') {
      group += ten;
      room = 'unit';
    } else if (scale !== undefined && group > 0) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
      room = 'any';
    } else break;
    last = scale;
    at = next + 1;
  }
  return at === start ? undefined : { value: total + group, end: at, ...(last !== undefined && { scale: last }) };
}

const isCardinal = (word: string | undefined): boolean => word !== undefined && (UNITS.has(word) || TEENS.has(word) || TENS.has(word));

/** Words that an ordinal can begin with. */
export const ORDINAL_STARTS: readonly string[] = ['#', 'twenty', 'thirty', ...ORDINAL_WORDS.keys()];

/** Reads "third", "21st", "twenty-first". */
export function readOrdinal(atoms: Atoms, at: number): NumberReading | undefined {
  const { norms, kinds, glued } = atoms;
  if (kinds[at] === 'number') {
    return glued[at + 1] && isA(norms[at + 1], 'ordinal ending') && Number.isInteger(atoms.numbers[at])
      ? { value: atoms.numbers[at], end: at + 2 }
      : undefined;
  }
  const tens = norms[at] === 'twenty' ? 20 : norms[at] === 'thirty' ? 30 : 0;
  if (tens > 0) {
    const next = isDash(norms[at + 1]) ? at + 2 : at + 1;
    const unit = ORDINAL_WORDS.get(norms[next]);
    return unit !== undefined && unit < 10 ? { value: tens + unit, end: next + 1 } : undefined;
  }
  const value = ORDINAL_WORDS.get(norms[at]);
  return value === undefined ? undefined : { value, end: at + 1 };
}
