import type { ParsedDocument } from '../document/layers';
import { dependentBy, isUnder, labelOf, uposOf } from '../document/tree';
import { isA } from '../english';
import { prepositionOfDeed } from './charges';
import { nounType } from '../lexicon/nouns';
import { isInfinitive, markOf } from './phrases';

/** Whether a verb's object does what a gerund says behind `mark`: "accused the governor of cutting the budget", "jailed for killing", "quoted him as saying". */
function isGerundControl(verb: string, mark: string): boolean {
  if (mark === 'as') return isQuoting(verb);
  const before =
    prepositionOfDeed(verb) ?? (isA(verb, 'verb of preventing') ? 'of' : isA(verb, 'verb whose object has done it') ? 'for' : undefined);
  return before === mark || (before === 'of' && mark === 'from');
}

/** Whether a verb gives somebody else's words: "quoted the minister as saying". */
export const isQuoting = (verb: string): boolean => verb === 'quote' || verb === 'cite';

/** The verb that governs a clause by way of its object, or -1. Parsers hang such a clause on the verb or on the object. */
export function controlVerbOf(document: ParsedDocument, head: number): number {
  const label = labelOf(document, head);
  const above = document.syntax.heads[head];
  if (above < 0 || (label !== 'advcl' && label !== 'acl' && label !== 'xcomp')) return -1;
  const verb = label === 'acl' ? document.syntax.heads[above] : above;
  if (verb < 0 || (label === 'acl' && labelOf(document, above) !== 'obj')) return -1;
  const lemma = document.syntax.lemmas[verb]!;
  if (!isInfinitive(document, head)) return isGerundControl(lemma, markOf(document, head)) ? verb : -1;
  return isA(lemma, 'verb whose object does it') || (isA(lemma, 'verb of sending') && hasDoer(document, verb)) ? verb : -1;
}

/** Whether what the verb is done to could itself do something: somebody, by name or noun. */
function hasDoer(document: ParsedDocument, verb: number): boolean {
  const doer = dependentBy(document, verb, 'obj', 'iobj', 'nsubj:pass');
  return doer >= 0 && isDoer(document, doer);
}

/** Whether a noun or pronoun is somebody's. */
export function isDoer(document: ParsedDocument, token: number): boolean {
  if (uposOf(document, token) === 'PRON') return document.tokens.lower[token] !== 'it';
  return (
    uposOf(document, token) === 'PROPN' ||
    isA(document.syntax.lemmas[token]!, 'force of a state') ||
    /^(?:person|organization|group)$/.test(nounType(document.syntax.lemmas[token]!.toLowerCase()) ?? '')
  );
}

/** The object that does what a clause says, or -1. */
export function controllerOf(document: ParsedDocument, head: number): number {
  const verb = controlVerbOf(document, head);
  if (verb < 0) return -1;
  const object = dependentBy(document, verb, 'obj', 'iobj');
  // "The army was ordered by the president to leave"
  if (object >= 0 || document.verbs.get(verb)?.voice !== 'passive') return object;
  const subject = dependentBy(document, verb, 'nsubj:pass');
  // "Dane, convicted of killing her", "Dane, who was convicted of killing her"
  const isOfNoun = labelOf(document, verb) === 'acl' ? subject < 0 : /^(?:who|that)$/.test(document.tokens.lower[subject] ?? '');
  return isOfNoun && labelOf(document, verb).startsWith('acl') ? document.syntax.heads[verb]! : subject;
}

/** From the noun before "to" to the one that "for" is said with: "for companies in Europe to sell". */
const MAX_CLIMB = 4;

/** Verbs that name with another preposition who is to do it: "called on the government to act". */
function asksWith(preposition: string, verb: string): boolean {
  if (preposition === 'on' || preposition === 'upon') return isA(verb, 'verb of relying');
  return (preposition === 'to' && verb === 'appeal') || (preposition === 'with' && verb === 'plead');
}

/** Nouns that name with a preposition who is to do it: "a move by Globex to close", "pressure on Globex to close", "an offer from Globex to help". */
function namesDoer(preposition: string, noun: string): boolean {
  if (preposition === 'by') return true;
  if (preposition === 'on') return noun === 'pressure';
  return preposition === 'from' && /^(?:offer|proposal|pledge)$/.test(noun);
}

/**
 * Who does what an infinitive says, if named with a preposition right before it: "harder for firms to buy chips", "called on him to go", "a move
 * by Globex to sell"; or -1.
 */
export function namedWithPreposition(document: ParsedDocument, head: number): number {
  if (!isInfinitive(document, head)) return -1;
  const { heads, lemmas } = document.syntax;
  const last = dependentBy(document, head, 'mark') - 1;
  for (let noun = last, steps = 0; noun >= 0 && noun <= last && steps < MAX_CLIMB; noun = heads[noun]!, steps++) {
    const preposition = dependentBy(document, noun, 'case', 'mark');
    if (preposition < 0) continue;
    const above = heads[noun]!;
    const word = document.tokens.lower[preposition]!;
    if (above >= 0 && above !== head && asksWith(word, lemmas[above]!)) return noun;
    const kind = above >= 0 ? uposOf(document, above) : '';
    // "a move by Globex to close the plant", "worsened despite efforts by banks to help"; but "a song by Globex was used to open it".
    if (kind === 'NOUN' && namesDoer(word, lemmas[above]!) && isUnder(heads, above, heads[head]!)) return noun;
    if (word !== 'for') continue;
    if (above === head) return noun;
    const adjective = above >= 0 && dependentBy(document, above, 'xcomp') >= 0 && lemmas[above] === 'make';
    return kind === 'ADJ' || kind === 'NOUN' || adjective || (above >= 0 && isA(lemmas[above]!, 'verb of wishing for somebody'))
      ? noun
      : -1;
  }
  return -1;
}

/** Whether the infinitive after a verb and its object is done by the verb's subject. */
export function isSubjectControl(document: ParsedDocument, verb: number): boolean {
  return isA(document.syntax.lemmas[verb]!, 'verb whose subject does it') || isWon(document, verb);
}

/** "beat Sweden to reach the final": the infinitive tells what happened. */
export const isWon = (document: ParsedDocument, verb: number): boolean => isA(document.syntax.lemmas[verb]!, 'verb of winning');

/** "beat Sabalenka to win the Open": a win over somebody. "crushed the revolt to restore order" has a purpose. */
export function isWonOverName(document: ParsedDocument, verb: number): boolean {
  const object = dependentBy(document, verb, 'obj');
  return isWon(document, verb) && (object < 0 || uposOf(document, object) === 'PROPN');
}

/** Whether somebody is told or asked, in the passive, to do what the next verb says: "was ordered to leave". */
export const isToldTo = (document: ParsedDocument, verb: number): boolean =>
  isA(document.syntax.lemmas[verb]!, 'verb whose object does it') && document.verbs.get(verb)?.voice === 'passive';
