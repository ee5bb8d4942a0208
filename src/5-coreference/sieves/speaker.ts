import { isFirstPerson } from '../../lexicon/pronouns';
import { speakersOf } from '../quoted-speaker';
import type { Sieve } from '../sieve';

export const speaker: Sieve = {
  name: 'speaker',
  about: '“I am glad,” said Holm: one person whose words stand in a quotation, where its own sentence says so.',
  examples: {
    '“I am glad,” said Maria Lopez.': ['I = Maria Lopez'],
    '“The idea was mine,” Lopez said. “I wrote it.”': ['mine = Lopez = I'],
    'Maria Lopez told a court that Acme had lied. “I saw it.”': ['Maria Lopez = I'],
    'Maria Lopez said: “I was there.” Peter Smith added: “They lied.”': ['Maria Lopez = I'],
    '“I have been a fan of hers,” said Maria Lopez. “I was ill.” But going there is not easy, says comedian Peter Smith.': [
      'I = Maria Lopez = I',
    ],
    'Maria Lopez has a shop in Oslo. “I had no license.” Lopez said that it was closed.': ['Maria Lopez = I = Lopez'],
  },
  counterexamples: {
    'Maria Lopez left. “I am glad,” the note read.': ['Maria Lopez = I'],
    'Maria Lopez told a court that Acme had lied. “I saw it,” the note read.': ['Maria Lopez = I'],
    'It was a cold day. “I was ill.” But going there is not easy, says comedian Peter Smith.': ['I = Peter Smith'],
    'Maria Lopez replied: “They lied.” Peter Smith had an answer: “I was there.”': ['Maria Lopez = I'],
  },
  apply(discourse, name) {
    const { document, references, chains } = discourse;
    let speakers: readonly number[] | undefined;
    let done = -1;
    for (const reference of references) {
      const { index, mention, quotation } = reference;
      if (quotation < 0 || quotation === done || mention.form !== 'pronoun' || !isFirstPerson(document.tokens.lower[mention.head]))
        continue;
      done = quotation;
      const said = (speakers ??= speakersOf(discourse))[quotation]!;
      // A third person's pronoun that stands for nobody is nobody to be.
      if (said < 0 || references[said].number === 'plural' || chains.typeOf(said) !== 'person') continue;
      if (!chains.same(said, index)) chains.join(said, index, name);
    }
  },
};
