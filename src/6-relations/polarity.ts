import type { ParsedDocument } from '../document/layers';
import type { CueRecord, Polarity } from '../document/relations';
import type { TokenRange } from '../document/span';
import type { Label } from '../document/tags';
import { dependentBy, dependentsOf, labelOf, subtreeOf, uposOf } from '../document/tree';
import { catenativeOf } from './catenatives';
import { isNegator, NEGATIVE_DETERMINERS, negatorOf, negatorOfClaim, negatorOfVerb, nobodyDoes, startOfNegator } from './negation';
import type { Clause } from '../document/clauses';
import { isA } from '../english';
import { controlVerbOf } from './control';
import { isContentClause } from './content-clauses';
import { isInstead } from './phrases';
import { clauseThatOpens } from './opening-clause';

const TRUE = new Set(['true', 'case', 'fact']);

/** Whether a clause is negated, and by which words. Two negations make no double positive: "did not fail to" is rare and left negative. */
export function polarityOf(document: ParsedDocument, clause: Clause): { polarity: Polarity; cues: CueRecord[] } {
  const negators = negationCues(document, clause);
  const scope = negators.length > 0 ? scopeOf(document, clause) : undefined;
  return negatedBy(document, negators, scope);
}

/** The polarity of what these words negate, if there are any. */
export function negatedBy(
  document: ParsedDocument,
  negators: readonly number[],
  scope: TokenRange | undefined,
): { polarity: Polarity; cues: CueRecord[] } {
  const cues = negators.map((token): CueRecord => ({
    kind: 'polarity',
    tokens: { start: startOfNegator(document, token), end: token + 1 },
    ...(scope && { scope }),
  }));
  return { polarity: cues.length > 0 ? 'negative' : 'positive', cues };
}

/** Clauses that the negation of the one they hang on leaves alone: what gives the reason, sets the time, is joined or put in. */
const UNTOUCHED: ReadonlySet<Label> = new Set(['mark', 'advcl', 'parataxis', 'conj', 'cc', 'discourse', 'vocative'] as const);

/** What a negation of the clause makes untrue: the clause with all its arguments (the scope of Morante & Daelemans 2012). */
function scopeOf(document: ParsedDocument, { chain }: Clause): TokenRange {
  return subtreeOf(document, chain[0]!, (token) => UNTOUCHED.has(labelOf(document, token)) && document.syntax.heads[token] === chain[0]);
}

function negationCues(document: ParsedDocument, clause: Clause): number[] {
  const { lower } = document.tokens;
  const cues: number[] = [];
  for (const verb of clause.chain) {
    for (const token of dependentsOf(document, verb)) {
      const label = labelOf(document, token);
      // Only what stands among the verbs: "not only A but B" negates neither.
      if (label !== 'conj' && isNegator(document, token)) cues.push(token);
      // "by way of", "without warning" are phrases; "without naming them" has the preposition as mark of the verb.
      if (label === 'mark' && lower[token] === 'without') cues.push(token);
      if (isInstead(document, token)) cues.push(token);
      // "came close to buying", "came close to a deal"
      if (label !== 'conj' && document.syntax.lemmas[verb] === 'come' && isCloseTo(document, token)) cues.push(token);
    }
  }
  // "found him not guilty"
  if (clause.complement >= 0) {
    for (const token of dependentsOf(document, clause.complement)) if (isNegator(document, token)) cues.push(token);
  }
  // A coordinated verb that shares the auxiliaries of the first shares their "not": "did not call or write".
  if (clause.subjectBy === 'coordination' && dependentBy(document, clause.head, 'aux', 'cop') < 0) {
    const first = document.syntax.heads[clause.head]!;
    const or = dependentBy(document, clause.head, 'cc');
    if (first >= 0 && or >= 0 && /^(?:or|nor)$/.test(lower[or]!))
      for (const token of dependentsOf(document, first)) if (isNegator(document, token)) cues.push(token);
  }
  for (const argument of [...clause.subjects.slice(0, 1), ...clause.objects.slice(0, 1), ...clause.agents.slice(0, 1)]) {
    if (isA(lower[argument]!, 'negative pronoun') && uposOf(document, argument) !== 'PROPN') cues.push(argument);
    for (const token of dependentsOf(document, argument))
      if (NEGATIVE_DETERMINERS.has(lower[token]!) && labelOf(document, token) !== 'conj') cues.push(token);
  }
  cues.push(...keptFromBy(document, clause));
  const opening = clauseThatOpens(document, clause);
  if (opening) {
    cues.push(...keptFromBy(document, opening));
    // "was not allowed to buy pumps or sell chips"
    for (const verb of opening.chain)
      if (verb !== opening.head) cues.push(...dependentsOf(document, verb).filter((token) => isNegator(document, token)));
  }
  const against = ruledOutBy(document, clause.chain[0]!);
  if (against >= 0) cues.push(against);
  const denial = deniedBy(document, clause.chain[0]!);
  if (denial >= 0) cues.push(denial);
  return [...new Set(cues)].sort((a, b) => a - b);
}

/** The verbs before an open one that say it was not done: "failed to sell", "barred the firm from selling". */
function keptFromBy(document: ParsedDocument, { chain, head }: Clause): number[] {
  const cues = chain.filter((verb) => verb !== head && catenativeOf(document, verb)?.polarity === 'negative');
  const control = controlVerbOf(document, chain[0]!);
  // "did not stop him from paying", "failed to stop him": he paid.
  const isPrevented = control >= 0 && negatorOfVerb(document, control) < 0 && nobodyDoes(document, control) < 0;
  return isPrevented && isA(document.syntax.lemmas[control]!, 'verb of preventing') ? [...cues, control] : cues;
}

/** "close" with "to" behind it: what one comes close to has not come about. */
function isCloseTo({ tokens: { lower } }: ParsedDocument, token: number): boolean {
  return (lower[token] === 'close' || lower[token] === 'near') && lower[token + 1] === 'to';
}

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
  if (label === 'acl' || label === 'acl:relcl' || (label === 'ccomp' && isContentClause(document, head))) {
    // "denied the allegations that officers beat him", "claims that it paid are false"
    const above = heads[governor];
    if (above < 0 || !isContentClause(document, head)) return -1;
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
  // "did not deny that he took it" says neither.
  if (isA(lemmas[governor], 'verb of denial')) return negatorOfClaim(document, governor, false) < 0 ? governor : -1;
  if (isA(lemmas[governor], 'false')) return negatorOf(document, governor) < 0 ? governor : -1;
  return TRUE.has(lemmas[governor]) ? negatorOf(document, governor) : -1;
}
