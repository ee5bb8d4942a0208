import { annotateSyntax } from './annotate';
import type { ParsedDocument } from './document/layers';
import { LABELS, UPOS, XPOS, type Label, type Upos, type Xpos } from './document/tags';
import { spanOf, type Span } from './document/span';
import { describe, RelataError } from './errors';

export type { Label, Upos, Xpos } from './document/tags';

/** A word, number or mark, with its place in the tree of its sentence. */
export interface ParsedToken extends Span {
  /** Universal part of speech: `NOUN`. */
  upos: Upos;
  /** Penn tag: `NNS`. `PUNCT` for all punctuation, `''` for what has none. */
  xpos: Xpos;
  /** Dictionary form: `company` for "companies". */
  lemma: string;
  /** Index of the governing token in the sentence's `tokens`, -1 for the root of the sentence. */
  head: number;
  /** What the token is to its head in Universal Dependencies: `nsubj:pass`. */
  label: Label;
  /** How much surer the head is than the next best one, as the logarithm of the odds: 3 is twenty to one. 100 where there is no other, and never more. */
  margin: number;
}

/** The margin of a head beside which there is no other: a finite number, since JSON has no others. */
const UNRIVALLED = 100;

/** A sentence, title, byline or dateline: one tree. */
export interface ParsedSentence {
  /** First code unit of its first token. */
  start: number;
  /** Code unit after its last token. */
  end: number;
  /** In the order of the text; never empty. Citation marks such as [2] are no tokens. */
  tokens: ParsedToken[];
}

/** What `parseText` returns: plain data. */
export interface ParsedText {
  /** In the order of the text. */
  sentences: ParsedSentence[];
}

/**
 * Cuts a text into sentences and tokens and gives each token its part of speech, its lemma and its place in the sentence's tree. It is what
 * `extract` reads a text by, and needs what `extract` needs.
 *
 * @param text plain text, and every offset counts its UTF-16 code units
 * @throws RelataError `text-not-string`, `models-not-loaded`
 */
export function parseText(text: string): ParsedText {
  if (typeof text !== 'string') throw new RelataError('text-not-string', { received: describe(text) });
  return { sentences: parsedSentences(annotateSyntax({ id: '', text, warnings: [] }, {})) };
}

/** The trees of a document in their public form. */
export function parsedSentences({ text, tokens, sentences, syntax }: ParsedDocument): ParsedSentence[] {
  const tokenAt = (token: number, first: number): ParsedToken => ({
    ...spanOf(text, tokens.starts[token], tokens.ends[token]),
    upos: UPOS[syntax.upos[token]],
    xpos: XPOS[syntax.xpos[token]],
    lemma: syntax.lemmas[token],
    head: syntax.heads[token] < 0 ? -1 : syntax.heads[token] - first,
    label: LABELS[syntax.labels[token]],
    // Two decimals: the odds are no better known.
    margin: Math.round(Math.min(syntax.margins[token], UNRIVALLED) * 100) / 100,
  });
  return sentences.map(({ start, end }) => ({
    start: tokens.starts[start],
    end: tokens.ends[end - 1],
    tokens: Array.from({ length: end - start }, (_, i) => tokenAt(start + i, start)),
  }));
}
