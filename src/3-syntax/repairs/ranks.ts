import { LABEL_CODE as L, UPOS_CODE as U } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { isOrdinal } from '../../lexicon/ordinals';
import type { Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

const LOOSE = new Set<number>([L.advmod, L.obj, L.obl]);

export const ranks: Repair = {
  name: 'ranks',
  about: 'The rank behind "finish" or "come" is what is said of the subject, and no adverb.',
  examples: {
    'Acme finished third.': ['third xcomp finished'],
  },
  counterexamples: {
    'He came first to London.': ['first xcomp came'],
  },
  apply: readRanks,
};

function readRanks(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let verb = start; verb + 1 < end; verb++) {
    const rank = verb + 1;
    if (upos[verb] !== U.VERB || heads[rank] !== verb || !LOOSE.has(labels[rank]) || !isOrdinal(lower[rank]) || lower[rank + 1] === 'to')
      continue;
    if (!isA(lemmatize(lower[verb], lower[verb], upos[verb], xpos[verb]), 'verb of ranking')) continue;
    labels[rank] = L.xcomp;
    upos[rank] = U.ADJ;
  }
}
