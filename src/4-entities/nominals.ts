import type { MentionRecord } from '../document/entities';
import type { ParsedDocument } from '../document/layers';
import { UPOS_CODE, type Label } from '../document/tags';
import { labelOf } from '../document/tree';
import { nominalName } from './nominal-name';
import { modifierEdge } from './premodifiers';

/** Edges by which a noun is part of another phrase or of a fixed expression, and heads none of its own. */
const PART: ReadonlySet<Label> = new Set(['compound', 'compound:prt', 'flat', 'fixed', 'goeswith', 'aux', 'aux:pass', 'cop', 'case', 'cc', 'mark']); // prettier-ignore
/** Tokens before the head at most, so that a pathological sentence costs no more than its length. */
const LONGEST = 24;
/**
 * The noun phrases that are no names: "the US export ban", "high-end chips". Each reaches from the leftmost premodifier to its head
 * noun, without what follows the head; names lie inside.
 *
 * @param names for the spelling of names inside: "US export ban"
 * @param nameAt for each token the index of the name that covers it, or -1
 * @param covered 1 where a name, value or pronoun stands: such a token heads no nominal
 */
export function findNominals(
  document: ParsedDocument,
  names: readonly MentionRecord[],
  nameAt: Int32Array,
  covered: Uint8Array,
): MentionRecord[] {
  const found: MentionRecord[] = [];
  for (const sentence of document.sentences) {
    for (let head = sentence.start; head < sentence.end; head++) {
      if (covered[head] === 1 || !isHead(document, head)) continue;
      const start = phraseStart(document, head, sentence.start);
      const name = nominalName(document, names, nameAt, start, head);
      if (name === '') continue;
      found.push({ start, end: head + 1, head, type: 'concept', form: 'nominal', name, rule: 'noun phrase', confidence: 0.9 });
    }
  }
  return found;
}

function isHead(document: ParsedDocument, token: number): boolean {
  const upos = document.syntax.upos[token];
  if (upos !== UPOS_CODE.NOUN && upos !== UPOS_CODE.PROPN) return false;
  return !PART.has(labelOf(document, token)) && /[\p{L}]/u.test(document.tokens.words[token]);
}

/** The leftmost token of the unbroken stretch before `head` that hangs on it as premodifier. */
function phraseStart(document: ParsedDocument, head: number, from: number): number {
  let start = head;
  while (start > from && head - start < LONGEST && modifierEdge(document, start - 1, head) !== undefined) start--;
  // A comma or dash that nothing precedes is not of the phrase.
  while (start < head && labelOf(document, start) === 'punct') start++;
  return start;
}
