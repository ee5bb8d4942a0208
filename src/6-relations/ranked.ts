import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, headOf, labelOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { nounType } from '../lexicon/nouns';
import { isDoer } from './control';
import { negatorOf } from './negation';
import { isInfinitive, markOf } from './phrases';

/**
 * Whether an infinitive tells what the noun before it did: "the first woman to lead Acme" led it, and so did the only one or the last. "The man to beat"
 * beats nobody, and who "would be the first to lead Acme" did not.
 */
export function isDeedOfRanked(document: ParsedDocument, head: number): boolean {
  if (labelOf(document, head) !== 'acl' || !isInfinitive(document, head)) return false;
  const noun = headOf(document, head);
  if (noun > head || !(isDoer(document, noun) || nounType(document.syntax.lemmas[noun]!.toLowerCase()) === 'place')) return false;
  const isRanked = dependentsOf(document, noun).some((token) => token < noun && isRank(document, token));
  return isRanked && isDone(document, head) && isSo(document, predicateOf(document, noun));
}

/** "first", "only", "11th", "youngest". */
const isRank = (document: ParsedDocument, token: number): boolean =>
  isA(document.tokens.lower[token]!, 'rank in a row') ||
  /^\d+(?:st|nd|rd|th)$/.test(document.tokens.lower[token]!) ||
  xposOf(document, token) === 'JJS';

/** Whether it has what it does or what is done to it: "the first woman to call" may be called. */
const isDone = (document: ParsedDocument, verb: number): boolean =>
  dependentsOf(document, verb).some((token) => /^(?:obj|obl|xcomp|ccomp|aux:pass|cop)/.test(labelOf(document, token)));

/** What says that somebody is it: the noun itself behind "is", the verb of "became the first woman to"; -1 where nothing does. */
function predicateOf(document: ParsedDocument, noun: number): number {
  if (dependentBy(document, noun, 'cop') >= 0) return noun;
  return labelOf(document, noun) === 'xcomp' || document.syntax.lemmas[headOf(document, noun)] === 'become' ? headOf(document, noun) : -1;
}

/** Whether a predicate is stated as a fact: not denied, no "may be" or "to be", nothing that is to come. */
function isSo(document: ParsedDocument, predicate: number): boolean {
  if (predicate < 0) return true;
  if (isInfinitive(document, predicate) || /^(?:if|unless|whether)$/.test(markOf(document, predicate))) return false;
  return negatorOf(document, predicate) < 0 && dependentsOf(document, predicate).every((token) => xposOf(document, token) !== 'MD');
}
