import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, labelOf, uposOf } from '../document/tree';
import { catenativeOf } from './catenatives';

/** Words that negate the verb they hang on. */
export const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'hardly',
  'barely',
  'scarcely',
  'neither',
  'nor',
  'nowhere',
]);
/** Words that negate the clause when they determine its subject or object: "no evidence has emerged". */
export const NEGATIVE_DETERMINERS: ReadonlySet<string> = new Set(['no', 'neither', 'few']);

/** Subjects and objects that negate their clause. */
export const NEGATIVE_PRONOUNS: ReadonlySet<string> = new Set(['nobody', 'none', 'nothing', 'neither']);

/** Whether a "not" is of the words behind it and of no clause: "not only A but B", "not until March did it admit". */
export const isOfPhrase = ({ tokens: { lower } }: ParsedDocument, negator: number): boolean =>
  lower[negator] === 'not' && /^(?:only|just|merely|simply|solely|until|least)$/.test(lower[negator + 1] ?? '');

/** The first word that hangs on `token` and negates it, or -1. */
export function negatorOf(document: ParsedDocument, token: number): number {
  for (const dependent of dependentsOf(document, token)) {
    const word = document.tokens.lower[dependent];
    if (isOfPhrase(document, dependent)) continue;
    if (NEGATORS.has(word) || NEGATIVE_DETERMINERS.has(word)) return dependent;
  }
  return -1;
}

/** The word that makes the subject of `verb` nobody: "nobody", "no one", "no company"; or -1. */
export function nobodyDoes(document: ParsedDocument, verb: number): number {
  const subject = dependentBy(document, verb, 'nsubj', 'nsubj:pass', 'obl:agent');
  if (subject < 0) return -1;
  if (NEGATIVE_PRONOUNS.has(document.tokens.lower[subject]!) && uposOf(document, subject) !== 'PROPN') return subject;
  for (const token of dependentsOf(document, subject)) if (/^(?:no|neither)$/.test(document.tokens.lower[token]!)) return token;
  return -1;
}

/** The "not" of a verb, or the verb before it that negates it as "failed to" does, or -1. */
export function negatorOfVerb(document: ParsedDocument, verb: number): number {
  for (const token of dependentsOf(document, verb)) {
    if (NEGATORS.has(document.tokens.lower[token]!) && !isOfPhrase(document, token)) return token;
  }
  const above = document.syntax.heads[verb]!;
  if (above < 0 || labelOf(document, verb) !== 'xcomp') return -1;
  return catenativeOf(document, above)?.polarity === 'negative' ? above : -1;
}

/** The word that negates the verb of saying at `governor`, or the noun of claiming there, or -1. */
export function negatorOfClaim(document: ParsedDocument, governor: number, isNoun: boolean): number {
  const verb = isNoun ? document.syntax.heads[governor]! : governor;
  const places = [isNoun ? governor : -1, verb, verb >= 0 ? dependentBy(document, verb, 'nsubj', 'nsubj:pass', 'obj') : -1];
  for (const place of places) {
    const negator = place >= 0 ? negatorOf(document, place) : -1;
    if (negator >= 0) return negator;
  }
  if (verb < 0) return -1;
  // "refused to say that"
  return Math.max(nobodyDoes(document, verb), negatorOfVerb(document, verb));
}
