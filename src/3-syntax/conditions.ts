import type { Sentence, TokenizedDocument } from '../document/layers';
import { isA } from '../english';

/**
 * "Should Iran attack", "Had Lehman found a buyer", "Were Russia to attack": a condition by its order of words. The net knows hardly any, and reads
 * them well with "if" in the verb's place.
 *
 * @returns words to read in the place of others, by token; none if the sentence has no such condition
 */
export function conditionWords(document: TokenizedDocument, sentence: Sentence): ReadonlyMap<number, string> {
  const opening = invertedConditionOf(document, sentence);
  if (opening < 0) return NONE;
  const { lower } = document.tokens;
  // "Were Russia to attack": if Russia would attack.
  const to = lower[opening] === 'were' ? lower.indexOf('to', opening) : -1;
  return new Map([[opening, opening === sentence.start ? 'If' : 'if'] as const, ...(to < 0 ? [] : [[to, 'would'] as const])]);
}
const NONE: ReadonlyMap<number, string> = new Map();

/** The token that stands where "if" could, or -1. */
function invertedConditionOf({ tokens }: TokenizedDocument, { start, end }: Sentence): number {
  const { lower, words } = tokens;
  const first = /^["“‘']$/.test(words[start]) ? start + 1 : start;
  for (let token = end - 1; token > end - 4 && token > start; token--) if (words[token] === '?') return -1;
  if (/^(?:should|had|were)$/.test(lower[first])) return isCondition(lower, first, end) ? first : -1;
  for (let token = first + 2; token + 2 < end; token++) {
    // "…, should the talks fail"
    const opens = lower[token] === 'should' && lower[token - 1] === ',';
    if (opens && (isA(lower[token + 1], 'opener of a subject') || /^\p{Lu}/u.test(words[token + 1]))) return token;
  }
  return -1;
}

/** Whether what stands behind the comma says what would follow. */
function isCondition(lower: readonly string[], first: number, end: number): boolean {
  if (lower[first] === 'had' && /^(?:to|better|no)$/.test(lower[first + 1])) return false;
  let comma = first + 2;
  while (comma < end && lower[comma] !== ',') comma++;
  // "Were he alive" keeps its verb.
  if (lower[first] === 'were' && !lower.slice(first + 2, comma).includes('to')) return false;
  for (let token = comma + 1; token < end; token++) {
    if (/^(?:would|could|might|'d|’d)$/.test(lower[token])) return true;
    if (lower[first] === 'should' && isA(lower[token], 'auxiliary beside should')) return true;
  }
  return false;
}
