import type { MentionedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import { dependentBy } from '../document/tree';
import { isA } from '../english';
import type { Discourse } from './sieve';

/** Tokens beside a quotation in which the verb of speaking stands: ", Acme's chief executive, the economist Ann Holm, said" */
const REACH = 12;

/**
 * The mention that is the subject of a verb of speaking right behind a quotation, else of one right before it; -1 without one.
 *
 * @param within any token of the quotation
 */
export function speakerOf({ document, references }: Discourse, quotation: number, within: number): number {
  const { tokens, quotations } = document;
  const { start, end } = quotations[quotation];
  let last = within;
  while (last + 1 < tokens.length && tokens.starts[last + 1] < end) last++;
  let first = within;
  while (first > 0 && tokens.starts[first - 1] >= start) first--;
  for (const range of [tokensBehind(document, last + 1), tokensBefore(document, first - 1)]) {
    for (const token of range) {
      // Who speaks in the next paragraph says what is said there.
      if (blockOf(document, token) !== blockOf(document, within)) break;
      if (!isA(document.syntax.lemmas[token], 'verb of speaking')) continue;
      const subject = dependentBy(document, token, 'nsubj');
      const found = subject >= 0 ? document.mentionOf[subject] : -1;
      if (found >= 0) return references[found].quotation < 0 ? found : -1;
    }
  }
  return -1;
}

/** The paragraph or heading that a token stands in, or -1. */
export const blockOf = ({ sentences }: MentionedDocument, token: number): number => rangeAt(sentences, token)?.block ?? -1;

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
