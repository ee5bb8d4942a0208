import { LABEL_CODE as L } from '../document/tags';
import type { Columns } from './columns';

/**
 * "Mayor Ann Lee and police chief Bob Stone": what opens with "and" is coordinated, though the net takes the second name for an apposition to
 * the first. The coordinator goes to the head of what it opens.
 */
export function joinCoordinated({ heads, labels }: Columns, start: number, end: number): void {
  for (let coordinator = start; coordinator + 1 < end; coordinator++) {
    if (labels[coordinator] !== L.cc) continue;
    let head = heads[coordinator];
    // From the word that it hangs on up to the apposition, if that is all to the right of it.
    while (head > coordinator && labels[head] !== L.appos && heads[head] > head) head = heads[head];
    if (head < coordinator || labels[head] !== L.appos || heads[head] > coordinator || heads[head] < start) continue;
    labels[head] = L.conj;
    heads[coordinator] = head;
  }
}
