import { LABEL_CODE as L, XPOS_CODE as X } from '../../document/tags';
import type { Columns } from '../columns';
import type { Repair } from './repair';

export const gerunds: Repair = {
  name: 'gerunds',
  about: 'A preposition before a gerund that heads a clause marks the clause, and is the case of no noun.',
  examples: {
    'Police charged three men with spying on Norway.': ['with mark spying'],
  },
  counterexamples: {
    'The firm paid for the building.': ['for mark building'],
  },
  apply: readMarksOfGerunds,
};

function readMarksOfGerunds({ xpos, heads, labels }: Columns, start: number, end: number): void {
  for (let token = start; token < end; token++) {
    const verb = heads[token];
    if (labels[token] !== L.case || verb <= token || xpos[verb] !== X.VBG) continue;
    if (labels[verb] === L.advcl || labels[verb] === L.acl) labels[token] = L.mark;
  }
}
