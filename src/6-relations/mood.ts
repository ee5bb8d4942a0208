import type { Mood } from '../document/clauses';
import type { MentionedDocument, ParsedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import { dependentBy, dependentsOf, headOf, labelOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { markOf } from './phrases';

/** How far before the end of its sentence a question mark may stand: behind it come quotation marks and brackets. */
const CLOSING = 3;

/**
 * The question mark that ends the sentence, or -1; not that of a question which is quoted behind the clause: "Critics were angry, with one writing:
 * "How can people decide?""
 *
 * @param head of the clause
 */
function questionMarkOf({ sentences, text, tokens, quotations }: MentionedDocument, sentence: number, head: number): number {
  const { end } = sentences[sentence]!;
  let mark = -1;
  for (let token = end - 1; token > end - 1 - CLOSING && token >= 0; token--) if (tokens.words[token] === '?') mark = token;
  if (mark < 0) return -1;
  const quotation = rangeAt(quotations, tokens.starts[mark]!);
  if (!quotation || tokens.starts[head]! >= quotation.start) return mark;
  return /[:,]\s*["“‘']?$/.test(text.slice(Math.max(0, quotation.start - 4), quotation.start)) ? -1 : mark;
}

/**
 * The question mark by which a clause is asked, or -1: not what a question only takes along ("Did you see the house that burned?"), nor what is told in
 * the sentence before the question comes ("He bought it, so why does he complain?").
 *
 * @param top the first verb of the clause
 */
export function askedBy(document: MentionedDocument, sentence: number, top: number): number {
  const mark = questionMarkOf(document, sentence, top);
  if (mark < top) return -1;
  const { heads } = document.syntax;
  let main = top;
  for (let above = heads[top]!; above >= 0; above = heads[above]!) {
    const label = labelOf(document, main);
    if (label === 'acl:relcl' || (label === 'advcl' && isA(markOf(document, main), 'mark of what is so'))) return -1;
    if (label === 'conj' || label === 'parataxis') break;
    main = above;
  }
  return isQuestion(document, main) || !hasQuestion(document, sentence) ? mark : -1;
}

/** Whether any verb of a sentence is asked by its form. */
function hasQuestion(document: MentionedDocument, sentence: number): boolean {
  const { start, end } = document.sentences[sentence]!;
  for (let token = start; token < end; token++) if (document.verbs.has(token) && isQuestion(document, token)) return true;
  return false;
}

/** "Did Acme sell?", "Who sold?", "Is it so?": a word of asking before the verb, or the auxiliary before the subject. */
function isQuestion(document: ParsedDocument, verb: number): boolean {
  const label = labelOf(document, verb);
  if (label === 'acl:relcl' || label === 'advcl' || label === 'ccomp') return false;
  const subject = dependentBy(document, verb, 'nsubj', 'nsubj:pass', 'expl');
  return dependentsOf(document, verb).some((token) => {
    if (token < verb && xposOf(document, token).startsWith('W')) return true;
    return /^(?:aux|aux:pass|cop)$/.test(labelOf(document, token)) && subject >= 0 && token < subject;
  });
}

/**
 * Whether a clause tells, asks or orders.
 *
 * @param head its first verb
 */
export function moodOf(document: MentionedDocument, sentence: number, head: number): Mood {
  if (askedBy(document, sentence, head) >= 0) return 'interrogative';
  return isImperative(document, head) ? 'imperative' : 'declarative';
}

/** "Call the police", "Do not open the door": a bare verb that leads its clause and has no subject. */
export function isImperative(document: ParsedDocument, head: number): boolean {
  if (xposOf(document, head) !== 'VB' || dependentBy(document, head, 'nsubj', 'mark', 'expl') >= 0) return false;
  const auxiliary = dependentBy(document, head, 'aux');
  if (auxiliary >= 0 && document.syntax.lemmas[auxiliary] !== 'do') return false;
  const label = labelOf(document, head);
  if (label === 'conj') return isImperative(document, headOf(document, head));
  return label === 'root' || label === 'parataxis' || label === 'ccomp';
}
