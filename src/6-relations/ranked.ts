import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, headOf, labelOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { nounType } from '../lexicon/nouns';
import { isOrdinal } from '../lexicon/ordinals';
import { isDoer } from './control';
import { negatorOf } from './negation';
import { isInfinitive } from './phrases';

/**
 * Whether an infinitive tells what the noun before it did: "the first woman to lead Acme" led it, and so did the only one or the last. "The man to beat"
 * beats nobody, and who "would be the first to lead Acme" did not.
 */
export function isDeedOfRanked(document: ParsedDocument, head: number): boolean {
  if (labelOf(document, head) !== 'acl' || !isInfinitive(document, head)) return false;
  const noun = headOf(document, head);
  if (noun > head || !(isDoer(document, noun) || nounType(document.syntax.lemmas[noun]!.toLowerCase()) === 'place')) return false;
  return (
    dependentsOf(document, noun).some((token) => token < noun && isRank(document, token)) && isDone(document, head) && isSo(document, noun)
  );
}

/** "first", "11th", "last", "only"; and no "best": who is the best person to lead Acme may never do it. */
const isRank = ({ tokens: { lower } }: ParsedDocument, token: number): boolean =>
  isOrdinal(lower[token]!) || isA(lower[token]!, 'rank in a row');

/** Whether it has what it does or what is done to it: "the first woman to call" may be called. */
const isDone = (document: ParsedDocument, verb: number): boolean =>
  dependentsOf(document, verb).some((token) => /^(?:obj|obl|xcomp|ccomp|aux:pass|cop)/.test(labelOf(document, token)));

/**
 * Whether the text has it as a fact that there is such a one: "is the first woman to lead it" and "became", beside a name, or of whom something is told
 * that has happened. Who "may choose the first woman to lead it" or "seeks" her has none yet, nor has what happens "when she becomes" it.
 */
function isSo(document: ParsedDocument, noun: number): boolean {
  const label = labelOf(document, noun);
  if (dependentBy(document, noun, 'cop') >= 0) return isStated(document, noun);
  if (label === 'appos') return true;
  const verb = headOf(document, noun);
  if (verb < 0) return false;
  if (document.syntax.lemmas[verb] === 'become') return isStated(document, verb);
  return label.startsWith('nsubj') && /^VB[DN]$/.test(xposOf(document, verb)) && isStated(document, verb);
}

/** No clause of time or condition, not denied, no "may be", "will be" or "to be". */
const isStated = (document: ParsedDocument, predicate: number): boolean =>
  labelOf(document, predicate) !== 'advcl' &&
  !isInfinitive(document, predicate) &&
  negatorOf(document, predicate) < 0 &&
  dependentsOf(document, predicate).every((token) => xposOf(document, token) !== 'MD');
