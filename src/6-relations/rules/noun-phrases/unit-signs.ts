import type { ResolvedDocument } from '../../../document/layers';
import { uposOf, xposOf } from '../../../document/tree';
import { isA } from '../../../english';

/** Whether a noun, by its lemma, is what an organization calls a part of it. */
export const isUnit = (lemma: string): boolean => isA(lemma, 'subsidiary');

/** Whether the noun at a token is that of a part of an organization: "unit", "daughter company". */
export function isUnitAt({ syntax, tokens }: ResolvedDocument, token: number): boolean {
  const noun = syntax.lemmas[token]!.toLowerCase();
  return isUnit(noun) || (isA(noun, 'company with units') && isA(tokens.lower[token - 1] ?? '', 'unit before a company'));
}

/** Whether it is that of what others are part of: "parent", "parent company". */
export function isParentAt({ syntax, tokens }: ResolvedDocument, token: number): boolean {
  const noun = syntax.lemmas[token]!.toLowerCase();
  return noun === 'parent' || (isA(noun, 'company with units') && tokens.lower[token - 1] === 'parent');
}

/** What a token is to the patterns of what stands between two organizations: "UNIT", "PARENT", "CO", "m" for what modifies a noun. */
export function signOf(document: ResolvedDocument, token: number): string {
  const word = document.tokens.lower[token];
  if (word === undefined) return '';
  const lemma = document.syntax.lemmas[token]!.toLowerCase();
  if (isUnit(lemma) && xposOf(document, token) !== 'NNS') return 'UNIT';
  if (lemma === 'parent' || word === 'parent') return 'PARENT';
  if (/^(?:is|was|became|becomes)$/.test(word)) return 'BE';
  if (isA(word, 'form of operating')) return 'OPERATE';
  if (isA(lemma, 'company with units')) return 'CO';
  if (isA(word, 'word for former') || isA(word, 'no unit now')) return 'PAST';
  if (xposOf(document, token) === 'POS') return "'s";
  if (uposOf(document, token) === 'DET' && word !== 'no') return 'the';
  if (/^(?:JJ|NN|NNP|VBN|CD|HYPH|RB)/.test(xposOf(document, token)) && word !== 'part' && word !== 'not') return 'm';
  return word;
}

/** The tokens from `start` as signs, a space behind each. */
export const signsOf = (document: ResolvedDocument, start: number, end: number): string =>
  Array.from({ length: end - start }, (_, i) => `${signOf(document, start + i)} `).join('');
