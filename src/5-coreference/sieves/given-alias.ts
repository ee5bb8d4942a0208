import { isName } from '../../document/entities';
import { canonicalKey } from '../../lexicon/variants';
import type { Sieve } from '../sieve';

export const givenAlias: Sieve = {
  name: 'given-alias',
  about: 'Names that the caller declares to be one: what `aliases` lists under one name.',
  examples: { 'Acme grew. Globex Nord fell.': ['Acme = Globex Nord'] },
  counterexamples: { 'Acme grew. Tovrik fell.': ['Acme = Tovrik'] },
  context: { aliases: { Acme: ['Globex Nord'] } },
  apply({ references, chains, given, byNames }, name) {
    if (given.size === 0) return;
    const firsts = new Map<string, number>();
    for (const { index, mention } of references) {
      const key = canonicalKey(mention.name);
      const full = isName(mention.form) ? given.get(key) : undefined;
      if (full === undefined) continue;
      if (key !== canonicalKey(full)) byNames.add(key);
      const first = firsts.get(full);
      if (first === undefined) firsts.set(full, index);
      else chains.join(first, index, name);
    }
  },
};
