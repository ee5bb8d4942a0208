import type { EntityType } from '../../document/entities';
import { UPOS_CODE } from '../../document/tags';
import { singular } from '../../lexicon/compromise';
import { nounType } from '../../lexicon/nouns';
import { wordSet } from '../../lexicon/word-set';
import type { View } from './view';

/** "X, a text-to-video tool": the head noun of a determined phrase after a comma. Looks at a dozen words at most. */
export function appositionType({ scene, candidate, after }: View): EntityType | undefined {
  if (after !== ',' && after !== '(') return undefined;
  const { tokens, syntax } = scene.document;
  const start = candidate.end + 1;
  const determiner = tokens.lower[start];
  if (determiner === undefined || !DETERMINERS.has(determiner)) return undefined;
  let head = -1;
  for (let token = start + 1; token < Math.min(tokens.length, start + 12); token++) {
    const tag = syntax.upos[token];
    const word = tokens.lower[token];
    if (tag === UPOS_CODE.NOUN || tag === UPOS_CODE.PROPN) head = token;
    else if (PHRASE_END.has(word) || tag === UPOS_CODE.VERB || tag === UPOS_CODE.AUX || tag === UPOS_CODE.ADP) break;
  }
  return head < 0 ? undefined : typeOfNoun(tokens.lower[head]);
}
const DETERMINERS = wordSet('a an the its his their our one another');
const PHRASE_END = wordSet(', . ; : ( ) that which who whose where of in on for with from to at by and');

export const typeOfNoun = (word: string): EntityType | undefined => nounType(word) ?? nounType(singular(word));
