import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { hasDependent, type Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

/** Longer lines are sentences that have lost their stop. */
const LONGEST_HEADLINE = 20;

export const headlines: Repair = {
  name: 'headlines',
  about:
    'Headlines leave out "was": a past form that lacks its object says what was done to the subject, for they tell of deeds in the present.',
  examples: {
    'Velmora mayor arrested over bribes': ['mayor nsubj:pass arrested', 'arrested/VBN root -'],
    'Tom Vane named Globex chief': ['Tom nsubj:pass named'],
    'Kestrin Bank fined $3m for hiding losses': ['Bank nsubj:pass fined'],
  },
  counterexamples: {
    'Velmora police arrested Vane over bribes': ['police nsubj:pass arrested'],
    'Globex named Vane as chief': ['Globex nsubj:pass named'],
    'The council voted and elected.': ['council nsubj:pass voted'],
    'Velmora mayor resigned over bribes': ['mayor nsubj:pass resigned'],
  },
  apply: readPassives,
};

function readPassives(columns: Columns, start: number, end: number, { lower, words }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  if (end - start > LONGEST_HEADLINE || /^[.!?…"”]/.test(lower[end - 1])) return;
  for (let verb = start + 1; verb < end; verb++) {
    if (upos[verb] !== U.VERB || xpos[verb] !== X.VBD || (labels[verb] !== L.root && labels[verb] !== L.parataxis)) continue;
    const lemma = lemmatize(lower[verb], words[verb], upos[verb], xpos[verb]);
    if (!isA(lemma, 'verb of headlines in the passive') || hasDependent(columns, verb, [L.aux, L['aux:pass'], L.ccomp], start, end))
      continue;
    let subject = -1;
    let object = -1;
    for (let token = start; token < end; token++) {
      if (heads[token] !== verb) continue;
      if (labels[token] === L.nsubj && token < verb) subject = token;
      if (labels[token] === L.obj) object = token;
    }
    if (subject < 0 || upos[subject] === U.PRON) continue;
    // "named chief", "fined $3m": an office or amount is not who it is done to.
    const isOffice = isA(lemma, 'verb of naming') && object >= 0 && isBareNoun(columns, object, start, end);
    const isAmount = isA(lemma, 'verb of fining') && object >= 0 && upos[object] !== U.NOUN && upos[object] !== U.PROPN;
    if (object >= 0 && !isOffice && !isAmount) continue;
    if (isOffice) labels[object] = L.xcomp;
    if (isAmount) labels[object] = L.obl;
    labels[subject] = L['nsubj:pass'];
    xpos[verb] = X.VBN;
  }
}

/** "CEO of Globex", "Globex chief", and neither "a chief" nor "Vane". */
const isBareNoun = (columns: Columns, noun: number, start: number, end: number): boolean =>
  columns.xpos[noun] === X.NN && !hasDependent(columns, noun, [L.det, L['nmod:poss'], L.nummod, L.appos, L.flat], start, end);
