import { LABEL_CODE as L, XPOS_CODE as X } from '../../document/tags';
import { hang } from '../columns';
import type { Repair } from './repair';

export const absolutes: Repair = {
  name: 'absolutes',
  about:
    'In "With Silva leading the party, Acme won" Silva leads: what stands between "with" and its participle is the subject of that. Rare, but without it the claim is that Acme leads.',
  examples: {
    'With Silva leading the party, Acme won the vote.': ['Silva nsubj leading'],
    'With its chief running the bank, Acme grew.': ['chief nsubj running'],
  },
  counterexamples: {
    'Acme worked with Silva leading the party.': ['Acme nsubj leading'],
  },
  apply(columns, start, end, { lower }) {
    const { heads, labels, xpos } = columns;
    for (let mark = start; mark < end; mark++) {
      const participle = heads[mark];
      if (lower[mark] !== 'with' || labels[mark] !== L.mark || participle <= mark + 1 || labels[participle] !== L.advcl) continue;
      if (xpos[participle] !== X.VBG && xpos[participle] !== X.VBN) continue;
      for (let noun = participle - 1; noun > mark; noun--) {
        if (heads[noun] !== heads[participle] || (labels[noun] !== L.obl && labels[noun] !== L.obj)) continue;
        hang(columns, noun, participle, xpos[participle] === X.VBG ? L.nsubj : L['nsubj:pass']);
        break;
      }
    }
  },
};
