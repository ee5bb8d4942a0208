import type { MentionedDocument } from '../../document/layers';
import { FIRST_PERSON } from '../pronouns';
import type { Sieve } from '../sieve';

/**
 * One quotation has one speaker: "I looked at my shoes". Who that is, the words around it may say; here they stay among themselves.
 * Outside of quotations "I" is the author of the whole text, unless people speak in turns: then each paragraph has a speaker.
 */
export const sameSpeaker: Sieve = {
  name: 'same-speaker',
  resolve({ document, references, chains }, name) {
    const inTurns = isDialogue(document);
    const speakers = new Map<string, number>();
    for (const { index, mention, quotation, sentence } of references) {
      if (mention.form !== 'pronoun' || !FIRST_PERSON.has(document.tokens.lower[mention.head])) continue;
      const turn = inTurns ? `paragraph ${document.sentences[sentence].block}` : 'text';
      const speaker = quotation >= 0 ? `quotation ${quotation}` : turn;
      const first = speakers.get(speaker);
      if (first === undefined) speakers.set(speaker, index);
      else chains.join(first, index, name);
    }
  },
};

/** Name and colon before what somebody says: "Ann Holm: I …". */
const LABEL = /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}: /u;
/** Longest label, in code units. */
const LONGEST_LABEL = 80;

/** Whether a paragraph is headed by its speaker or ends in a question, which somebody else answers. */
const isDialogue = ({ text, blocks }: MentionedDocument): boolean =>
  blocks.some(({ start, end }) => text[end - 1] === '?' || LABEL.test(text.slice(start, Math.min(end, start + LONGEST_LABEL))));
