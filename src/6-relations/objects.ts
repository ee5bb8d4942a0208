import type { Oblique } from '../document/clauses';
import type { MentionRecord } from '../document/entities';
import type { MentionedDocument, ParsedDocument } from '../document/layers';
import type { Label } from '../document/tags';
import { baseOf, dependentBy, dependentWhere, dependentsOf, firstUp, headOf, labelOf, uposOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { cleftFocusOf, pseudoCleftFocusOf } from './clefts';
import { conjunctsOf, hasCase, isNominal, markersOf, prepositionOf } from './phrases';
import { isClauseSaidToBe, isPredicate } from './predicates';
import { relativeAntecedent } from './subjects';

export function objectOf(document: ParsedDocument, head: number): number {
  if (dependentBy(document, head, 'cop') >= 0 && !isClauseSaidToBe(document, head))
    return uposOf(document, head) === 'ADJ' || hasCase(document, head) ? -1 : head;
  let object = -1;
  for (const dependent of dependentsOf(document, head)) {
    // "allegations that officers beat the man": of two objects the relative word is none.
    if (labelOf(document, dependent) === 'obj' && (object < 0 || relativeAntecedent(document, head, object) >= 0)) object = dependent;
  }
  if (object >= 0 && takesNoObject(document, head)) object = -1;
  if (object >= 0) {
    const antecedent = relativeAntecedent(document, head, object);
    return antecedent >= 0 ? antecedent : object;
  }
  // "became the leader": the complement of a linking verb is what it links to.
  const complement = dependentBy(document, head, 'xcomp');
  if (complement >= 0 && isNominal(document, complement) && dependentBy(document, complement, 'cop') < 0) return complement;
  // "urged Globex to sell": who is told is the object where there is no other.
  const told = dependentBy(document, head, 'iobj');
  if (told >= 0) return told;
  // "buy and sell shares": both verbs have the object of the second.
  const second = complement < 0 ? dependentBy(document, head, 'conj') : -1;
  if (second > head && sharesObject(document, head, second)) return dependentBy(document, second, 'obj');
  // "There is a problem" has its noun as subject; "the chips Tencent uses" has its object before it.
  if (labelOf(document, head) === 'acl:relcl' && dependentBy(document, head, 'nsubj') >= 0) return gapObject(document, head);
  return -1;
}

/** "were kidnapped soldiers": to what something is done has no object, but where a verb has two, "was given a visa". */
const takesNoObject = (document: ParsedDocument, head: number): boolean =>
  dependentBy(document, head, 'aux:pass') >= 0 &&
  document.verbs.get(head)?.voice === 'passive' &&
  !TWO_OBJECTS.some((name) => isA(document.syntax.lemmas[head]!, name));

const TWO_OBJECTS = ['verb of giving', 'verb of naming', 'verb of fining'] as const;

/** "bought and then sold Globex": nothing but adverbs between two verbs in the active. "rallied and claimed six games" has a verb without an object. */
function sharesObject(document: ParsedDocument, head: number, second: number): boolean {
  const { verbs, tokens, syntax } = document;
  if (verbs.get(second)?.voice !== 'active' || isA(tokens.lower[head]!, 'past that is no participle')) return false;
  if (isA(syntax.lemmas[head]!, 'verb that does without an object')) return false;
  for (let token = head + 1; token < second; token++) {
    const label = labelOf(document, token);
    if (label !== 'cc' && label !== 'punct' && !(label === 'advmod' && syntax.heads[token] === second)) return false;
  }
  return second === head + 2 || verbs.get(head)?.voice === 'active';
}

/** The antecedent, if the relative clause has a subject of its own that is no relative word and lacks an object. */
function gapObject(document: ParsedDocument, head: number): number {
  const subject = dependentBy(document, head, 'nsubj');
  if (/^(?:who|which|that)$/.test(document.tokens.lower[subject]!)) return -1;
  const adverbial = dependentsOf(document, head).some(
    (token) => /^(?:when|where|why)$/.test(document.tokens.lower[token]!) || antecedentBehind(document, token) >= 0,
  );
  if (adverbial) return -1;
  const antecedent = headOf(document, head);
  // "Acme, whose shares fell": the antecedent owns the subject and is no object.
  for (let token = antecedent + 1; token < subject; token++) if (document.tokens.lower[token] === 'whose') return -1;
  const focus = pseudoCleftFocusOf(document, antecedent);
  return focus >= 0 ? focus : antecedent;
}

export function complementOf(document: ParsedDocument, head: number): number {
  return dependentWhere(
    document,
    head,
    (token) =>
      uposOf(document, token) === 'ADJ' &&
      !isPredicate(document, token) &&
      (labelOf(document, token) === 'xcomp' || isManner(document, head, token)),
  );
}

/** "rose faster", "stopped short": an adjective right behind its verb that is called an adverbial there. */
function isManner(document: ParsedDocument, head: number, token: number): boolean {
  if (labelOf(document, token) !== 'advmod' || token !== head + 1 || uposOf(document, head) !== 'VERB') return false;
  return /^JJR?$/.test(xposOf(document, token)) && !isA(document.tokens.lower[token]!, 'ranking word');
}

/**
 * "a disgrace" of "called the verdict a disgrace" and "was called a disgrace by Globex", or -1.
 *
 * @param hasAgent whether a passive says by whom: its subject is the object then
 */
export function objectComplementOf(document: ParsedDocument, head: number, hasAgent: boolean): number {
  if (dependentBy(document, head, 'obj') < 0 && !hasAgent) return -1;
  const complement = dependentBy(document, head, 'xcomp');
  const isNoun = complement >= 0 && isNominal(document, complement) && !isPredicate(document, complement);
  return isNoun && !hasCase(document, complement) ? complement : -1;
}

const CLAUSAL: ReadonlySet<Label> = new Set(['ccomp', 'advcl', 'xcomp', 'parataxis'] as const);

/** Clauses that hang on a verb of the chain, but for the chain's own next verb. */
export function clausesUnder(document: ParsedDocument, verb: number, chain: readonly number[]): number[] {
  return dependentsOf(document, verb).filter(
    (token) => CLAUSAL.has(labelOf(document, token)) && isPredicate(document, token) && !chain.includes(token),
  );
}

/** Who is given something, or -1. */
export function indirectObjectOf(document: ParsedDocument, head: number): number {
  return dependentBy(document, head, 'obj') >= 0 ? dependentBy(document, head, 'iobj') : -1;
}

/** Who does it, in a passive: "by the board", but not "by Friday", "by 18%" or "by road". */
export function agentsOf(document: MentionedDocument, head: number): number[] {
  const named = dependentBy(document, head, 'obl:agent');
  if (named >= 0) return conjunctsOf(document, named);
  for (const token of dependentsOf(document, head)) {
    if (labelOf(document, token) !== 'obl' || prepositionOf(document, token) !== 'by' || token < head) continue;
    const mention = document.mentions[document.mentionOf[token]] as MentionRecord | undefined;
    if (mention && mention.form !== 'value') return conjunctsOf(document, token);
  }
  return [];
}

/** "side by side", "day by day": how, and nothing that a relation leads to. "As for Vane, she left" has nothing to do with him, either. */
const isPair = ({ tokens: { lower } }: ParsedDocument, noun: number): boolean =>
  lower[noun - 1] === 'by' && lower[noun] === lower[noun - 2];

/**
 * "born and raised in Paris", "lives and works in Paris": where the second verb is, the first is, too, if both are passives or if the first wants a place.
 * "resigned and moved to Paris" are two things, each in its place.
 */
function sharedPlacesOf(document: MentionedDocument, verb: number): number[] {
  const { verbs, syntax, tokens } = document;
  const second = verb + 2;
  if (headOf(document, second) !== verb || labelOf(document, second) !== 'conj' || tokens.lower[verb + 1] !== 'and') return [];
  if (dependentsOf(document, verb).some((token) => token > second && !/^(?:punct|cc|conj)$/.test(labelOf(document, token)))) return [];
  const lemma = syntax.lemmas[verb]!;
  const wantsPlace = isA(lemma, 'verb with an adverbial') && !isA(lemma, 'verb of going');
  const arePassives = verbs.get(verb)?.voice === 'passive' && verbs.get(second)?.voice === 'passive';
  if (!wantsPlace && !arePassives) return [];
  return dependentsOf(document, second).filter((token) => labelOf(document, token) === 'obl' && isPlaceToBeIn(document, token));
}

function isPlaceToBeIn(document: MentionedDocument, token: number): boolean {
  const mention = document.mentions[document.mentionOf[token]!] as MentionRecord | undefined;
  return (mention?.type === 'place' || mention?.type === 'facility') && isA(prepositionOf(document, token) ?? '', 'preposition of place');
}

/** "war" at "which" of "a war in which four million people died"; or -1. */
function antecedentBehind(document: ParsedDocument, token: number): number {
  if (!/^(?:which|whom)$/.test(document.tokens.lower[token]!) || !hasCase(document, token)) return -1;
  const clause = firstUp(document, headOf(document, token), (above) => labelOf(document, above) === 'acl:relcl');
  const antecedent = clause < 0 ? -1 : headOf(document, clause);
  return antecedent < token ? antecedent : -1;
}

export function obliquesOf(
  document: MentionedDocument,
  verb: number,
  head: number,
  companions: readonly number[],
  agents: readonly number[],
): Oblique[] {
  const obliques: Oblique[] = [];
  const add = (token: number): void => {
    const markers = markersOf(document, token);
    const antecedent = antecedentBehind(document, token);
    if (antecedent >= 0) {
      obliques.push({ head: antecedent, markers });
      return;
    }
    for (const conjunct of conjunctsOf(document, token)) {
      const own = markersOf(document, conjunct);
      obliques.push({ head: conjunct, markers: own.length > 0 ? own : markers });
    }
  };
  for (const token of dependentsOf(document, verb)) {
    // Those are subjects already.
    if (companions.includes(token) || agents.includes(token)) continue;
    if (isPair(document, token) || prepositionOf(document, token) === 'as for') continue;
    if (baseOf(labelOf(document, token)) === 'obl') add(token);
  }
  for (const place of sharedPlacesOf(document, verb)) add(place);
  // "It is in Paris that Acme has its seat"
  const focus = cleftFocusOf(document, verb);
  if (focus >= 0 && hasCase(document, focus)) add(focus);
  // "the use of chips is under scrutiny": the predicate is itself in a prepositional phrase.
  if (verb === head && dependentBy(document, head, 'cop') >= 0 && hasCase(document, head)) add(head);
  return obliques;
}
