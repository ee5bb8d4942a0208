import type { Clause } from '../document/clauses';
import type { ParsedDocument } from '../document/layers';
import type { Modality, Polarity } from '../document/relations';
import { dependentBy, dependentWhere, labelOf, uposOf } from '../document/tree';
import { isA } from '../english';
import type { Outcome } from '../lexicon/signatures';
import { controlVerbOf } from './control';
import { claimNounOf } from './content-clauses';
import { negatorOf, negatorsOf, nobodyDoes, ownNegators } from './negation';
import { clauseThatOpens } from './opening-clause';
import { isInfinitive } from './phrases';
import { chainTo } from './predicates';
import { signatureOf } from './signatures';

/** A word that makes a clause less sure, and how sure it leaves it. */
export interface Hedge {
  readonly modality: Modality;
  readonly token: number;
}

/** Whether something is said to be done, how sure that is, and which words say so. */
export interface Standing {
  readonly polarity: Polarity;
  /** What makes it negative; empty where it is not. */
  readonly negators: readonly number[];
  readonly hedges: readonly Hedge[];
}

const TRUE = new Set(['true', 'case', 'fact']);

const PLAIN: Standing = { polarity: 'positive', negators: [], hedges: [] };
/** "failed to stop him from refusing to pay": deeper than this nobody follows. */
const DEPTH = 4;

/**
 * Where the verbs before the last leave it: "did not fail to pay" is paid, "refused to be forced to pay" is not (after the composition of signatures in
 * Nairn, Condoravdi & Karttunen 2006).
 */
export function standingOf(document: ParsedDocument, clause: Clause): Standing {
  const opening = clauseThatOpens(document, clause);
  // "was not allowed to buy pumps or sell chips": the second hangs on what the first does.
  const chains = opening ? [opening.chain, clause.chain] : [clause.chain];
  const own = (verb: number): number[] => ownNegators(document, clause, verb);
  const above = standingAbove(document, chains[0]![0]!, 0);
  const standing = chains.reduce((led, chain) => through(document, led, chain, own), above);
  return denied(standing, own(clause.head));
}

/** Where a chain of verbs leaves its last, before what negates that. */
function through(document: ParsedDocument, standing: Standing, chain: readonly number[], own: (verb: number) => number[]): Standing {
  return chain.slice(0, -1).reduce((led, verb, place) => under(document, denied(led, own(verb)), verb, chain[place + 1]!), standing);
}

/** What the word that a clause hangs on says of it. */
function standingAbove(document: ParsedDocument, top: number, depth: number): Standing {
  if (depth > DEPTH) return PLAIN;
  const denial = Math.max(deniedBy(document, top), ruledOutBy(document, top));
  if (denial >= 0) return denied(PLAIN, [denial]);
  const governor = governorOf(document, top);
  if (governor < 0 || (!signatureOf(document, governor, top) && falselyAt(document, governor) < 0)) return PLAIN;
  return under(document, standingAt(document, governor, depth + 1), governor, top);
}

/** Where the verbs before it leave a verb, and what is said of its subject. */
export function standingAt(document: ParsedDocument, verb: number, depth = 0): Standing {
  const chain = chainTo(document, verb);
  const nobody = nobodyDoes(document, chain[0]!);
  const own = (link: number): number[] => negatorsOf(document, link);
  const above = denied(standingAbove(document, chain[0]!, depth), nobody >= 0 ? [nobody] : []);
  return denied(through(document, above, chain, own), own(verb));
}

/** The word whose signature a clause has: the verb above, by way of its object or not. A purpose or a time beside a verb has none. */
function governorOf(document: ParsedDocument, top: number): number {
  const control = controlVerbOf(document, top);
  if (control >= 0) return control;
  const label = labelOf(document, top);
  const above = document.syntax.heads[top]!;
  // "It is legal for doctors to prescribe it"
  if (label === 'csubj') return isInfinitive(document, top) && /^(?:ADJ|NOUN)$/.test(uposOf(document, above)) ? above : -1;
  if (above < 0 || (label !== 'xcomp' && label !== 'advcl' && label !== 'ccomp')) return -1;
  // "sold Beta to pay debts", "left, refusing to pay"
  const isBeside = label === 'advcl' && (dependentBy(document, above, 'obj') >= 0 || document.tokens.lower[top - 1] === ',');
  return isBeside ? -1 : above;
}

/** Two words that negate one verb are one negation: "never ever". */
function denied(standing: Standing, words: readonly number[]): Standing {
  if (words.length === 0) return standing;
  const { polarity, negators, hedges } = standing;
  return { polarity: polarity === 'positive' ? 'negative' : 'positive', negators: [...negators, ...words], hedges };
}

function under(document: ParsedDocument, standing: Standing, governor: number, complement: number): Standing {
  const falsely = falselyAt(document, governor);
  // "falsely claimed to own it", "was wrongly accused of killing"
  if (falsely >= 0) return { polarity: 'negative', negators: [falsely], hedges: standing.hedges };
  const signature = signatureOf(document, governor, complement);
  if (!signature) return standing;
  const outcome: Outcome = standing.polarity === 'positive' ? signature.affirmed : signature.denied;
  const polarity = outcome.polarity ?? standing.polarity;
  const turns = polarity === 'negative' && standing.polarity === 'positive';
  return {
    polarity,
    negators: polarity === 'positive' ? [] : turns ? [governor] : standing.negators,
    hedges: outcome.modality ? [...standing.hedges, { modality: outcome.modality, token: governor }] : standing.hedges,
  };
}

/** "falsely" beside a verb of claims, or -1. */
function falselyAt(document: ParsedDocument, verb: number): number {
  const lemma = document.syntax.lemmas[verb]!;
  const claims = isA(lemma, 'verb of saying') || isA(lemma, 'verb of belief') || isA(lemma, 'verb of charging');
  return claims ? falseAdverbOf(document, verb) : -1;
}

/** "falsely" beside a verb, or -1. */
export const falseAdverbOf = (document: ParsedDocument, verb: number): number =>
  dependentWhere(document, verb, (token) => labelOf(document, token) === 'advmod' && isA(document.tokens.lower[token]!, 'false'));

/** The "against" of what was voted down or decided against, or -1. */
function ruledOutBy(document: ParsedDocument, head: number): number {
  const governor = document.syntax.heads[head]!;
  const mark = dependentBy(document, head, 'mark');
  if (governor < 0 || mark < 0 || document.tokens.lower[mark] !== 'against') return -1;
  return isA(document.syntax.lemmas[governor]!, 'verb of deciding') ? mark : -1;
}

/** The word that says a clause is not so, from the clause above it: "denied that", "the claim that … is false", "it is not true that". Or -1. */
function deniedBy(document: ParsedDocument, head: number): number {
  const { heads, lemmas } = document.syntax;
  const governor = heads[head];
  if (governor < 0) return -1;
  const label = labelOf(document, head);
  const noun = claimNounOf(document, head);
  if (label === 'acl' || label === 'acl:relcl' || (label === 'ccomp' && noun >= 0)) {
    // "denied the allegations that officers beat him", "claims that it paid are false"
    const above = noun >= 0 ? heads[noun]! : -1;
    if (above < 0) return -1;
    if (!isA(lemmas[above], 'verb of denial') && !isA(lemmas[above], 'false')) return -1;
    return negatorOf(document, above) >= 0 || nobodyDoes(document, above) >= 0 ? -1 : above;
  }
  // "denied bribing officials"; but "denied it, saying that" and "dismissed the minister, dealing a blow" tell what else was done.
  const gerund =
    label === 'advcl' &&
    document.tokens.lower[head].endsWith('ing') &&
    dependentBy(document, head, 'mark') < 0 &&
    dependentBy(document, governor, 'obj') < 0 &&
    document.tokens.lower[head - 1] !== ',';
  if (label !== 'ccomp' && label !== 'xcomp' && label !== 'csubj' && !gerund) return -1;
  const falsely = falselyAt(document, governor);
  if (falsely >= 0) return falsely;
  // "did not deny that he took it" says neither.
  if (isA(lemmas[governor], 'verb of denial')) return negatorOfClaim(document, governor, false) < 0 ? governor : -1;
  if (isA(lemmas[governor], 'false')) return negatorOf(document, governor) < 0 ? governor : -1;
  return TRUE.has(lemmas[governor]) ? negatorOf(document, governor) : -1;
}

/** The "not" of a verb, or the verb before it that negates it as "failed to" does, or -1. */
export const negatorOfVerb = (document: ParsedDocument, verb: number): number => standingAt(document, verb).negators.at(-1) ?? -1;

/** The word that negates the verb of saying at `governor`, or the noun of claiming there, or -1. */
export function negatorOfClaim(document: ParsedDocument, governor: number, isNoun: boolean): number {
  const verb = isNoun ? document.syntax.heads[governor]! : governor;
  const places = [isNoun ? governor : -1, verb, verb >= 0 ? dependentBy(document, verb, 'nsubj', 'nsubj:pass', 'obj') : -1];
  for (const place of places) {
    const negator = place >= 0 ? negatorOf(document, place) : -1;
    if (negator >= 0) return negator;
  }
  // "refused to say that"
  return verb < 0 ? -1 : negatorOfVerb(document, verb);
}
