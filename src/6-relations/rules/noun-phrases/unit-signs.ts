import type { ResolvedDocument } from '../../../document/layers';
import { uposOf, xposOf } from '../../../document/tree';
import { isA } from '../../../english';
import { wordSet } from '../../../lexicon/word-set';

const UNITS = wordSet('subsidiary unit division arm offshoot');

/** Whether a noun, by its lemma, is what an organization calls a part of it. */
export const isUnit = (lemma: string): boolean => UNITS.has(lemma);

const OPERATE = /^(?:operates|operated|exists|existed|established|founded|formed|working|works|worked|runs)$/;
const COMPANY = wordSet('company group corporation firm organization organisation bank');
/** A unit that is none now, beside what was one. */
const UNREAL = wordSet('proposed planned would-be rival');

/** What a token is to the patterns of what stands between two organizations: "UNIT", "PARENT", "CO", "m" for what modifies a noun. */
export function signOf(document: ResolvedDocument, token: number): string {
  const word = document.tokens.lower[token];
  if (word === undefined) return '';
  const lemma = document.syntax.lemmas[token]!.toLowerCase();
  if (isUnit(lemma) && xposOf(document, token) !== 'NNS') return 'UNIT';
  if (lemma === 'parent' || word === 'parent') return 'PARENT';
  if (/^(?:is|was|became|becomes)$/.test(word)) return 'BE';
  if (OPERATE.test(word)) return 'OPERATE';
  if (COMPANY.has(lemma)) return 'CO';
  if (isA(word, 'word for former') || UNREAL.has(word)) return 'PAST';
  if (xposOf(document, token) === 'POS') return "'s";
  if (uposOf(document, token) === 'DET' && word !== 'no') return 'the';
  if (/^(?:JJ|NN|NNP|VBN|CD|HYPH|RB)/.test(xposOf(document, token)) && word !== 'part' && word !== 'not') return 'm';
  return word;
}

/** The tokens from `start` as signs, a space behind each. */
export const signsOf = (document: ResolvedDocument, start: number, end: number): string =>
  Array.from({ length: end - start }, (_, i) => `${signOf(document, start + i)} `).join('');
