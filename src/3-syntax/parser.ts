import type { WordVectors } from '../document/tokens';

/** What a parser says of one sentence: a place for each word, in the codes of src/document/tags.ts. */
export interface Tree {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** Places of the words that they hang on; -1 is the root, of which there is one. */
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** How much better each head is than the next best. */
  readonly margins: Float32Array;
}

/** Reads sentences as trees. The one that ships is a small trained net (net/); another needs nothing of it. */
export interface Parser {
  readonly parse: (words: readonly string[]) => Tree;
  /** What it knows of words, which the tagger of names asks for. */
  readonly vectorsOf: (words: readonly string[]) => WordVectors;
}
