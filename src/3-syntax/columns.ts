import { LABEL_CODE as L } from '../document/tags';
import { isUnder } from '../document/tree';

/** The columns of the syntax table while they are made. */
export interface Columns {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/** Labels of the subject of a verb, active or passive. */
export const SUBJECTS: readonly number[] = [L.nsubj, L['nsubj:pass']];

/** Labels of what belongs to a whole noun phrase, or to the clause it is the predicate of, and to no word inside it. */
export const OF_PHRASE: ReadonlySet<number> = new Set([L.case, L.cop, L.nsubj, L['nsubj:pass'], L.aux, L.mark]);

/** The first token between `start` and `end` that hangs on `head` by one of the labels, given as their codes; or -1. */
export function dependentIn({ heads, labels }: Columns, head: number, wanted: readonly number[], start: number, end: number): number {
  for (let token = start; token < end; token++) if (heads[token] === head && wanted.includes(labels[token])) return token;
  return -1;
}

/** Whether there is one. */
export const hasDependent = (columns: Columns, head: number, wanted: readonly number[], start: number, end: number): boolean =>
  dependentIn(columns, head, wanted, start, end) >= 0;

/**
 * Hangs `token` on another word, the one way to move a word in a tree. Refused is what would leave no tree: a word on itself or on one that
 * hangs on it, however far down, and so the root on any word. Costs as many steps as there are words above `head`.
 *
 * @param label of the new edge; by default the label that the word has
 * @returns whether it was done
 */
export function hang({ heads, labels }: Columns, token: number, head: number, label: number = labels[token]): boolean {
  if (!(head >= 0) || isUnder(heads, head, token)) return false;
  heads[token] = head;
  labels[token] = label;
  return true;
}

/**
 * Puts `token` in the place of another word, with that one's head and label, and hangs that one on it by `label`: of the root this makes a
 * dependent. Refused is what would leave no tree: that the other hangs on `token`.
 *
 * @returns whether it was done
 */
export function takePlace({ heads, labels }: Columns, token: number, of: number, label: number = labels[of]): boolean {
  if (token === of || isUnder(heads, of, token)) return false;
  heads[token] = heads[of];
  labels[token] = labels[of];
  heads[of] = token;
  labels[of] = label;
  return true;
}

/** The first word of the phrase of `head`, back to a comma: -1 unless a comma stands right before it. */
export function openingBehindComma({ heads }: Columns, lower: readonly string[], head: number, start: number): number {
  let first = head;
  while (first > start && isUnder(heads, first - 1, head) && lower[first - 1] !== ',') first--;
  return first > start && lower[first - 1] === ',' ? first : -1;
}
