import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { NAME_ENDING, ORGANIZATION, PERSON_NAME } from '../../lexicon/name-classes';
import { nameBits } from '../../lexicon/name-words';
import { dependentIn, hang, hasDependent, SUBJECTS, type Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

/** Longer lines are sentences that have lost their stop. */
const LONGEST_HEADLINE = 20;

export const headlines: Repair = {
  name: 'headlines',
  about:
    'Headlines leave out "was": a past form that lacks its object says what was done to the subject, for they tell of deeds in the present. ' +
    'For whoever feeds in titles, feeds or listings: running text has hardly any.',
  examples: {
    'Velmora mayor arrested over bribes': ['mayor nsubj:pass arrested', 'arrested/VBN root -'],
    'Tom Vane named Globex chief': ['Tom nsubj:pass named'],
    'Silva named Acme chief': ['Silva nsubj:pass named', 'chief xcomp named'],
    'Velmora Bank named Silva chief': ['Bank nsubj named', 'Silva obj named', 'chief xcomp named'],
    'Kestrin Bank fined $3m for hiding losses': ['Bank nsubj:pass fined'],
  },
  counterexamples: {
    'Velmora police arrested Vane over bribes': ['police nsubj:pass arrested'],
    'Silva named Velmora Bank chief': ['Silva nsubj named'],
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
    if (readAppointment(columns, verb, start, end, lower)) continue;
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

/** "Velmora Bank named Silva chief": who names is a body and who is named a person, as far as their words say. */
function readAppointment(columns: Columns, verb: number, start: number, end: number, lower: readonly string[]): boolean {
  const { upos, xpos, labels } = columns;
  if (
    upos[verb] !== U.VERB ||
    !isA(lemmatize(lower[verb], lower[verb], upos[verb], xpos[verb]), 'verb of naming') ||
    hasDependent(columns, verb, [L.aux, L['aux:pass']], start, end)
  )
    return false;
  const subject = dependentIn(columns, verb, SUBJECTS, start, verb);
  const office = dependentIn(columns, verb, [L.obj, L.xcomp], verb + 1, end);
  const named = office < 0 ? -1 : dependentIn(columns, office, [L.compound], verb + 1, office);
  if (subject < 0 || named !== verb + 1 || upos[named] !== U.PROPN || !isOf(PERSON_NAME, lower[named])) return false;
  if (!isOf(ORGANIZATION | NAME_ENDING, lower[subject]) || isOf(PERSON_NAME, lower[subject])) return false;
  if (!hang(columns, named, verb, L.obj)) return false;
  labels[subject] = L.nsubj;
  labels[office] = L.xcomp;
  xpos[verb] = X.VBD;
  return true;
}

const isOf = (bits: number, word: string): boolean => (nameBits(word) & bits) !== 0;

/** "CEO of Globex", "Globex chief", and neither "a chief" nor "Vane". */
const isBareNoun = (columns: Columns, noun: number, start: number, end: number): boolean =>
  columns.xpos[noun] === X.NN && !hasDependent(columns, noun, [L.det, L['nmod:poss'], L.nummod, L.appos, L.flat], start, end);
