import { isName } from '../../document/entities';
import { canonicalKey } from '../../lexicon/variants';
import type { Sieve } from '../sieve';

export const demonym: Sieve = {
  name: 'demonym',
  about: 'A demonym means the place that has its name in the text, else that of the demonyms before it: "Switzerland … the Swiss skier".',
  examples: { 'Switzerland won. The Swiss skier Urs Halter smiled.': ['Switzerland = Swiss'] },
  counterexamples: { 'Sweden won. The Swiss skier Urs Halter smiled.': ['Sweden = Swiss'] },
  apply({ references, chains }, name) {
    const demonyms = references.filter(({ mention }) => mention.form === 'demonym');
    if (demonyms.length === 0) return;
    const firsts = new Map<string, number>();
    for (const { index, mention } of references) {
      if (!isName(mention.form) || chains.typeOf(index) !== 'place') continue;
      const key = canonicalKey(mention.name);
      if (!firsts.has(key)) firsts.set(key, index);
    }
    for (const { index, mention } of demonyms) {
      const key = canonicalKey(mention.name);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, index);
      else chains.join(first, index, name);
    }
  },
};
