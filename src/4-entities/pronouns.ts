import type { MentionRecord } from '../document/entities';
import type { ParsedDocument } from '../document/layers';
import type { Label } from '../document/tags';
import { firstUp, headOf, labelOf, uposOf, xposOf } from '../document/tree';
import { isA } from '../english';

/**
 * The pronouns that stand for something: personal and possessive ones, and demonstratives that stand alone ("This could affect…").
 * Relative pronouns and the "it" of "it is likely that" stand for nothing of their own.
 *
 * @param named 1 where a name stands: "US" is not "us"
 */
export function findPronouns(document: ParsedDocument, named: Uint8Array): MentionRecord[] {
  const { lower } = document.tokens;
  const found: MentionRecord[] = [];
  for (let token = 0; token < lower.length; token++) {
    const word = lower[token];
    const stands =
      isA(word, 'personal or possessive pronoun') ||
      (isA(word, 'demonstrative pronoun') && standsAlone(document, token)) ||
      isRelativeOwner(document, token);
    if (named[token] === 1 || !stands) continue;
    // "a coal mine"
    if (labelOf(document, token) === 'expl' || uposOf(document, token) === 'NOUN') continue;
    const end = token + 1;
    found.push({ start: token, end, head: token, type: 'concept', form: 'pronoun', name: word, rule: 'pronoun', confidence: 1 });
  }
  return found;
}

/** "Holm, whose party won": the party is Holm's. Not "whose" of a question. */
function isRelativeOwner(document: ParsedDocument, token: number): boolean {
  if (document.tokens.lower[token] !== 'whose') return false;
  // "whose wife Eva left": the owned stands before the name that the verb is about.
  return firstUp(document, headOf(document, token), (above) => labelOf(document, above) === 'acl:relcl', 3) >= 0;
}

const PLACES: ReadonlySet<Label> = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl'] as const);

/** "This suggests", not "this situation", "the ban that", "he said that". */
function standsAlone(document: ParsedDocument, token: number): boolean {
  // The net calls it a determiner now and then and still gives it a noun's place.
  return (uposOf(document, token) === 'PRON' && xposOf(document, token) === 'DT') || PLACES.has(labelOf(document, token));
}
