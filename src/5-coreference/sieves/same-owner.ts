import { NounIndex } from '../noun-index';
import type { Reference } from '../references';
import { repeats } from '../repeats';
import type { Sieve } from '../sieve';
import { isVague } from './same-nominal';

export const sameOwner: Sieve = {
  name: 'same-owner',
  about: '"Galois’ work … his work": what one owner has, once it is known whom the pronouns before them mean.',
  examples: { 'Critics praised Maria Lopez’s novel in May. She sold the rights to her novel.': ['Maria Lopez’s novel = her novel'] },
  counterexamples: { 'Acme raised its prices. Globex cut its prices.': ['its prices = its prices'] },
  apply(discourse, name) {
    const seen = new NounIndex();
    for (const reference of discourse.references) {
      if (reference.mention.form !== 'nominal' || reference.determination !== 'possessive') continue;
      if (discourse.chains.isOpen(reference.index) && !isVague(reference)) {
        const antecedent = seen
          .latest(reference.noun)
          .find((other) => saysAsMuch(reference, other) && repeats(discourse, reference, other));
        if (antecedent) discourse.chains.join(antecedent.index, reference.index, name);
      }
      seen.add(reference);
    }
  },
};

/** "its robots" are more than "its newest robots". */
const saysAsMuch = (later: Reference, earlier: Reference): boolean => later.modifiers.length === earlier.modifiers.length;
