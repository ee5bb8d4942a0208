import type { Mood } from '../document/clauses';
import type { MentionedDocument, ParsedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import { dependentBy, headOf, labelOf, xposOf } from '../document/tree';

/** How far before the end of its sentence a question mark may stand: behind it come quotation marks and brackets. */
const CLOSING = 3;

/**
 * The question mark that ends the sentence, or -1; not that of a question which is quoted behind the clause: "Critics were angry, with one writing:
 * "How can people decide?""
 *
 * @param head of the clause
 */
export function questionMarkOf({ sentences, text, tokens, quotations }: MentionedDocument, sentence: number, head: number): number {
  const { end } = sentences[sentence]!;
  let mark = -1;
  for (let token = end - 1; token > end - 1 - CLOSING && token >= 0; token--) if (tokens.words[token] === '?') mark = token;
  if (mark < 0) return -1;
  const quotation = rangeAt(quotations, tokens.starts[mark]!);
  if (!quotation || tokens.starts[head]! >= quotation.start) return mark;
  return /[:,]\s*["“‘']?$/.test(text.slice(Math.max(0, quotation.start - 4), quotation.start)) ? -1 : mark;
}

/**
 * Whether a clause tells, asks or orders.
 *
 * @param head its first verb
 */
export function moodOf(document: MentionedDocument, sentence: number, head: number): Mood {
  if (questionMarkOf(document, sentence, head) > head) return 'interrogative';
  return isImperative(document, head) ? 'imperative' : 'declarative';
}

/** "Call the police", "Do not open the door": a bare verb that leads its clause and has no subject. */
function isImperative(document: ParsedDocument, head: number): boolean {
  if (xposOf(document, head) !== 'VB' || dependentBy(document, head, 'nsubj', 'mark', 'expl') >= 0) return false;
  const auxiliary = dependentBy(document, head, 'aux');
  if (auxiliary >= 0 && document.syntax.lemmas[auxiliary] !== 'do') return false;
  const label = labelOf(document, head);
  if (label === 'conj') return isImperative(document, headOf(document, head));
  return label === 'root' || label === 'parataxis' || label === 'ccomp';
}
