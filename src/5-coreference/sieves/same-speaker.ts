import { participant } from '../../lexicon/pronouns';
import type { Sieve } from '../sieve';
import { turnsOf } from '../turns';

/**
 * One quotation has one speaker, who speaks to and for the same people: "I looked at my shoes". Who that is, the words around it may say; here
 * they stay among themselves.
 * Outside of quotations "I" is the author of the whole text, unless people speak in turns: then it is who is named before the colon, and
 * each paragraph without a name has a speaker of its own.
 */
export const sameSpeaker: Sieve = {
  name: 'same-speaker',
  about:
    'One quotation has one speaker, who speaks to and for the same people: "I looked at my shoes". Who that is, the words around it may say; here they stay among themselves.',
  examples: { '“I lost my shoes.”': ['I = my'], '“We told you that our shoes are not yours.”': ['We = our', 'you = yours'] },
  counterexamples: { '“I won,” said Maria Lopez. “I lost,” said Peter Smith.': ['I = I'] },
  apply(discourse, name) {
    const { document, references, chains } = discourse;
    const { inTurns, speakerOf, partOf } = turnsOf(discourse);
    const speakers = new Map<string, number>();
    for (const { index, mention, quotation, sentence } of references) {
      const person = mention.form === 'pronoun' ? participant(document.tokens.lower[mention.head]) : undefined;
      if (person === undefined) continue;
      const { block } = document.sentences[sentence];
      const key = quotation >= 0 ? `${person} quotation ${quotation}` : (interviewKey(person, block) ?? `${person} ${keyOf(block)}`);
      const first = speakers.get(key);
      if (first === undefined) speakers.set(key, index);
      else chains.join(first, index, name);
    }

    /** "What do you fear?" asks who says "I" in the answers. */
    function interviewKey(person: 'i' | 'we' | 'you', block: number): string | undefined {
      const part = partOf(block);
      if (part === undefined) return undefined;
      if (person === 'you') return part === 'asker' ? 'i asked' : undefined;
      return `${person} ${part}`;
    }

    function keyOf(block: number): string {
      if (!inTurns) return 'text';
      const speaker = speakerOf(block);
      return speaker < 0 ? `paragraph ${block}` : `person ${chains.find(speaker)}`;
    }
  },
};
