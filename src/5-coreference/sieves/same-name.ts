import { isName } from '../../document/entities';
import { canonicalKey } from '../../lexicon/variants';
import { wordsOf } from '../names';
import type { Sieve } from '../sieve';

/**
 * One name, one thing, as a rule even where the recognizer gave it different types (one sense a discourse: Gale, Church and
 * Yarowsky 1992). The exception is a surname that is a place as well: with "George Washington" in the text, "Washington" the person
 * and "Washington" the city stay apart.
 */
export const sameName: Sieve = {
  name: 'same-name',
  resolve({ references, chains }, name) {
    const names = references.filter(({ mention }) => isName(mention.form));
    const surnames = new Set<string>();
    for (const { mention } of names) {
      const words = wordsOf(canonicalKey(mention.name));
      if (mention.type === 'person' && words.length > 1) surnames.add(words.at(-1)!);
    }
    const firsts = new Map<string, number>();
    for (const { index, mention } of names) {
      const key = canonicalKey(mention.name);
      const slot = surnames.has(key) && mention.type === 'person' ? `${key} (person)` : key;
      const first = firsts.get(slot);
      if (first === undefined) firsts.set(slot, index);
      else chains.join(first, index, name);
    }
  },
};
