import { LABEL_CODE as L } from '../document/tags';
import type { Columns } from './agree';

/** Edges by which a word stands before its noun as part of the noun's own phrase. */
const PREMODIFIER = new Set([L.compound, L.amod, L.nummod, L.det]);

/**
 * A preposition belongs to the whole noun phrase behind it: in "in honor of congressman William Jones" the net hangs "of" on
 * "congressman", which is a modifier of the name.
 */
export function liftPrepositions({ heads, labels }: Columns, start: number, end: number): void {
  for (let token = start; token < end; token++) {
    if (labels[token] !== L.case) continue;
    let head = heads[token];
    while (head > token && PREMODIFIER.has(labels[head]) && heads[head] > head) head = heads[head];
    if (head > token) heads[token] = head;
  }
}
