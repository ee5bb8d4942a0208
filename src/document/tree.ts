import type { TreeDocument, TokenizedDocument } from './layers';
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

/** Whether `token` is `above` or hangs on it, however far down. */
export function isUnder(heads: Int32Array, token: number, above: number): boolean {
  for (let current = token; current >= 0; current = heads[current]!) if (current === above) return true;
  return false;
}

/** The number of its sentence for every token. */
export function sentenceColumn({ tokens, sentences }: TokenizedDocument): Int32Array {
  const column = new Int32Array(tokens.length);
  sentences.forEach(({ start, end }, sentence) => column.fill(sentence, start, end));
  return column;
}
