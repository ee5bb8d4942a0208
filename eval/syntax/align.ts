import type { GoldSentence, Token } from './types';

/** A document's tokens in one row, with heads as indices into it. */
export interface Flat {
  readonly tokens: readonly Token[];
  /** Index of each token's head, -1 for the root of a sentence. */
  readonly heads: readonly number[];
}

export function flatten(sentences: readonly GoldSentence[]): Flat {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  let first = 0;
  const heads = sentences.flatMap((sentence) => {
    const start = first;
    first += sentence.tokens.length;
    return sentence.tokens.map(({ head }) => (head < 0 ? -1 : start + head));
  });
  return { tokens, heads };
}

/** For each token of `gold` the token of `found` that covers exactly the same characters, or -1. */
export function alignByPlace(gold: Flat, found: Flat): number[] {
  const at = new Map(found.tokens.map(({ start, end }, i) => [`${start} ${end}`, i]));
  return gold.tokens.map(({ start, end }) => (start < 0 ? -1 : (at.get(`${start} ${end}`) ?? -1)));
}
