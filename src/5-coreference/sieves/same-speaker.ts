import { FIRST_PERSON } from '../pronouns';
import type { Sieve } from '../sieve';

/** One quotation has one speaker: "I looked at my shoes". Who that is, the words around it may say; here they stay among themselves. */
export const sameSpeaker: Sieve = {
  name: 'same-speaker',
  resolve({ document, references, chains }, name) {
    const speakers = new Map<number, number>();
    for (const { index, mention, quotation } of references) {
      if (mention.form !== 'pronoun' || quotation < 0 || !FIRST_PERSON.has(document.tokens.lower[mention.head])) continue;
      const first = speakers.get(quotation);
      if (first === undefined) speakers.set(quotation, index);
      else chains.join(first, index, name);
    }
  },
};
