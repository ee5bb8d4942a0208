import { synonymous } from '../../lexicon/synonyms';
import { circular, mentionsBefore, nested } from '../antecedents';
import { nameBehind } from '../names';
import type { Reference } from '../references';
import type { Discourse, Sieve } from '../sieve';
import { isOffice } from '../words/describing';

/** Sentences that "the blast" may reach back to an explosion. */
const WINDOW = 3;

export const synonym: Sieve = {
  name: 'synonym',
  about: '"the blast" → "an explosion": the only thing in the sentences before that goes by another word for it.',
  examples: {
    'An explosion hit Lima on Monday. The blast killed Ann Lee.': ['An explosion = The blast'],
    'Soldiers fought six rebels in Oslo. The insurgents shot Ann Lee.': ['six rebels = The insurgents'],
  },
  counterexamples: {
    'An explosion hit Lima and an explosion hit Cusco. The blast killed Ann Lee.': ['an explosion = The blast'],
    'An explosion hit Lima on Monday. The second blast killed Ann Lee.': ['An explosion = The second blast'],
    'Explosions hit Lima on Monday. The blast killed Ann Lee.': ['Explosions = The blast'],
  },
  apply(discourse, name) {
    const { references, chains } = discourse;
    for (const reference of references) {
      if (!chains.isOpen(reference.index) || discourse.together.has(reference.index) || !takesUp(reference)) continue;
      const found = onlyBefore(discourse, reference);
      if (found >= 0) chains.join(found, reference.index, name);
    }
  },
};

/** A plain phrase with "the": what tells it apart, "the second blast", "the blast in Lima", may make it another. */
function takesUp({ mention, determination, modifiers, complementToken, restricted, predicative, headline }: Reference): boolean {
  return (
    mention.form === 'nominal' &&
    determination === 'definite' &&
    modifiers.length === 0 &&
    complementToken < 0 &&
    !restricted &&
    !predicative &&
    !headline
  );
}

function onlyBefore(discourse: Discourse, reference: Reference): number {
  const { chains } = discourse;
  let found = -1;
  for (const other of mentionsBefore(discourse, reference.index, WINDOW)) {
    if (other.mention.form !== 'nominal' || !synonymous(other.noun, reference.noun)) continue;
    if (found >= 0 && chains.same(found, other.index)) continue;
    // Two that it may be, or one of its own name that was found to be another.
    if (found >= 0 || !mayBe(discourse, reference, other)) return -1;
    found = other.index;
  }
  return found;
}

function mayBe(discourse: Discourse, reference: Reference, other: Reference): boolean {
  const { chains } = discourse;
  if (other.noun === reference.noun || other.number !== reference.number || other.headline || other.predicative || isOffice(other))
    return false;
  // "a separate incident" is not what was told before.
  if (other.modifiers.some((word) => word === 'other' || word === 'separate')) return false;
  if (other.section !== reference.section || other.determination === 'possessive') return false;
  if (chains.of(other.index).named || nameBehind(discourse, other.index) >= 0) return false;
  if (other.governor === reference.governor && other.sentence === reference.sentence) return false;
  return !nested(reference, other) && !circular(discourse, reference, other.index);
}
