import type { ParsedDocument } from '../document/layers';
import type { Label } from '../document/tags';
import { dependentBy, dependentsOf, dependentWhere, headOf, labelOf, uposOf } from '../document/tree';
import { isA } from '../english';
import { isBehindPlace, isCatenative } from './signatures';
import { isToldTo, namedWithPreposition } from './control';
import { isInfinitive, markOf } from './phrases';

/** Labels under which a verb form says nothing of its own: "according", "the following day". */
const MODIFYING: ReadonlySet<Label> = new Set(['advmod', 'mark', 'det', 'nummod', 'cc', 'discourse'] as const);

/** Whether a token heads a clause: a verb in no modifying role, or what a copula links. */
export function isPredicate(document: ParsedDocument, token: number): boolean {
  return (
    document.verbs.has(token) && !MODIFYING.has(labelOf(document, token)) && !isBeforeNoun(document, token) && !isFiller(document, token)
  );
}

/** "It would, you know, end hope", "He is, I mean, a friend": nobody knows or means anything there. */
function isFiller(document: ParsedDocument, token: number): boolean {
  const speaker = labelOf(document, token) === 'parataxis' ? FILLERS.get(document.syntax.lemmas[token]!) : undefined;
  if (speaker === undefined || document.syntax.heads[token] === -1) return false;
  const subject = token - 1;
  return (
    document.tokens.lower[subject] === speaker &&
    document.syntax.heads[subject] === token &&
    dependentsOf(document, token).every((other) => other === subject || labelOf(document, other) === 'punct')
  );
}

const FILLERS: ReadonlyMap<string, string> = new Map([
  ['know', 'you'],
  ['mean', 'i'],
]);

/** "protests against soaring prices", "drink standing water": what stands before a noun and can have no object tells how that is. */
const isBeforeNoun = (document: ParsedDocument, token: number): boolean =>
  isA(document.tokens.lower[token]!, 'participle without an object') &&
  dependentBy(document, token, 'obj') > token &&
  dependentBy(document, token, 'nsubj', 'aux') < 0;

/** Whether the clause at `head` is what something is said to be: "The problem is that sales fell". */
export function isClauseSaidToBe(document: ParsedDocument, head: number): boolean {
  if (uposOf(document, head) !== 'VERB') return false;
  const copula = dependentBy(document, head, 'cop');
  // "to" or "that" behind the copula opens the clause.
  const mark = dependentBy(document, head, 'mark');
  return dependentBy(document, head, 'nsubj:outer') >= 0 || (copula >= 0 && mark > copula);
}

/** Whether the word hands its clause on to the verb after it. */
export const chainGoesOn = (document: ParsedDocument, head: number): boolean =>
  dependentWhere(document, head, (complement) => isChained(document, complement)) >= 0;

/** Whether `complement` ends a chain: it is an open complement with a verb, or an infinitive after a catenative, and its governor has no object. */
function isChained(document: ParsedDocument, complement: number): boolean {
  const label = labelOf(document, complement);
  if ((label !== 'xcomp' && label !== 'advcl') || !isPredicate(document, complement)) return false;
  const governor = headOf(document, complement);
  // "plans to open": the net takes what is planned for a purpose now and then.
  if (label === 'advcl' && !(isCatenative(document, governor) && isInfinitive(document, complement))) return false;
  if (isBehindPlace(document, governor, complement)) return false;
  if (isAnsweredFor(document, complement) || markOf(document, complement) === 'whether') return false;
  if (namedWithPreposition(document, complement) >= 0) return false;
  // "was ordered by the president to leave": who orders and who leaves are two.
  if (isToldTo(document, governor) && dependentBy(document, governor, 'obl:agent') >= 0) return false;
  return isPredicate(document, governor) && dependentBy(document, governor, 'obj', 'iobj') < 0;
}

/** Whether the clause at `head` is a deed that its governor denies or admits: "denied hiding the money" is a claim about a deed. */
export function isAnsweredFor(document: ParsedDocument, head: number): boolean {
  const governor = headOf(document, head);
  return governor >= 0 && labelOf(document, head) === 'xcomp' && isA(document.syntax.lemmas[governor]!, 'verb of answering');
}

export function chainTo(document: ParsedDocument, head: number): number[] {
  const chain = [head];
  while (isChained(document, chain[0]!)) chain.unshift(headOf(document, chain[0]!));
  return chain;
}
