import type { TokenRange } from '../../../document/span';
import type { NameType } from '../name-types';

/** The labels of the tagger: outside, and the first and the further tokens of a name of each of its three types. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const;
export const LABEL_COUNT = LABELS.length;
export const OUTSIDE = 0;

/** The types that the tagger tells apart; the labels of the n-th are `2n + 1` and `2n + 2`. */
export const TAGGED_TYPES = ['person', 'organization', 'place'] as const satisfies readonly NameType[];
export type TaggedType = (typeof TAGGED_TYPES)[number];

export const isBegin = (label: number): boolean => (label & 1) === 1;
/** Index into `TAGGED_TYPES`; -1 outside. */
export const typeIndex = (label: number): number => (label - 1) >> 1;

/** A name as the tagger sees it. */
export interface TaggedName extends TokenRange {
  readonly type: TaggedType;
}

/** The names that a column of labels spells. */
export function namesIn(labels: ArrayLike<number>, from = 0, to = labels.length): TaggedName[] {
  const names: TaggedName[] = [];
  for (let token = from; token < to; token++) {
    if (labels[token] === OUTSIDE) continue;
    const inside = (typeIndex(labels[token]) + 1) * 2;
    let end = token + 1;
    while (end < to && labels[end] === inside) end++;
    names.push({ start: token, end, type: TAGGED_TYPES[typeIndex(labels[token])] });
    token = end - 1;
  }
  return names;
}
