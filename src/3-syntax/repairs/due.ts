import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hang, hasDependent, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

export const due: Repair = {
  name: 'due',
  about: 'Who "is due to" do something has not done it yet: the adjective governs the verb, and "due to" is no preposition there.',
  examples: {
    'The ministers are due to hold talks on Monday.': ['hold xcomp due', 'to mark hold', 'ministers nsubj due'],
    'Kestrin is due to buy Velmora.': ['buy xcomp due', 'Velmora obj buy'],
  },
  counterexamples: {
    'The trains were late due to the storm.': ['storm xcomp due'],
    'The delay was due to rain.': ['rain xcomp due'],
  },
  apply: readDue,
};

function readDue(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let token = start; token + 2 < end; token++) {
    const verb = heads[token];
    if (lower[token] !== 'due' || lower[token + 1] !== 'to' || verb <= token + 1 || xpos[verb] !== X.VB || labels[token] !== L.mark)
      continue;
    if (!hasDependent(columns, verb, [L.cop, L.aux], start, token) || !takePlace(columns, token, verb, L.xcomp)) continue;
    for (let before = start; before < token; before++) {
      if (heads[before] !== verb) continue;
      hang(columns, before, token, labels[before] === L.aux && lower[before] !== 'will' ? L.cop : labels[before]);
    }
    hang(columns, token + 1, verb, L.mark);
    upos[token] = U.ADJ;
    xpos[token] = X.JJ;
    upos[token + 1] = U.PART;
    xpos[token + 1] = X.TO;
  }
}
