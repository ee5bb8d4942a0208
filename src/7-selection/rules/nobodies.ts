import { isFirstPerson, isFirstPersonPlural } from '../../lexicon/pronouns';
import type { SelectionRule } from '../rule';

export const nobodies: SelectionRule = {
  name: 'nobodies',
  about:
    'what is said of a pronoun that stands for nobody known, and is no speaker: "They kept on walking"; as the word of somebody known it is told',
  examples: { 'They went through the town. Acme sold Globex.': ['They went through the town'] },
  counterexamples: {
    '"We have sold the mill," said Ann Lee.': ['We have sold the mill'],
    'We believe in the treaty of Oslo.': ['We believe in the treaty of Oslo'],
  },
  drops: ({ subject, attribution }, { document: { entities, entityOf, mentions, tokens } }) => {
    if (attribution?.source !== undefined) return false;
    return entities[entityOf[subject.mention]!]!.mentions.every((mention) => {
      const { form, head } = mentions[mention]!;
      const word = tokens.lower[head]!;
      return form === 'pronoun' && !isFirstPerson(word) && !isFirstPersonPlural(word);
    });
  },
};
