/**
 * All tokens of a document as columns. Row `i` is the i-th token of the text; rows are in the order of the text, never overlap and
 * are never empty. Citation marks and white space are no tokens.
 */
export interface TokenTable {
  readonly length: number;
  /** First code unit of each token. */
  readonly starts: Uint32Array;
  /** Code unit after the last of each token. */
  readonly ends: Uint32Array;
  /** `text.slice(starts[i], ends[i])`; of a line in capitals the words as a sentence would write them: "Acme buys" of "ACME BUYS". */
  readonly words: readonly string[];
  /** `words[i]` in lower case, by Unicode's rules and no locale's. */
  readonly lower: readonly string[];
}

/**
 * What the syntax stage knows of each token: a forest with one tree a sentence. Columns run beside the token table's.
 *
 * `heads[i]` is the token that `i` depends on, or -1 for the root of a sentence.
 */
export interface SyntaxTable {
  /** Indices into `UPOS`. */
  readonly upos: Uint8Array;
  /** Indices into `XPOS`. */
  readonly xpos: Uint8Array;
  readonly lemmas: readonly string[];
  readonly heads: Int32Array;
  /** Indices into `LABELS`. */
  readonly labels: Uint8Array;
  /** How much surer the net is of the head than of the next best, as the logarithm of the odds. A head that was mended keeps that of the net's. */
  readonly margins: Float32Array;
  /** The tokens that depend on each, from left to right. */
  readonly dependents: readonly (readonly number[])[];
}

/**
 * What words are like, by the company that they keep in a large corpus: each known word is a row of `parts` bytes, and words with a byte
 * in common at one place are alike in some way (product quantization of word vectors, Jégou et al. 2011).
 */
export interface WordVectors {
  /** For each token its row in `codes`, or -1. */
  readonly rows: Int32Array;
  readonly codes: Uint8Array;
  readonly parts: number;
}

const NONE: readonly number[] = [];

/**
 * The dependents of every token from left to right; time and space are linear in the number of tokens. Arrays, made once: rules ask for them
 * with every step.
 */
export function dependentsByHead(heads: Int32Array): readonly (readonly number[])[] {
  const dependents = new Array<readonly number[]>(heads.length).fill(NONE);
  for (let token = 0; token < heads.length; token++) {
    const head = heads[token]!;
    if (head < 0) continue;
    const before = dependents[head] as number[];
    if (before === NONE) dependents[head] = [token];
    else before.push(token);
  }
  return dependents;
}
