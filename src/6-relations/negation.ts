import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentWhere, headOf, labelOf, uposOf } from '../document/tree';
import { isA } from '../english';
import { catenativeOf } from './catenatives';

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

/** Where the cue of a negation starts: at "no" of "no longer". */
export const startOfNegator = ({ tokens }: ParsedDocument, token: number): number => (tokens.lower[token] === 'longer' ? token - 1 : token);

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

/** The "not" of a verb, or the verb before it that negates it as "failed to" does, or -1. */
export function negatorOfVerb(document: ParsedDocument, verb: number): number {
  const own = dependentWhere(document, verb, (token) => isNegator(document, token));
  if (own >= 0) return own;
  const above = headOf(document, verb);
  if (above < 0 || labelOf(document, verb) !== 'xcomp') return -1;
  return catenativeOf(document, above)?.polarity === 'negative' ? above : -1;
}

/** The word that negates the verb of saying at `governor`, or the noun of claiming there, or -1. */
export function negatorOfClaim(document: ParsedDocument, governor: number, isNoun: boolean): number {
  const verb = isNoun ? headOf(document, governor) : governor;
  const places = [isNoun ? governor : -1, verb, verb >= 0 ? dependentBy(document, verb, 'nsubj', 'nsubj:pass', 'obj') : -1];
  for (const place of places) {
    const negator = place >= 0 ? negatorOf(document, place) : -1;
    if (negator >= 0) return negator;
  }
  if (verb < 0) return -1;
  // "refused to say that"
  return Math.max(nobodyDoes(document, verb), negatorOfVerb(document, verb));
}
