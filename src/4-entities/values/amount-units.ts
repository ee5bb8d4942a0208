import { isA } from '../../english';
import { CURRENCY_NAMES, CURRENCY_SIGNS, type Currency } from '../../lexicon/currencies';
import { UNITS } from '../../lexicon/units';
import { valueWords } from '../../lexicon/value-words';
import { skipHyphen, type Atoms } from './atoms';
import { tagAt } from './dates/words';
import { phrasesOf } from './phrases';

/** What an amount is counted in. */
export interface AmountUnit {
  readonly kind: 'money' | 'percent' | 'quantity';
  /** Code of the currency, "%" or "points", name of the unit. */
  readonly name: string;
  /** How many make the unit: 57 cents divided by 100 are 0.57; times 0.01 they are not. */
  readonly parts: number;
  /** UCUM. */
  readonly code: string;
  readonly end: number;
  /** Whether it stands before the number. */
  readonly before?: true;
  /** Below it the writing is more often something else. */
  readonly least?: number;
}

/** The first atoms of signs, and words before the figure that say what it measures. */
export const SIGN_STARTS: readonly string[] = [
  ...[...CURRENCY_SIGNS.keys()].map((sign) => /^\p{L}+|[^]/u.exec(sign)![0].toLowerCase()),
  ...valueWords('measure-before').keys(),
];

const moneyUnit = ({ code, parts, least }: Currency, end: number): AmountUnit => ({
  kind: 'money',
  name: code,
  parts,
  code: '',
  end,
  ...(least > 0 && { least }),
});

/** As it is written, without dots: "Rs.", "U.S.". */
const written = (atoms: Atoms, at: number): string => atoms.document.text.slice(atoms.starts[at], atoms.ends[at]).replaceAll('.', '');

const BEFORE = valueWords('measure-before');

/** What a number is in that stands behind it: "$5", "magnitude 6.1", "magnitude of 6.1". */
export function signAt(atoms: Atoms, at: number): AmountUnit | undefined {
  const name = BEFORE.get(atoms.norms[at]);
  if (name === undefined) return currencySignAt(atoms, at);
  const end = atoms.norms[at + 1] === 'of' ? at + 2 : skipHyphen(atoms, at + 1);
  return { kind: 'quantity', name, parts: 1, code: '', end, before: true };
}

/** "$", "US$", "HK $", "EUR", "Rs." before the figure. */
function currencySignAt(atoms: Atoms, at: number): AmountUnit | undefined {
  if (at >= atoms.length || atoms.kinds[at] === 'number') return undefined;
  const sign = written(atoms, at);
  // "gave the US $5 million"
  const apart = sign.length === 2 && atoms.capital[at] && !(sign === 'US' && atoms.norms[at - 1] === 'the');
  const joined = atoms.kinds[at] === 'word' && (atoms.glued[at + 1] || apart) ? CURRENCY_SIGNS.get(sign + atoms.norms[at + 1]) : undefined;
  if (joined) return { ...moneyUnit(joined, at + 2), before: true };
  const currency = CURRENCY_SIGNS.get(sign);
  return currency && { ...moneyUnit(currency, at + 1), before: true };
}

const SHARES = phrasesOf(valueWords<'%' | 'points' | 'basis points'>('share'));
const NAMES = phrasesOf(CURRENCY_NAMES);
const MEASURES = phrasesOf(UNITS);

/** The unit behind a number that begins at `start`. */
export function unitAt(atoms: Atoms, start: number, at: number, value: number): AmountUnit | undefined {
  if (at >= atoms.length) return undefined;
  const share = SHARES.at(atoms, at);
  if (share) return { kind: 'percent', name: share.meaning, parts: share.meaning === 'basis points' ? 100 : 1, code: '', end: share.end };
  return currencyAt(atoms, start, at, value) ?? measureAt(atoms, start, at);
}

function currencyAt(atoms: Atoms, start: number, at: number, value: number): AmountUnit | undefined {
  const name = NAMES.at(atoms, at);
  if (name) {
    // "Of the ten, 5 won again."; but "300bn won"
    if (value < 1000 && /^(?:VB|JJ)/.test(tagAt(atoms, name.end - 1)) && skipHyphen(atoms, at - 1) === at - 1) return undefined;
    const isPound = name.meaning.code === 'GBP' && atoms.norms[name.end - 1].startsWith('pound');
    if (isPound && isWeight(atoms, start, name.end)) return { kind: 'quantity', name: 'pound', parts: 1, code: '[lb_av]', end: name.end };
    return moneyUnit(name.meaning, name.end);
  }
  const sign = CURRENCY_SIGNS.get(written(atoms, at));
  // "5 R" and "4 LE" are nothing; a sign that begins the next amount ("5 $3") is not of this one.
  if (sign) return sign.least === 0 && atoms.kinds[at + 1] !== 'number' ? moneyUnit(sign, at + 1) : undefined;
  // "50p"; but "720p" is how many lines a film has.
  const isPence = atoms.norms[at] === 'p' && !atoms.capital[at] && atoms.glued[at] && !FILM_LINES.has(value) && isLetterUnit(atoms, at);
  return isPence && atoms.norms[start - 1] !== 'page' ? { kind: 'money', name: 'GBP', parts: 100, code: '', end: at + 1 } : undefined;
}

/** How many lines films have on screens. */
const FILM_LINES: ReadonlySet<number> = new Set([240, 360, 720, 1080, 1440, 2160, 4320]);

const WEIGHING = valueWords('weighing');

/** "It weighs 300 pounds", "300 pounds of coal": looks a few words back within the clause, and one word ahead. */
function isWeight(atoms: Atoms, start: number, end: number): boolean {
  if (
    WEIGHING.get(atoms.norms[end]) === 'after' ||
    (atoms.kinds[end] === 'number' && MEASURES.at(atoms, end + 1)?.meaning.name === 'ounce')
  )
    return true;
  for (let at = start - 1; at >= 0 && at >= start - 5 && atoms.kinds[at] !== 'sign'; at--) {
    if (WEIGHING.get(atoms.norms[at]) === 'before') return true;
  }
  return false;
}

/** Tables of what a unit is joined with: its name and what it adds to the code. */
const namesAndCodes = (table: string): ReadonlyMap<string, readonly string[]> =>
  new Map([...valueWords(table)].map(([word, meaning]) => [word, meaning.split(' ')]));
const POWERS = namesAndCodes('power');
/** "5 m3" */
const FIGURES = namesAndCodes('power-figure');
const isFlowing = (unit: string): boolean => isA(unit, 'unit of length') || isA(unit, 'measure of flow');
const RATES = namesAndCodes('rate');

/** "km", "square miles", "m³", "km/h", "miles per hour", "degrees Celsius". */
function measureAt(atoms: Atoms, start: number, at: number): AmountUnit | undefined {
  const { norms } = atoms;
  const heat = heatAt(atoms, at);
  if (heat) return heat;
  const before = POWERS.get(norms[at]);
  const first = before ? (norms[at + 1] === '.' ? at + 2 : skipHyphen(atoms, at + 1)) : at;
  const unit = MEASURES.at(atoms, first);
  if (!unit) return undefined;
  const power = before ?? (atoms.glued[unit.end] ? (POWERS.get(norms[unit.end]) ?? FIGURES.get(norms[unit.end])) : undefined);
  if (!power && isOneLetter(atoms, first) && !isLetterUnit(atoms, first)) return undefined;
  if (power && !isA(unit.meaning.name, 'unit of length')) return undefined;
  let { name, code } = unit.meaning;
  let end = power && !before ? unit.end + 1 : unit.end;
  if (power) [name, code] = [`${power[0]} ${name}`, code + power[1]];
  if (name === 'stone' && !isWeight(atoms, start, end)) return undefined;
  const joint = skipHyphen(atoms, end); // "kilometer-per-hour"
  const per = norms[joint] === '/' || norms[joint] === 'per' || norms[joint] === 'a' || norms[joint] === 'an';
  const of = skipHyphen(atoms, joint + 1);
  const rate = per && isFlowing(name) ? RATES.get(norms[of]) : undefined;
  if (rate) [name, code, end] = [`${name} per ${rate[0]}`, `${code}/${rate[1]}`, of + 1];
  return { kind: 'quantity', name, code, parts: 1, end };
}

const DEGREES = namesAndCodes('degree-letter');

/** "30C", "-5F": glued to the figure, unlike what a capital alone stands for, and behind no name ("iPhone 5C"). */
function heatAt(atoms: Atoms, at: number): AmountUnit | undefined {
  const heat =
    atoms.capital[at] && atoms.glued[at] && !(atoms.glued[at + 1] && atoms.kinds[at + 1] !== 'sign')
      ? DEGREES.get(atoms.norms[at])
      : undefined;
  if (!heat || atoms.ends[at] - atoms.starts[at] > 1 || atoms.capital[at - 2] || tagAt(atoms, at - 2).startsWith('N')) return undefined;
  return { kind: 'quantity', name: heat.slice(0, -1).join(' '), code: heat.at(-1)!, parts: 1, end: at + 1 };
}

const isOneLetter = ({ norms, kinds }: Atoms, at: number): boolean => norms[at].length === 1 && kinds[at] === 'word';

/** One letter is a unit only in lower case and if no noun follows: "100 m", but "5G", "100m users". */
const isLetterUnit = (atoms: Atoms, at: number): boolean =>
  !atoms.capital[at] && !tagAt(atoms, at + 1).startsWith('N') && (atoms.kinds[at + 1] !== 'word' || !atoms.capital[at + 1]);
