import { valueWords } from '../../lexicon/value-words';
import type { Grain } from '../../document/values';
import type { Atoms } from './atoms';

/** A unit of time: its grain, how many of the grain it is, and how ISO 8601 writes a duration in it. */
export interface TimeUnit {
  readonly grain: Grain;
  /** A fortnight is two weeks. */
  readonly count: number;
  readonly plural: boolean;
  readonly designator: 'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS';
  /** How many of the designator's units it is: a decade is 10 Y. */
  readonly factor: number;
}

const TABLE = new Map<string, TimeUnit>();
for (const plural of [false, true]) {
  for (const [word, meaning] of valueWords(plural ? 'time-units' : 'time-unit')) {
    const [grain, count, designator, factor] = meaning.split(' ') as [Grain, string, TimeUnit['designator'], string];
    TABLE.set(word, { grain, count: Number(count), plural, designator, factor: Number(factor) });
  }
}

/** "days", "years": what a length without its number begins with. */
export const PLURAL_UNITS: readonly string[] = [...valueWords('time-units').keys()];

/** "day", "year". */
export const SINGULAR_UNITS: readonly string[] = [...valueWords('time-unit').keys()];

const WEEKEND: TimeUnit = { grain: 'weekend', count: 1, plural: true, designator: 'D', factor: 2 };

/** "weekends", which are counted as units but are no length of time of their own. */
export const weekendsAt = (atoms: Atoms, at: number): TimeUnit | undefined => (atoms.norms[at] === 'weekends' ? WEEKEND : undefined);

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['h', 'hours'],
  ['d', 'days'],
  ['y', 'years'],
]);
const BEFORE_LETTER = valueWords('before-letter-unit');

/** "3h", "10D", "3Y", "3 h": a letter behind a figure, where a length of time is asked for: "3D" is no three days. */
export function letterUnitAt(atoms: Atoms, at: number): TimeUnit | undefined {
  const word = LETTERS.get(atoms.norms[at]);
  if (
    word === undefined ||
    atoms.kinds[at - 1] !== 'number' ||
    (!atoms.glued[at] && atoms.kinds[at + 1] === 'word') ||
    (atoms.glued[at + 1] && atoms.kinds[at + 1] !== 'sign')
  )
    return undefined;
  const next = atoms.kinds[at + 1];
  const before = atoms.norms[at - 2];
  return (before === undefined || BEFORE_LETTER.has(before)) && (next !== 'word' || !atoms.capital[at + 1]) ? TABLE.get(word) : undefined;
}

/** The unit of time at an atom; those of the clock ("three hours") among them. */
export const timeUnitAt = (atoms: Atoms, at: number): TimeUnit | undefined => TABLE.get(atoms.norms[at]);

/** Hours, minutes and seconds. */
export const isOfClock = ({ designator }: TimeUnit): boolean => designator.startsWith('T');

/** The unit at an atom if the calendar has it: a day or more. */
export function calendarUnitAt(atoms: Atoms, at: number): TimeUnit | undefined {
  const unit = timeUnitAt(atoms, at);
  return unit && isOfClock(unit) ? undefined : unit;
}
