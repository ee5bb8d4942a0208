import type { Node } from './nodes';

/** Compared from left to right; what comes first is best. */
export type Rank = readonly (number | string)[];

/** How well a node says what its set is: what comes first is best. */
export const rankOf = ({ type, alone, key, id }: Node, taken: string, isPart: boolean): Rank =>
  [Number(type === 'concept'), Number(taken !== type), Number(!alone), Number(isPart), -key.split(' ').length, id]; // prettier-ignore

/** Whether the one rank is better. */
export function comesBefore(one: Rank, other: Rank): boolean {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && one[at] < other[at];
}
