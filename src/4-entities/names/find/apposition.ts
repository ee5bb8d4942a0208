import { isA } from '../../../english';
import type { EntityType } from '../../../document/entities';
import { UPOS_CODE } from '../../../document/tags';
import { singular } from '../../../lexicon/compromise';
import { nounType } from '../../../lexicon/nouns';
import type { View } from './view';

/** "X, a text-to-video tool": the head noun of a determined phrase after a comma. Looks at a dozen words at most. */
export function appositionType({ scene, candidate, after }: View): EntityType | undefined {
  if (after !== ',' && after !== '(') return undefined;
  const { tokens, syntax } = scene.document;
  const start = candidate.end + 1;
  const determiner = tokens.lower[start];
  if (determiner === undefined || !isA(determiner, 'determiner of an apposition')) return undefined;
  let head = -1;
  for (let token = start + 1; token < Math.min(tokens.length, start + 12); token++) {
    const tag = syntax.upos[token];
    const word = tokens.lower[token];
    if (tag === UPOS_CODE.NOUN || tag === UPOS_CODE.PROPN) head = token;
    else if (isPhraseEnd(word) || tag === UPOS_CODE.VERB || tag === UPOS_CODE.AUX || tag === UPOS_CODE.ADP) break;
  }
  return head < 0 ? undefined : typeOfNoun(tokens.lower[head]);
}
const isPhraseEnd = (word: string): boolean => /^[,.;:()]$/.test(word) || isA(word, 'end of the head of an apposition');

export const typeOfNoun = (word: string): EntityType | undefined => nounType(word) ?? nounType(singular(word));
