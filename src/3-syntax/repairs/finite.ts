import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import { isA } from '../../english';
import { dependentIn, hang, hasDependent, type Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

const INSIDE = new Set([L['acl:relcl'], L.advcl, L.ccomp]);
const AUXILIARIES = [L.aux, L['aux:pass']];

export const finites: Repair = {
  name: 'finites',
  about: 'What hangs on a verb tells whether it is finite, a participle or an infinitive, where its form leaves it open.',
  examples: {
    'He said diplomats sent to Oslo will receive extra pay.': ['sent/VBN acl diplomats'],
    'The only thing that Moore compressed is the film.': ['compressed/VBD acl:relcl thing'],
    'Hansen, playing in her first race, beat Vives.': ['beat/VBD root -'],
    'Two men were killed and six others wounded in the blast.': ['others nsubj:pass wounded'],
    'GDP contracted by approximately 5 % in 2009.': ['contracted/VBD root -', 'GDP nsubj contracted'],
    'The rules came after three explosions killed two people.': ['killed/VBD advcl came', 'explosions nsubj killed'],
    'No document published so far shows that they did.': ['published/VBN acl document'],
  },
  counterexamples: {
    'Each of you let the firm beat Globex.': ['beat/VBD * *'],
    'Talks ended with the hostages released.': ['released/VBD * *'],
  },
  apply(columns, start, end, { lower }) {
    for (let verb = start; verb < end; verb++) {
      if (columns.upos[verb] !== U.VERB || hasDependent(columns, verb, AUXILIARIES, start, end)) continue;
      const form = columns.xpos[verb];
      if (form === X.VB && isA(lower[verb], 'past like an infinitive') && isLeading(columns, verb, start, end)) columns.xpos[verb] = X.VBD;
      else if (form === X.VBN) readPast(columns, lower, verb, start, end);
      else if (form === X.VBD && isBareParticiple(columns, verb, start, end)) columns.xpos[verb] = X.VBN;
    }
  },
};

/** "Norway beat Sweden": it leads a clause that has a subject, or is joined to one that is finite. */
function isLeading(columns: Columns, verb: number, start: number, end: number): boolean {
  const { xpos, heads, labels } = columns;
  if (hasDependent(columns, verb, [L.mark], start, end)) return false;
  const first = heads[verb];
  const isJoined = labels[verb] === L.conj && first >= start && first < verb && (xpos[first] === X.VBD || xpos[first] === X.VBP);
  return isJoined || (labels[verb] === L.root && hasDependent(columns, verb, [L.nsubj], start, end));
}

/** "what it needed was time", "than any model predicted": a participle with a subject of its own and no auxiliary is a past tense. */
function readPast(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { xpos, heads, labels } = columns;
  // "two were killed and six others wounded"
  const first = heads[verb];
  if (labels[verb] === L.conj && xpos[first] === X.VBN && hasDependent(columns, first, [L['aux:pass']], start, end)) {
    const second = hasDependent(columns, verb, [L.obj], start, end) ? -1 : dependentIn(columns, verb, [L.nsubj], first, verb);
    if (second >= 0) labels[second] = L['nsubj:pass'];
    return;
  }
  if (labels[verb] === L.advcl && !hasDependent(columns, verb, [L.mark], start, end)) {
    joinToSubject(columns, verb, start, end);
    return;
  }
  const isWith = lower.slice(start, verb).some((word, i) => word === 'with' && heads[start + i] === verb); // "with the hostages released"
  for (let token = start; token < verb && !isWith; token++) {
    if (heads[token] !== verb || (labels[token] !== L.nsubj && labels[token] !== L['nsubj:pass'])) continue;
    const isPast =
      labels[token] === L.nsubj
        ? INSIDE.has(labels[verb]) || hasDependent(columns, verb, [L.obj], start, end)
        : isA(lower[verb], 'past that is no participle') ||
          hasOwnObject(columns, lower, verb, end) ||
          isSentence(columns, lower, verb, start, end);
    if (!isPast) continue;
    labels[token] = L.nsubj;
    xpos[verb] = X.VBD;
  }
}

/** "GDP contracted by 5%." leads a whole sentence, where a headline leaves out "was" and the stop. */
const isSentence = (columns: Columns, lower: readonly string[], verb: number, start: number, end: number): boolean =>
  columns.labels[verb] === L.root && lower[end - 1] === '.' && !hasDependent(columns, verb, [L.cop], start, verb);

/** "after three explosions killed two people": who is done something to has no object beside them, but with "given" and "named". */
function hasOwnObject(columns: Columns, lower: readonly string[], verb: number, end: number): boolean {
  if (!hasDependent(columns, verb, [L.obj], verb + 1, end)) return false;
  const lemma = lemmatize(lower[verb], lower[verb], columns.upos[verb], columns.xpos[verb]);
  return !isA(lemma, 'verb of giving') && !isA(lemma, 'verb of naming') && !isA(lemma, 'verb of fining');
}

/** "A report published on Monday puts the cost at a billion": what was published is the subject of the verb behind it. */
function joinToSubject(columns: Columns, verb: number, start: number, end: number): void {
  const main = columns.heads[verb];
  if (main <= verb || hasDependent(columns, main, [L.nsubj, L['nsubj:pass'], L.cop], start, end)) return;
  const noun = dependentIn(columns, verb, [L.nsubj], start, verb);
  if (noun >= 0 && hang(columns, noun, main)) hang(columns, verb, noun, L.acl);
}

/** "motors used in ships": what describes a noun without a subject or an object of its own was done to it. */
const isBareParticiple = (columns: Columns, verb: number, start: number, end: number): boolean =>
  columns.labels[verb] === L.acl && !hasDependent(columns, verb, [L.nsubj, L['nsubj:pass'], L.obj], start, end);
