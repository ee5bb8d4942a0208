import { isFirstPerson } from '../../lexicon/pronouns';
import type { Sieve } from '../sieve';
import { turnsOf } from '../turns';

/** An interview, which sets each question and each answer as a paragraph. */
const INTERVIEW = ['What did you write?', 'Whom do you write for?', 'Who helped you?']
  .map(
    (question) =>
      `${question}\n\nI wrote of the sea, of the ships in the harbour and of the winters that my village has known since the old days, when nobody there could read or write.`,
  )
  .join('\n\n');

export const turn: Sieve = {
  name: 'turn',
  about:
    'For interviews and transcripts: "Ann Holm: I …", or who is asked where only one is named before, and what she says of herself in that paragraph; what stands there in quotation marks are others\' words.',
  examples: {
    'Maria Lopez: I left.': ['Maria Lopez = I'],
    [`Maria Lopez lives in Oslo.\n\n${INTERVIEW}`]: ['Maria Lopez = you = I = you'],
  },
  counterexamples: {
    'Remarks: I left.': ['Remarks = I'],
    [`Maria Lopez met Peter Smith.\n\n${INTERVIEW}`]: ['Maria Lopez = I', 'Peter Smith = I'],
  },
  apply(discourse, name) {
    const { document, references, chains } = discourse;
    const { speakerOf, partOf, asked } = turnsOf(discourse);
    let interviewed: number | undefined;
    for (const { index, mention, quotation, sentence } of references) {
      if (quotation >= 0 || mention.form !== 'pronoun' || !isFirstPerson(document.tokens.lower[mention.head])) continue;
      const { block } = document.sentences[sentence];
      const speaker = partOf(block) === 'asked' ? (interviewed ??= asked()) : speakerOf(block);
      if (speaker >= 0) chains.join(speaker, index, name);
    }
  },
};
