import type { ParsedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import { dependentBy, dependentWhere, headOf, labelOf } from '../document/tree';
import { isA } from '../english';

const INVERTED = /^(?:had|should)$/;

/** Whether a word makes a condition of its clause: "if", or an auxiliary that opens it before the subject: "Had Lehman found a buyer". */
export function isCondition(document: ParsedDocument, token: number): boolean {
  const word = document.tokens.lower[token]!;
  const label = labelOf(document, token);
  if (label === 'mark') return isA(word, 'mark of a condition');
  if (label !== 'aux' || !INVERTED.test(word)) return false;
  const isFirst = rangeAt(document.sentences, token)?.start === token;
  const opens = isFirst || /^[,"“‘'—–]$/.test(document.tokens.lower[token - 1] ?? '');
  return opens && dependentBy(document, headOf(document, token), 'nsubj', 'nsubj:pass') > token;
}

/** The word that makes a condition of the clause of a verb, or -1. */
export const conditionOf = (document: ParsedDocument, verb: number): number =>
  dependentWhere(document, verb, (token) => isCondition(document, token));

/** The "whether" of the clause of a verb, or -1; another word may stand before it: "an inquiry into whether he lied". */
export const whetherOf = (document: ParsedDocument, verb: number): number =>
  dependentWhere(document, verb, (token) => document.tokens.lower[token] === 'whether');
