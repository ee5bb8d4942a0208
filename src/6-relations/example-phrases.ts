import type { ParsedDocument } from '../document/layers';
import { baseOf, dependentsOf, headOf, labelOf, xposOf } from '../document/tree';
import { isNominal, prepositionOf } from './phrases';

const PREPOSITIONS = new Set(['like', 'such as', 'including']);

/**
 * What is named as an example of the noun at `token`: it hangs on the noun, or its preposition comes right after the noun. Parsers hang
 * "companies like NVIDIA" on the noun or on the verb before it; the order of the words is the surer sign.
 *
 * @returns head tokens
 */
export function exampleHeadsOf(document: ParsedDocument, token: number): number[] {
  const heads = new Set<number>();
  // A class has several members (Hearst 1992): in "sultans of the region, such as Ali" it is not the region.
  if (!/^NNP?S$/.test(xposOf(document, token))) return [];
  for (const dependent of dependentsOf(document, token)) {
    if (baseOf(labelOf(document, dependent)) === 'nmod' && PREPOSITIONS.has(prepositionOf(document, dependent) ?? '')) heads.add(dependent);
  }
  const { lower } = document.tokens;
  const marker = lower[token + 1] === ',' ? token + 2 : token + 1;
  if (/^(?:like|such|including)$/.test(lower[marker] ?? '') && labelOf(document, marker) === 'case') {
    const head = headOf(document, marker);
    if (PREPOSITIONS.has(prepositionOf(document, head) ?? '')) heads.add(head);
  }
  return [...heads];
}

/**
 * Whether the phrase at `head` gives an example of the noun before it, or is joined to one ("such as Zeus and | Hera"), and so is no
 * circumstance of the verb.
 */
export function isExample(document: ParsedDocument, head: number): boolean {
  if (labelOf(document, head) === 'conj') return isExample(document, headOf(document, head));
  const preposition = prepositionOf(document, head);
  if (preposition === undefined || !PREPOSITIONS.has(preposition)) return false;
  const marker = dependentsOf(document, head).find((token) => labelOf(document, token) === 'case')!;
  const before = document.tokens.lower[marker - 1] === ',' ? marker - 2 : marker - 1;
  return before >= 0 && isNominal(document, before);
}
