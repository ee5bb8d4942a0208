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

const NONE: readonly number[] = [];

/** The dependents of a token from left to right. An array and no generator: it is asked for with every step of every rule. */
export function dependentsOf(document: TreeDocument, token: number): readonly number[] {
  const { firstDependent, nextDependent } = document.syntax;
  let dependent = firstDependent[token]!;
  if (!(dependent >= 0)) return NONE;
  const found: number[] = [];
  for (; dependent >= 0; dependent = nextDependent[dependent]!) found.push(dependent);
  return found;
}

/** The first dependent of `token` with one of `labels`, or -1. */
export function dependentBy(document: TreeDocument, token: number, ...labels: Label[]): number {
  const { firstDependent, nextDependent } = document.syntax;
  for (let dependent = firstDependent[token]!; dependent >= 0; dependent = nextDependent[dependent]!) {
    if (labels.includes(labelOf(document, dependent))) return dependent;
  }
  return -1;
}

/** The number of its sentence for every token. */
export function sentenceColumn({ tokens, sentences }: TokenizedDocument): Int32Array {
  const column = new Int32Array(tokens.length);
  sentences.forEach(({ start, end }, sentence) => column.fill(sentence, start, end));
  return column;
}
