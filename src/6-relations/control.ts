import type { ParsedDocument } from '../document/layers';
import { dependentBy, labelOf, uposOf } from '../document/tree';
import { wordSet } from '../lexicon/word-set';
import { prepositionOfDeed } from './charges';
import { nounType } from '../lexicon/nouns';
import { isInfinitive, markOf } from './phrases';

/** Verbs whose object does what an infinitive after it says: "forced the firm to sell". */
const OBJECT_CONTROL = new Set('force urge ask order tell allow permit enable require want expect encourage persuade help cause lead get invite advise warn teach compel oblige instruct authorize pressure push prompt request remind command convince hire recruit elect appoint'.split(' ')); // prettier-ignore
/** Verbs whose object does not do, or no longer, what a gerund says: "cleared of killing", "barred from selling". */
const PREVENTING = wordSet('acquit clear prevent bar ban block stop keep prohibit discourage deter exclude');
/** Verbs that blame or praise their object for what it did. */
const JUDGING = wordSet('fine fault blame criticize criticise condemn praise commend thank punish');

/** Verbs that put somebody somewhere to do it: "nominated Tom Vane to lead the bank", but "chose a site to build on". */
const SENDING = wordSet('nominate choose select pick name designate assign deploy dispatch send extradite press employ engage enlist commission summon task train recall'); // prettier-ignore

/** Whether a verb's object does what a gerund says behind `mark`: "accused the governor of cutting the budget", "jailed for killing". */
function isGerundControl(verb: string, mark: string): boolean {
  const before = prepositionOfDeed(verb) ?? (PREVENTING.has(verb) ? 'of' : JUDGING.has(verb) ? 'for' : undefined);
  return before === mark || (before === 'of' && mark === 'from');
}

/** The verb that governs a clause by way of its object, or -1. Parsers hang such a clause on the verb or on the object. */
export function controlVerbOf(document: ParsedDocument, head: number): number {
  const label = labelOf(document, head);
  const above = document.syntax.heads[head];
  if (above < 0 || (label !== 'advcl' && label !== 'acl' && label !== 'xcomp')) return -1;
  const verb = label === 'acl' ? document.syntax.heads[above] : above;
  if (verb < 0 || (label === 'acl' && labelOf(document, above) !== 'obj')) return -1;
  const lemma = document.syntax.lemmas[verb]!;
  if (!isInfinitive(document, head)) return isGerundControl(lemma, markOf(document, head)) ? verb : -1;
  return OBJECT_CONTROL.has(lemma) || (SENDING.has(lemma) && hasDoer(document, verb)) ? verb : -1;
}

/** Whether what the verb is done to could itself do something: somebody, by name or noun. */
function hasDoer(document: ParsedDocument, verb: number): boolean {
  const doer = dependentBy(document, verb, 'obj', 'iobj', 'nsubj:pass');
  if (doer < 0) return false;
  if (uposOf(document, doer) === 'PRON') return document.tokens.lower[doer] !== 'it';
  return (
    uposOf(document, doer) === 'PROPN' || /^(?:person|organization)$/.test(nounType(document.syntax.lemmas[doer]!.toLowerCase()) ?? '')
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

/** Verbs that say for whom to do what is wished: "called for the government to resign". After others it is a goal: "left for Paris to meet Macron". */
const WISHING = new Set('call wait ask push press pray hope plead wish beg long appeal lobby arrange opt allow vote argue'.split(' '));
/** From the noun before "to" to the one that "for" is said with: "for companies in Europe to sell". */
const MAX_CLIMB = 4;

/** Verbs that name with another preposition who is to do it: "called on the government to act". */
const ASKING: Readonly<Record<string, ReadonlySet<string>>> = {
  on: new Set(['call', 'rely', 'count', 'depend', 'bank', 'prevail']),
  upon: new Set(['call', 'rely', 'count', 'depend', 'prevail']),
  to: new Set(['appeal']),
  with: new Set(['plead']),
};

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
    if (above >= 0 && above !== head && Object.hasOwn(ASKING, word) && ASKING[word]!.has(lemmas[above]!)) return noun;
    const kind = above >= 0 ? uposOf(document, above) : '';
    // "a move by Globex to close the plant"
    if (word === 'by' && kind === 'NOUN' && above !== head) return noun;
    if (word !== 'for') continue;
    if (above === head) return noun;
    const adjective = above >= 0 && dependentBy(document, above, 'xcomp') >= 0 && lemmas[above] === 'make';
    return kind === 'ADJ' || kind === 'NOUN' || adjective || (above >= 0 && WISHING.has(lemmas[above]!)) ? noun : -1;
  }
  return -1;
}

/** Verbs whose subject does what an infinitive after their object says: "promised her to stay", "beat Sweden to reach the final". */
const SUBJECT_CONTROL = new Set('promise threaten vow pledge swear join leave quit sell buy borrow'.split(' '));
/** Of these, those after which the infinitive tells what came of it. */
const WINNING = new Set('beat defeat overcome outlast edge thrash rout stun upset hammer crush outplay outscore eliminate'.split(' '));

/** Whether the infinitive after a verb and its object is done by the verb's subject. */
export function isSubjectControl(document: ParsedDocument, verb: number): boolean {
  return SUBJECT_CONTROL.has(document.syntax.lemmas[verb]!) || isWon(document, verb);
}

/** "beat Sweden to reach the final": the infinitive tells what happened. */
export const isWon = (document: ParsedDocument, verb: number): boolean => WINNING.has(document.syntax.lemmas[verb]!);

/** "beat Sabalenka to win the Open": a win over somebody. "crushed the revolt to restore order" has a purpose. */
export function isWonOverName(document: ParsedDocument, verb: number): boolean {
  const object = dependentBy(document, verb, 'obj');
  return isWon(document, verb) && (object < 0 || uposOf(document, object) === 'PROPN');
}

/** Whether somebody is told or asked, in the passive, to do what the next verb says: "was ordered to leave". */
export const isToldTo = (document: ParsedDocument, verb: number): boolean =>
  OBJECT_CONTROL.has(document.syntax.lemmas[verb]!) && document.verbs.get(verb)?.voice === 'passive';
