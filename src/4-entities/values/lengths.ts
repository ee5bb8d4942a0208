import { isDash, skipHyphen, type Atoms } from './atoms';
import { isA } from '../../english';
import { tagAt, yearAt } from './dates/words';
import { readNumber, type NumberReading } from './numbers';
import { isOfClock, letterUnitAt, timeUnitAt, weekendsAt, type TimeUnit } from './time-units';

/** So many of a unit of time: what lengths, and dates that are so far away, are made of. */
export interface Length {
  readonly number: NumberReading;
  readonly unit: TimeUnit;
  readonly end: number;
}

/** "three days", "a year", "half a century", "two and a half years", "an hour and a half", "5-minute", "3h". */
export function lengthAt(atoms: Atoms, at: number): Length | undefined {
  const { norms } = atoms;
  const number = withHalf(atoms, numberAt(atoms, at));
  if (!number) return undefined;
  const noun = skipHyphen(atoms, number.end);
  const unit = timeUnitAt(atoms, noun) ?? letterUnitAt(atoms, noun) ?? weekendsAt(atoms, noun);
  if (!unit) return undefined;
  const hyphen = noun !== number.end;
  // "three-quarters of them" is a share.
  if (norms[noun] === 'quarters' && number.value === 3 && (hyphen || norms[noun + 1] === 'of')) return undefined;
  // "two quarter finals", "5 second places": a singular after more than one needs its hyphen where it has other meanings.
  if (
    !unit.plural &&
    !hyphen &&
    number.value !== 1 &&
    Number.isInteger(number.value) &&
    (norms[noun] === 'second' || norms[noun] === 'quarter')
  )
    return undefined;
  // "the World Cup 2018 day five", but "a 2000 year old tradition"
  if (!unit.plural && !hyphen && yearAt(atoms, at) !== undefined && norms[noun + 1] !== 'old') return undefined;
  const whole = withHalf(atoms, { ...number, end: noun + 1 })!;
  return { number: whole, unit, end: whole.end };
}

/** "a" of "a year" is one. */
function numberAt(atoms: Atoms, at: number): NumberReading | undefined {
  const article = atoms.norms[at] === 'a' || atoms.norms[at] === 'an';
  const half = article ? at + 1 : at;
  if (atoms.norms[half] === 'half' && isHalved(atoms, half)) return { value: 0.5, end: half + 1 };
  return article && timeUnitAt(atoms, at + 1)?.plural === false ? { value: 1, end: at + 1 } : readNumber(atoms, at);
}

/** "half year", "a half-century"; but "half-year profit" is that of the half that is over, as "the second half year" is. */
function isHalved(atoms: Atoms, at: number): boolean {
  const noun = skipHyphen(atoms, at + 1);
  const unit = timeUnitAt(atoms, noun);
  // "three-and-one-half hour" is more than a half.
  if (!unit || unit.plural || isDash(atoms.norms[at - 1]) || unit.grain === 'quarter' || unit.grain === 'minute' || unit.grain === 'second')
    return false;
  return unit.grain !== 'year' || (!tagAt(atoms, noun + 1).startsWith('N') && !/^(?:J|CD|N)/.test(tagAt(atoms, at - 1)));
}

/** "three and a half" years, "an hour" and half. */
function withHalf({ norms }: Atoms, number: NumberReading | undefined): NumberReading | undefined {
  if (!number || number.vague || norms[number.end] !== 'and') return number;
  const half = norms[number.end + 1] === 'a' ? number.end + 2 : number.end + 1;
  return norms[half] === 'half' ? { ...number, value: number.value + 0.5, end: half + 1 } : number;
}

const ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

const isSmaller = ({ unit }: Length, than: Length): boolean => ORDER.indexOf(unit.designator) > ORDER.indexOf(than.unit.designator);

const isIn = (lengths: readonly Length[], { unit }: Length): boolean => lengths.some((other) => other.unit.designator === unit.designator);

/** "2 days 1 month": a larger unit may follow where nothing stands between, or where all of it is one distance: "2 days and 1 month ago". */
const isJoined = ({ norms }: Atoms, last: Length, next: number, { end }: Length): boolean =>
  next === last.end || (norms[last.end] === 'and' && isA(norms[end], 'far from now'));

/**
 * "two years and three months", "2 hours, 21 minutes and 8 seconds": one after the other, no unit twice, and each smaller than the one before
 * where it is not plain that they belong together.
 */
export function lengthsAt(atoms: Atoms, at: number): readonly [Length, ...Length[]] | undefined {
  const first = lengthAt(atoms, at);
  if (!first) return undefined;
  const lengths: [Length, ...Length[]] = [first];
  for (let last = first; !last.number.vague;) {
    const comma = atoms.norms[last.end] === ',' ? last.end + 1 : last.end;
    const next = atoms.norms[comma] === 'and' ? comma + 1 : comma;
    const length = atoms.norms[next] === 'a' || atoms.norms[next] === 'an' ? undefined : lengthAt(atoms, next);
    if (!length || length.number.vague || isIn(lengths, length) || !(isSmaller(length, last) || isJoined(atoms, last, next, length))) break;
    lengths.push(length);
    last = length;
  }
  return lengths;
}

const SECONDS = { TH: 3600, TM: 60, TS: 1, D: 86_400, W: 604_800, M: NaN, Y: NaN } as const;

/** How many seconds they are together; NaN if they have months or years among them, or no number. */
export const secondsOf = (lengths: readonly Length[]): number =>
  lengths.reduce((sum, { number, unit }) => sum + number.value * unit.factor * SECONDS[unit.designator], 0);

/** "P3Y", "PT90M", "PXD"; a decade is ten years. */
export function timexOf(lengths: readonly { readonly number: Pick<NumberReading, 'value'>; readonly unit: TimeUnit }[]): string {
  let date = '';
  let time = '';
  const sorted = [...lengths].sort((a, b) => ORDER.indexOf(a.unit.designator) - ORDER.indexOf(b.unit.designator));
  for (const { number, unit } of sorted) {
    const count = Number.isNaN(number.value) ? 'X' : String(Number((number.value * unit.factor).toPrecision(12)));
    if (isOfClock(unit)) time += count + unit.designator.slice(1);
    else if (unit.grain === 'weekend') date += `${number.value}WE`.replace('NaN', 'X');
    else date += count + unit.designator;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
