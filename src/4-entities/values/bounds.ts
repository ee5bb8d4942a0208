import type { Comparator, DateModifier } from '../../document/values';
import type { Atoms } from './atoms';
import type { Bound } from './grammar';

/** Words before an amount that bound it; they belong to the phrase ("more than $5 million"). Longer ones stand before shorter ones. */
const COMPARATORS: readonly (readonly [string, Comparator])[] = [
  ['at least', '>='],
  ['at most', '<='],
  ['no less than', '>='],
  ['no fewer than', '>='],
  ['not less than', '>='],
  ['no more than', '<='],
  ['not more than', '<='],
  ['more than', '>'],
  ['greater than', '>'],
  ['higher than', '>'],
  ['upwards of', '>'],
  ['in excess of', '>'],
  ['less than', '<'],
  ['fewer than', '<'],
  ['lower than', '<'],
  ['as much as', '<='],
  ['as many as', '<='],
  ['up to', '<='],
  ['a minimum of', '>='],
  ['a maximum of', '<='],
  ['close to', '~'],
  ['some', '~'],
  ['over', '>'],
  ['above', '>'],
  ['under', '<'],
  ['below', '<'],
  ['nearly', '~'],
  ['almost', '~'],
  ['about', '~'],
  ['around', '~'],
  ['approximately', '~'],
  ['roughly', '~'],
  ['circa', '~'],
  ['an estimated', '~'],
  ['estimated', '~'],
  ['~', '~'],
  ['>', '>'],
  ['<', '<'],
  ['≥', '>='],
  ['≤', '<='],
];

const BY_FIRST = new Map<string, { rest: readonly string[]; comparator: Comparator }[]>();
for (const [phrase, comparator] of COMPARATORS) {
  const [first, ...rest] = phrase.split(' ') as [string, ...string[]];
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { rest, comparator }]);
}

/** Reads "more than", "at least", "up to", "about". */
export function readBound(atoms: Atoms, at: number): Bound | undefined {
  for (const { rest, comparator } of BY_FIRST.get(atoms.norms[at]) ?? []) {
    if (rest.every((word, index) => atoms.norms[at + 1 + index] === word)) return { end: at + 1 + rest.length, comparator };
  }
  return undefined;
}

/** "$5 million or more", "5% or so". */
export function readBoundAfter(atoms: Atoms, at: number): Bound | undefined {
  if (atoms.norms[at] !== 'or') return undefined;
  const word = atoms.norms[at + 1];
  if (word === 'more' || word === 'above' || word === 'over' || word === 'higher') return { end: at + 2, comparator: '>=' };
  if (word === 'less' || word === 'fewer' || word === 'below' || word === 'under') return { end: at + 2, comparator: '<=' };
  return word === 'so' ? { end: at + 2, comparator: '~' } : undefined;
}

/** A bare year after "the" belongs to a noun. */
const isNoun = (atoms: Atoms, at: number): boolean =>
  /^\d{4}$/.test(atoms.norms[at]) && atoms.kinds[at + 1] === 'word' && !atoms.glued[at + 1];

const PLACES: ReadonlySet<string | undefined> = new Set(['on', 'in', 'from', 'with']);
const STARTING: ReadonlySet<string | undefined> = new Set(['starting', 'beginning', 'effective']);

const PREPOSITIONS = new Map<string, DateModifier>([
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'latest'],
  ['starting', 'since'],
  ['beginning', 'since'],
  ['effective', 'since'],
  ['around', 'approximate'],
  ['about', 'approximate'],
  ['circa', 'approximate'],
  ['ca', 'approximate'],
  ['c', 'approximate'],
]);

/** What the preposition before a date does to it; it stays outside the phrase ("since 2019" is the date 2019, since then). */
export function modifierBefore(atoms: Atoms, at: number): DateModifier | undefined {
  // "since the 1990s", "ca. 1850"; but "after the 2024 election" is after the election.
  const passed = atoms.norms[at - 1] === '.' || (atoms.norms[at - 1] === 'the' && !isNoun(atoms, at));
  const ofYear = atoms.norms[at - 1] === 'year' && atoms.norms[at - 2] === 'the'; // "before the year 2019"
  const nearest = ofYear ? at - 3 : passed ? at - 2 : at - 1;
  // "starting on January 7", "beginning in 2019", "effective from May"
  const before = PLACES.has(atoms.norms[nearest]) && STARTING.has(atoms.norms[nearest - 1]) ? nearest - 1 : nearest;
  const word = atoms.norms[before];
  if (word === 'to' && atoms.norms[before - 1] === 'prior') return 'before';
  // "Not until March did it admit": from then on, and not up to it.
  if (atoms.norms[before - 1] === 'not' && (word === 'until' || word === 'till')) return undefined;
  return word === undefined ? undefined : PREPOSITIONS.get(word);
}
