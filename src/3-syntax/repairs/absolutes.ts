import { LABEL_CODE as L, XPOS_CODE as X } from '../../document/tags';
import { dependentIn, hang, hasDependent, SUBJECTS, type Columns } from '../columns';
import type { Repair } from './repair';

export const absolutes: Repair = {
  name: 'absolutes',
  about:
    'In "With Silva leading the party, Acme won" Silva leads: what stands between "with" and its participle is the subject of that. Rare, but without it the claim is that Acme leads.',
  examples: {
    'With Silva leading the party, Acme won the vote.': ['Silva nsubj leading'],
    'With its chief running the bank, Acme grew.': ['chief nsubj running'],
    'With a bitter winter approaching, workers fear hunger.': ['winter nsubj approaching', 'With mark approaching'],
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
    readPhrasesBeforeParticiples(columns, start, end, lower);
  },
};

/** "With a bitter winter approaching": what stands between "with" and the participle right behind it is said of that, whatever the net has it hang on. */
function readPhrasesBeforeParticiples(columns: Columns, start: number, end: number, lower: readonly string[]): void {
  const { heads, labels, xpos } = columns;
  for (let participle = start + 2; participle < end; participle++) {
    if (labels[participle] !== L.advcl || (xpos[participle] !== X.VBG && xpos[participle] !== X.VBN)) continue;
    if (hasDependent(columns, participle, OPENINGS, start, end)) continue;
    let noun = participle - 1;
    while (noun > start && labels[noun] === L.advmod && heads[noun] === participle) noun--;
    while (noun > start && !PHRASES.has(labels[noun]) && heads[noun] >= start && heads[noun] < participle) noun = heads[noun];
    if (noun >= participle || !PHRASES.has(labels[noun])) continue;
    const isOwn = heads[noun] === participle;
    if (!isOwn && (labels[noun] !== L.obl || heads[noun] !== heads[participle])) continue;
    const ofNoun = dependentIn(columns, noun, [L.case], start, noun);
    const mark = ofNoun < 0 && isOwn ? dependentIn(columns, participle, [L.case], start, noun) : ofNoun;
    if (mark < 0 || lower[mark] !== 'with' || labels[mark] !== L.case || labels[mark - 1] === L.case) continue;
    if (hang(columns, noun, participle, xpos[participle] === X.VBG ? L.nsubj : L['nsubj:pass'])) hang(columns, mark, participle, L.mark);
  }
}

const PHRASES: ReadonlySet<number> = new Set([L.obl, L.compound]);
const OPENINGS = [...SUBJECTS, L.mark, L.aux, L['aux:pass']];
