import { isFirstPerson } from '../../lexicon/pronouns';
import type { Sieve } from '../sieve';
import { turnsOf } from '../turns';

export const turn: Sieve = {
  name: 'turn',
  about:
    'For interviews and transcripts: "Ann Holm: I …" and what she says of herself in that paragraph; what stands there in quotation marks are others\' words.',
  examples: { 'Maria Lopez: I left.': ['Maria Lopez = I'] },
  counterexamples: { 'Remarks: I left.': ['Remarks = I'] },
  apply(discourse, name) {
    const { document, references, chains } = discourse;
    const { speakerOf } = turnsOf(discourse);
    for (const { index, mention, quotation, sentence } of references) {
      if (quotation >= 0 || mention.form !== 'pronoun' || !isFirstPerson(document.tokens.lower[mention.head])) continue;
      const speaker = speakerOf(document.sentences[sentence].block);
      if (speaker >= 0) chains.join(speaker, index, name);
    }
  },
};
