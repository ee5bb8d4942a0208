import type { ParsedDocument } from '../document/layers';
import { dependentsOf, labelOf, uposOf } from '../document/tree';

/** Words that negate the verb they hang on. */
const NEGATORS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'hardly', 'barely', 'scarcely', 'neither', 'nor', 'nowhere']);
/** Words that negate the clause when they determine its subject or object: "no evidence has emerged". */
export const NEGATIVE_DETERMINERS: ReadonlySet<string> = new Set(['no', 'neither', 'few']);
/** Words before a verb for what did not happen in the end: "almost bought". */
const APPROXIMATORS: ReadonlySet<string> = new Set(['almost', 'nearly']);

/** Whether a word negates the verb that it hangs on; "longer" does with the "no" before it. "Not only" does not. */
export function isNegator(document: ParsedDocument, token: number): boolean {
  const { lower } = document.tokens;
  const word = lower[token]!;
  if (NEGATORS.has(word)) return lower[token + 1] !== 'only';
  if (word === 'longer') return lower[token - 1] === 'no' && lower[token + 1] !== 'than';
  return APPROXIMATORS.has(word) && isAboutVerb(document, token);
}

/** Where the cue of a negation starts: at "no" of "no longer". */
export const startOfNegator = ({ tokens }: ParsedDocument, token: number): number => (tokens.lower[token] === 'longer' ? token - 1 : token);

/** "almost bought", "has nearly been sold"; but not "almost 300 people", "is almost ready". */
function isAboutVerb(document: ParsedDocument, token: number): boolean {
  const verb = document.syntax.heads[token]!;
  if (verb < token || uposOf(document, verb) !== 'VERB' || labelOf(document, token) !== 'advmod') return false;
  for (let between = token + 1; between < verb; between++) {
    const label = labelOf(document, between);
    if (document.syntax.heads[between] !== verb || (label !== 'aux' && label !== 'aux:pass' && label !== 'advmod')) return false;
  }
  return true;
}

/** The first word that hangs on `token` and negates it, or -1. */
export function negatorOf(document: ParsedDocument, token: number): number {
  for (const dependent of dependentsOf(document, token)) {
    if (isNegator(document, dependent) || NEGATIVE_DETERMINERS.has(document.tokens.lower[dependent]!)) return dependent;
  }
  return -1;
}
