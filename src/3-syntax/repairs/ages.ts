import { LABEL_CODE as L, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hang, hasDependent, SUBJECTS, type Columns } from '../columns';
import type { Repair } from './repair';

/** A past tense that looks like a participle is often read as one. */
const FINITE = new Set([X.VBD, X.VBN, X.VBZ, X.VBP]);

export const ages: Repair = {
  name: 'ages',
  about: 'An age right before a verb, "the 45-year-old won", is somebody who does it, and no adjective of the verb.',
  examples: {
    'The 45-year-old won.': ['old nsubj won', 'The det old'],
  },
  counterexamples: {
    'The 45-year-old dentist won.': ['old nsubj won'],
  },
  apply: readAges,
};

function readAges(columns: Columns, start: number, end: number, { words }: TokenTable): void {
  const { heads, labels, xpos } = columns;
  for (let verb = start + 6; verb < end; verb++) {
    const old = verb - 1;
    if (words[old] !== 'old' || heads[old] !== verb || labels[old] !== L.amod || !FINITE.has(xpos[verb])) continue;
    if (words.slice(old - 3, old).join('') !== '-year-' || hasDependent(columns, verb, SUBJECTS, start, end)) continue;
    labels[old] = L.nsubj;
    if (heads[old - 5] === verb && labels[old - 5] === L.det) hang(columns, old - 5, old);
  }
}
