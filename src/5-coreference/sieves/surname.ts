import { isName } from '../../document/entities';
import { canonicalKey } from '../../lexicon/variants';
import { wordsOf } from '../names';
import type { Discourse, Sieve } from '../sieve';

export const surname: Sieve = {
  name: 'surname',
  about:
    '"Valeska Paris … Paris said she": a single name that "he" or "she" stands for is a person\'s, whatever it was taken for; if just one full name ends in it, it is that one.',
  examples: { 'Kim Boston fell. Reporters in Boston, Massachusetts, left. Boston won.': ['Kim Boston = Boston'] },
  counterexamples: { 'Valeska Paris left. Trains to Paris were late.': ['Valeska Paris = Paris'] },
  apply(discourse, name) {
    const { references, chains } = discourse;
    const wholes = wholesOf(discourse);
    for (const { index, mention } of references) {
      if (!isName(mention.form) || chains.find(index) !== index || chains.of(index).animate !== true) continue;
      const [own, ...more] = wordsOf(canonicalKey(mention.name));
      const found = more.length === 0 ? wholes.get(own) : undefined;
      if (found?.size !== 1) continue;
      const [whole] = found;
      const [one, other] = [chains.of(index).shown, chains.of(whole).shown];
      if (!one.gender || !other.gender || one.gender === other.gender) chains.join(whole, index, name);
    }
  },
};

/** For each surname the chains of persons whose full name ends in it. */
function wholesOf({ references, chains }: Discourse): ReadonlyMap<string, ReadonlySet<number>> {
  const wholes = new Map<string, Set<number>>();
  for (const { index, mention } of references) {
    const words = mention.form === 'name' && mention.type === 'person' ? wordsOf(canonicalKey(mention.name)) : [];
    if (words.length < 2) continue;
    const last = words.at(-1)!;
    wholes.set(last, (wholes.get(last) ?? new Set()).add(chains.find(index)));
  }
  return wholes;
}
