import type { TreeDocument, TokenizedDocument } from './layers';
import type { TokenRange } from './span';
import { LABELS, UPOS, XPOS, type Label, type Upos, type Xpos } from './tags';

/** Label of a token's edge to its head. */
export const labelOf = (document: TreeDocument, token: number): Label => LABELS[document.syntax.labels[token]!]!;
export const uposOf = (document: TreeDocument, token: number): Upos => UPOS[document.syntax.upos[token]!]!;
export const xposOf = (document: TreeDocument, token: number): Xpos => XPOS[document.syntax.xpos[token]!]!;

/** A label without its subtype: `nmod` for `nmod:poss`. */
export const baseOf = (label: Label): string => {
  const colon = label.indexOf(':');
  return colon < 0 ? label : label.slice(0, colon);
};

/** The dependents of a token from left to right; none of a token that is not there. */
export function dependentsOf(document: TreeDocument, token: number): readonly number[] {
  return document.syntax.dependents[token] ?? [];
}

/** The first dependent of `token` with one of `labels`, or -1. */
export function dependentBy(document: TreeDocument, token: number, ...labels: Label[]): number {
  for (const dependent of dependentsOf(document, token)) if (labels.includes(labelOf(document, dependent))) return dependent;
  return -1;
}

/** The first dependent of `token` that passes, or -1. */
export function dependentWhere(document: TreeDocument, token: number, passes: (dependent: number) => boolean): number {
  for (const dependent of dependentsOf(document, token)) if (passes(dependent)) return dependent;
  return -1;
}

/** A token and what is fixed to it: the words of "because of". */
export const withFixed = (document: TreeDocument, token: number): number[] => [
  token,
  ...dependentsOf(document, token).filter((part) => labelOf(document, part) === 'fixed'),
];

/**
 * The token that `token` hangs on; -1 for a root and for what is no token. A typed array is not asked for -1: each time that throws away the compiled
 * code of whoever asks.
 */
export const headOf = ({ syntax: { heads } }: TreeDocument, token: number): number =>
  token < 0 || token >= heads.length ? -1 : heads[token]!;

/** `token` or the first above it that passes, of `most` in all; or -1. */
export function firstUp(document: TreeDocument, token: number, passes: (token: number) => boolean, most = Infinity): number {
  for (let at = token, steps = 0; at >= 0 && steps < most; at = headOf(document, at), steps++) if (passes(at)) return at;
  return -1;
}

/** Whether `token` is `above` or hangs on it, however far down, or less than `most` steps. */
export function isUnder(heads: Int32Array, token: number, above: number, most = Infinity): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < most; at = heads[at]!, steps++) if (at === above) return true;
  return false;
}

/** The tokens of a range that hang on something outside it, from left to right. */
export function topsOf(document: TreeDocument, { start, end }: TokenRange): number[] {
  const tops: number[] = [];
  for (let token = start; token < end; token++) {
    const head = headOf(document, token);
    if (head < start || head >= end) tops.push(token);
  }
  return tops;
}

/** The token of a range that stands for it in the tree: the first that hangs on something outside, the last token if none does. */
export const topOf = (document: TreeDocument, range: TokenRange): number => topsOf(document, range)[0] ?? range.end - 1;

/**
 * The run of tokens around `head` that hang on it, however far down, without a gap and without punctuation at either end.
 *
 * @param without heads of what is left out, with all that hangs on it
 */
export function subtreeOf(document: TreeDocument, head: number, without: (token: number) => boolean = () => false): TokenRange {
  const tokens = tokensUnder(document, head, without);
  let start = head;
  let end = head + 1;
  while (tokens.has(start - 1)) start--;
  while (tokens.has(end)) end++;
  while (start < head && labelOf(document, start) === 'punct') start++;
  while (end > head + 1 && labelOf(document, end - 1) === 'punct') end--;
  return { start, end };
}

/** The words from the first to the last that hang on `head`, however far down, with what stands between. */
export function extentOf(document: TreeDocument, head: number, without: (token: number) => boolean = () => false): TokenRange {
  let start = head;
  let end = head + 1;
  for (const token of tokensUnder(document, head, without)) {
    if (labelOf(document, token) === 'punct') continue;
    start = Math.min(start, token);
    end = Math.max(end, token + 1);
  }
  return { start, end };
}

function tokensUnder(document: TreeDocument, head: number, without: (token: number) => boolean): Set<number> {
  const tokens = new Set<number>();
  const waiting = [head];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    tokens.add(token);
    for (const dependent of dependentsOf(document, token)) if (!without(dependent) && !tokens.has(dependent)) waiting.push(dependent);
  }
  return tokens;
}

/** The number of its sentence for every token. */
export function sentenceColumn({ tokens, sentences }: TokenizedDocument): Int32Array {
  const column = new Int32Array(tokens.length);
  sentences.forEach(({ start, end }, sentence) => column.fill(sentence, start, end));
  return column;
}
