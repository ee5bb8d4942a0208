import { LABEL_CODE as L } from '../../document/tags';
import { hasDependent } from '../columns';
import type { Repair } from './repair';

export const impersonal: Repair = {
  name: 'impersonal',
  about:
    'The "it" of "it is time for users to move" stands for nothing. Rare, and against the treebanks; serves readers of the graph, in which a firm would be time.',
  examples: {
    'Acme said it is time for users to move.': ['it expl time'],
  },
  counterexamples: {
    'Acme said it was a time of change.': ['it expl time'],
  },
  apply(columns, start, end, { lower }) {
    const { heads, labels } = columns;
    for (let it = start; it < end; it++) {
      const time = heads[it];
      if (lower[it] !== 'it' || labels[it] !== L.nsubj || time < it || lower[time] !== 'time') continue;
      if (hasDependent(columns, time, [L.cop], start, end) && !hasDependent(columns, time, [L.det, L['nmod:poss']], start, end))
        labels[it] = L.expl;
    }
  },
};
