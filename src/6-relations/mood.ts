import type { Mood } from '../document/clauses';
import type { MentionedDocument, ParsedDocument } from '../document/layers';
import { dependentBy, labelOf, xposOf } from '../document/tree';

/** How far before the end of its sentence a question mark may stand: behind it come quotation marks and brackets. */
const CLOSING = 3;

/** The question mark that ends the sentence, or -1. */
export function questionMarkOf({ sentences, tokens }: MentionedDocument, sentence: number): number {
  const last = sentences[sentence]!.end - 1;
  for (let token = last; token > last - CLOSING && token >= 0; token--) if (tokens.words[token] === '?') return token;
  return -1;
}

/**
 * Whether a clause tells, asks or orders.
 *
 * @param head its first verb
 */
export function moodOf(document: MentionedDocument, sentence: number, head: number): Mood {
  if (questionMarkOf(document, sentence) > head) return 'interrogative';
  return isImperative(document, head) ? 'imperative' : 'declarative';
}

/** "Call the police", "Do not open the door": a bare verb that leads its clause and has no subject. */
function isImperative(document: ParsedDocument, head: number): boolean {
  if (xposOf(document, head) !== 'VB' || dependentBy(document, head, 'nsubj', 'mark', 'expl') >= 0) return false;
  const auxiliary = dependentBy(document, head, 'aux');
  if (auxiliary >= 0 && document.syntax.lemmas[auxiliary] !== 'do') return false;
  const label = labelOf(document, head);
  if (label === 'conj') return isImperative(document, document.syntax.heads[head]!);
  return label === 'root' || label === 'parataxis' || label === 'ccomp';
}
