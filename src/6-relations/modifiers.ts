import type { ParsedDocument } from '../document/layers';
import type { TokenRange } from '../document/span';
import { dependentsOf, labelOf, subtreeOf, uposOf } from '../document/tree';
import type { Clause } from '../document/clauses';
import { isNegator } from './negation';
import { isA } from '../english';

/** Adverbs that join, or ask, and say nothing of how or when. */
const isOutside = (word: string): boolean => isA(word, 'joining adverb') || isA(word, 'adverb of a question');

/**
 * How and when, as adverbs say it: "years later", "finally". In the order of the text.
 *
 * @param predicate tokens of the predicate, which may hold adverbs already
 */
export function modifiersOf(document: ParsedDocument, { chain }: Clause, predicate: readonly number[]): TokenRange[] {
  return chain
    .flatMap((verb) => dependentsOf(document, verb))
    .filter((token) => {
      const word = document.tokens.lower[token]!;
      return labelOf(document, token) === 'advmod' && uposOf(document, token) === 'ADV' && !isOutside(word) && !isNegator(document, token);
    })
    .filter((token) => !predicate.includes(token))
    .map((token) => subtreeOf(document, token))
    .sort((a, b) => a.start - b.start);
}
