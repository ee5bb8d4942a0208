import { LABEL_CODE as L } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hasDependent, type Columns } from '../columns';

const DETERMINERS = [L.det, L['nmod:poss']];

/** "It is time for users to move", "it was high time": the "it" stands for nothing, unlike that of "it is a time of change". */
export function readImpersonal(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let it = start; it < end; it++) {
    const time = heads[it];
    if (lower[it] !== 'it' || labels[it] !== L.nsubj || time < it || lower[time] !== 'time') continue;
    if (hasDependent(columns, time, [L.cop], start, end) && !hasDependent(columns, time, DETERMINERS, start, end)) labels[it] = L.expl;
  }
}
