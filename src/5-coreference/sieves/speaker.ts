import type { MentionedDocument } from '../../document/layers';
import { dependentBy } from '../../document/tree';
import { isA } from '../../english';
import { isFirstPerson } from '../../lexicon/pronouns';
import type { Reference } from '../references';
import type { Discourse, Sieve } from '../sieve';

/** Tokens beside a quotation in which that verb stands: ", the Swedish minister Ann Holm said" */
const REACH = 8;

export const speaker: Sieve = {
  name: 'speaker',
  about: '“I am glad,” said Holm: one person whose words stand in a quotation, where its own sentence says so.',
  examples: { '“I am glad,” said Maria Lopez.': ['I = Maria Lopez'] },
  counterexamples: { 'Maria Lopez left. “I am glad,” the note read.': ['Maria Lopez = I'] },
  apply(discourse, name) {
    const { document, references, chains } = discourse;
    let done = -1;
    for (const reference of references) {
      const { index, mention, quotation } = reference;
      if (quotation < 0 || quotation === done || mention.form !== 'pronoun' || !isFirstPerson(document.tokens.lower[mention.head]))
        continue;
      done = quotation;
      const said = speakerOf(discourse, reference);
      // A third person's pronoun that stands for nobody is nobody to be.
      if (said >= 0 && chains.typeOf(said) === 'person' && !chains.same(said, index)) chains.join(said, index, name);
    }
  },
};

/** The mention that is the subject of a verb of saying right behind the quotation, else of one right before it; -1 without one. */
function speakerOf({ document, references }: Discourse, { quotation, mention }: Reference): number {
  const { tokens, quotations } = document;
  const { start, end } = quotations[quotation];
  let last = mention.head;
  while (last + 1 < tokens.length && tokens.starts[last + 1] < end) last++;
  let first = mention.head;
  while (first > 0 && tokens.starts[first - 1] >= start) first--;
  for (const range of [tokensBehind(document, last + 1), tokensBefore(document, first - 1)]) {
    for (const token of range) {
      if (!isA(document.syntax.lemmas[token], 'verb of speaking')) continue;
      const subject = dependentBy(document, token, 'nsubj');
      const found = subject >= 0 ? document.mentionOf[subject] : -1;
      if (found >= 0) return references[found].quotation < 0 && references[found].number !== 'plural' ? found : -1;
    }
  }
  return -1;
}

/** Tokens from one on until the sentence is over. */
function tokensBehind({ tokens }: MentionedDocument, from: number): number[] {
  const found: number[] = [];
  for (let token = from; token < tokens.length && found.length < REACH && !/^[.!?“]$/.test(tokens.words[token]); token++) found.push(token);
  return found;
}

/** Tokens before one, back to the end of the sentence before, the nearest first. */
function tokensBefore({ tokens }: MentionedDocument, from: number): number[] {
  const found: number[] = [];
  for (let token = from; token >= 0 && found.length < REACH && !/^[.!?”]$/.test(tokens.words[token]); token--) found.push(token);
  return found;
}
