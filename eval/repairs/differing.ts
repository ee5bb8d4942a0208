import type { Extraction, Relation } from 'relata';

import { sum } from '../openie/tuple';

/** How many relations of two extractions of one text have to be changed, added or taken away to make the one of the other. */
export function differing(one: Extraction, other: Extraction): number {
  if (one === other) return 0;
  const left = new Map<string, number>();
  for (const relation of one.relations) count(left, keyOf(relation), 1);
  for (const relation of other.relations) count(left, keyOf(relation), -1);
  const counts = [...left.values()];
  return Math.max(sum(counts.filter((n) => n > 0)), -sum(counts.filter((n) => n < 0)));
}

const count = (counts: Map<string, number>, key: string, by: number): void => void counts.set(key, (counts.get(key) ?? 0) + by);

/** All that a relation says; its id and those of others follow from that, or from what other relations say. */
const keyOf = ({ id: _, links, ...said }: Relation): string => JSON.stringify([said, links.map(({ kind, span }) => [kind, span])]);
