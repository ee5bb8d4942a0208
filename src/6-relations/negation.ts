import type { Clause } from '../document/clauses';
import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, dependentWhere, headOf, labelOf, uposOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { isInstead } from './phrases';

/** Words that negate the clause when they determine its subject or object: "no evidence has emerged". */
export const NEGATIVE_DETERMINERS: ReadonlySet<string> = new Set(['no', 'neither', 'few']);
/** Words before a verb for what did not happen in the end: "almost bought". */
const APPROXIMATORS: ReadonlySet<string> = new Set(['almost', 'nearly']);

/** Whether a word negates the verb that it hangs on; "longer" does with the "no" before it. "Not only" does not. */
export function isNegator(document: ParsedDocument, token: number): boolean {
  const { lower } = document.tokens;
  const word = lower[token]!;
  if (isA(word, 'negator')) return !isOfPhrase(document, token);
  if (word === 'longer') return lower[token - 1] === 'no' && lower[token + 1] !== 'than';
  return APPROXIMATORS.has(word) && isAboutVerb(document, token);
}

/** Where the cue of a negation starts: at "no" of "no longer", at "by" of "by no means". */
export function startOfNegator(document: ParsedDocument, token: number): number {
  if (document.tokens.lower[token] === 'longer') return token - 1;
  return isNegatingPhrase(document, token) ? token - 2 : token;
}

/** The noun of "by no means", "in no way". */
export const isNegatingPhrase = ({ tokens: { lower }, syntax: { lemmas } }: ParsedDocument, token: number): boolean =>
  lower[token - 1] === 'no' && isA(lemmas[token]!, 'noun of a negation') && isA(lower[token - 2] ?? '', 'preposition of a negation');

/** "almost bought", "has nearly been sold"; but not "almost 300 people", "is almost ready". */
function isAboutVerb(document: ParsedDocument, token: number): boolean {
  const verb = headOf(document, token);
  if (verb < token || uposOf(document, verb) !== 'VERB' || labelOf(document, token) !== 'advmod') return false;
  for (let between = token + 1; between < verb; between++) {
    const label = labelOf(document, between);
    if (headOf(document, between) !== verb || (label !== 'aux' && label !== 'aux:pass' && label !== 'advmod')) return false;
  }
  return true;
}

/** Whether a "not" is of the words behind it and of no clause: "not only A but B", "not until March did it admit". */
const isOfPhrase = ({ tokens: { lower } }: ParsedDocument, negator: number): boolean =>
  lower[negator] === 'not' && isA(lower[negator + 1] ?? '', 'not of a phrase');

/** The first word that hangs on `token` and negates it, or -1. */
export const negatorOf = (document: ParsedDocument, token: number): number =>
  dependentWhere(document, token, (word) => isNegator(document, word) || NEGATIVE_DETERMINERS.has(document.tokens.lower[word]!));

/** The word that makes the subject of `verb` nobody: "nobody", "no one", "no company"; or -1. */
export function nobodyDoes(document: ParsedDocument, verb: number): number {
  const subject = dependentBy(document, verb, 'nsubj', 'nsubj:pass', 'obl:agent');
  if (subject < 0) return -1;
  if (isA(document.tokens.lower[subject]!, 'negative pronoun') && uposOf(document, subject) !== 'PROPN') return subject;
  return dependentWhere(document, subject, (token) => /^(?:no|neither)$/.test(document.tokens.lower[token]!));
}

/** The words that negate `verb` itself: "not", "no longer", the "without" before a gerund, the "yet" of "has yet to pay". */
export const negatorsOf = (document: ParsedDocument, verb: number): number[] =>
  dependentsOf(document, verb).filter((token) => {
    const { lower } = document.tokens;
    const label = labelOf(document, token);
    // "by way of", "without warning" are phrases; "without naming them" has the preposition as mark of the verb.
    if (label === 'mark' && lower[token] === 'without') return true;
    if (isInstead(document, token)) return true;
    // "is far from having bought it"
    if (label === 'mark' && lower[token] === 'from' && lower[token - 1] === 'far') return true;
    // Only what stands among the verbs: "not only A but B" negates neither.
    if (label === 'conj') return false;
    // "has yet to pay", "is yet to pay"
    if (lower[token] === 'yet') return lower[token + 1] === 'to' && /^(?:be|have)$/.test(document.syntax.lemmas[token - 1] ?? '');
    if (label === 'obl' && isNegatingPhrase(document, token)) return true;
    return isNegator(document, token) || (document.syntax.lemmas[verb] === 'come' && isCloseTo(document, token));
  });

/** "close" with "to" behind it: what one comes close to has not come about: "came close to buying", "came close to a deal". */
function isCloseTo({ tokens: { lower } }: ParsedDocument, token: number): boolean {
  return (lower[token] === 'close' || lower[token] === 'near') && lower[token + 1] === 'to';
}

/** The words in the clause itself that negate its verb at a place of the chain. */
export function ownNegators(document: ParsedDocument, clause: Clause, verb: number): number[] {
  const cues = negatorsOf(document, verb);
  if (verb === clause.chain[0]) cues.push(...negativesIn(document, clause.subjects[0]));
  if (verb !== clause.head) return cues;
  // "found him not guilty"
  if (clause.complement >= 0) cues.push(...dependentsOf(document, clause.complement).filter((token) => isNegator(document, token)));
  // A coordinated verb that shares the auxiliaries of the first shares their "not": "did not call or write".
  if (clause.subjectBy === 'coordination' && dependentBy(document, verb, 'aux', 'cop') < 0) {
    const or = dependentBy(document, verb, 'cc');
    const first = headOf(document, verb);
    if (or >= 0 && /^(?:or|nor)$/.test(document.tokens.lower[or]!))
      cues.push(...dependentsOf(document, first).filter((token) => isNegator(document, token)));
    // "without deceiving or exploiting anyone", "instead of naming him and paying"
    if (/^VB[GN]$/.test(xposOf(document, verb)) && or >= 0 && document.tokens.lower[or] !== 'but')
      cues.push(...negatorsOf(document, first).filter((token) => labelOf(document, token) === 'mark'));
  }
  return [...cues, ...negativesIn(document, clause.objects[0]), ...negativesIn(document, clause.agents[0])];
}

/** "no chips", "nobody": the words of an argument by which its clause is negated. */
function negativesIn(document: ParsedDocument, argument = -1): number[] {
  if (argument < 0) return [];
  const { lower } = document.tokens;
  const isNobody = isA(lower[argument]!, 'negative pronoun') && uposOf(document, argument) !== 'PROPN';
  const determiners = dependentsOf(document, argument).filter(
    (token) => NEGATIVE_DETERMINERS.has(lower[token]!) && labelOf(document, token) !== 'conj',
  );
  return isNobody ? [argument, ...determiners] : determiners;
}
