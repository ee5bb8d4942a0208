import { isName } from '../../document/entities';
import { FIRST_PERSON } from '../pronouns';
import type { Sieve } from '../sieve';

/** "Ann Holm: I …" and what she says of herself in that paragraph; what stands there in quotation marks are others' words. */
export const turn: Sieve = {
  name: 'turn',
  resolve({ document, references, chains }, name) {
    const { tokens, sentences } = document;
    let speaker = -1;
    let turnOf = -1;
    let at = 0;
    for (const { index, mention, quotation, sentence } of references) {
      const { block } = sentences[sentence];
      if (turnOf !== block) {
        turnOf = block;
        const opens = mention.start === firstToken(block) && isName(mention.form) && tokens.words[mention.end] === ':';
        speaker = opens && chains.typeOf(index) === 'person' ? index : -1;
      }
      const isOwn = speaker >= 0 && quotation < 0 && mention.form === 'pronoun' && FIRST_PERSON.has(tokens.lower[mention.head]);
      if (isOwn && !chains.same(speaker, index)) chains.join(speaker, index, name);
    }

    /** The first token of a paragraph; sentences are in order, and the search goes on from the last one. */
    function firstToken(block: number): number {
      while (at < sentences.length && sentences[at].block < block) at++;
      return sentences[at]?.start ?? -1;
    }
  },
};
