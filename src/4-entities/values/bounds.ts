import type { Comparator, DateModifier } from '../../document/values';
import { valueWords } from '../../lexicon/value-words';
import type { Atoms } from './atoms';
import { phrasesOf, type PhraseMatch } from './phrases';

const BEFORE = phrasesOf(valueWords<Comparator>('bound'));
const AFTER = phrasesOf(valueWords<Comparator>('bound-after'));

const DEGREES = phrasesOf(valueWords('bound-degree'));
const isStrict = (bound: PhraseMatch<Comparator>): boolean => bound.meaning === '>' || bound.meaning === '<';

/** Reads "more than", "just over", "at least", "up to", "about" before an amount: they belong to the phrase ("more than $5 million"). */
export function readBound(atoms: Atoms, at: number): PhraseMatch<Comparator> | undefined {
  const degree = DEGREES.at(atoms, at);
  const bound = degree && BEFORE.at(atoms, degree.end);
  return bound && isStrict(bound) ? bound : BEFORE.at(atoms, at);
}

/** "$5 million or more", "5% or so". */
export const readBoundAfter = (atoms: Atoms, at: number): PhraseMatch<Comparator> | undefined => AFTER.at(atoms, at);

/** A bare year after "the" belongs to a noun. */
const isNoun = (atoms: Atoms, at: number): boolean =>
  /^\d{4}$/.test(atoms.norms[at]) && atoms.kinds[at + 1] === 'word' && !atoms.glued[at + 1];

const MODIFIERS = phrasesOf(valueWords<DateModifier>('before-date'));
/** Words of "later than or on". */
const LONGEST = 4;

/** What the words before a date do to it; they stay outside the phrase ("since 2019" is the date 2019, since then). */
export function modifierBefore(atoms: Atoms, at: number): DateModifier | undefined {
  const { norms } = atoms;
  // "since the 1990s", "ca. 1850"; but "after the 2024 election" is after the election.
  const passed = norms[at - 1] === '.' || (norms[at - 1] === 'the' && !isNoun(atoms, at));
  const ofYear = norms[at - 1] === 'year' && norms[at - 2] === 'the'; // "before the year 2019"
  const end = ofYear ? at - 2 : passed ? at - 1 : at;
  for (let length = LONGEST; length > 0; length--) {
    const phrase = MODIFIERS.at(atoms, end - length);
    if (phrase?.end !== end) continue;
    // "Not until March did it admit": from then on, and not up to it.
    return phrase.meaning === 'until' && norms[end - 2] === 'not' ? undefined : phrase.meaning;
  }
  return undefined;
}
