import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import { isUnder } from '../../document/tree';
import { hang, hasDependent, type Columns } from '../columns';

/**
 * "Mayor Ann Lee and police chief Bob Stone": what opens with "and" is coordinated, though the net takes the second name for an apposition to
 * the first. The coordinator goes to the head of what it opens.
 */
export function joinCoordinated(columns: Columns, start: number, end: number): void {
  const { heads, labels } = columns;
  for (let coordinator = start; coordinator + 1 < end; coordinator++) {
    if (labels[coordinator] !== L.cc) continue;
    let head = heads[coordinator];
    // From the word that it hangs on up to the apposition, if that is all to the right of it.
    while (head > coordinator && labels[head] !== L.appos && heads[head] > head) head = heads[head];
    if (head < coordinator || labels[head] !== L.appos || heads[head] > coordinator || heads[head] < start) continue;
    if (hang(columns, coordinator, head)) labels[head] = L.conj;
  }
}

const FINITE = new Set([X.VBD, X.VBZ, X.VBP]);
const SUBJECTS = [L.nsubj, L['nsubj:pass'], L.expl];

/**
 * "Lopez won the election and Braun conceded": a finite verb right behind what is joined to an object, without another subject or an "and" of
 * its own, is said of that, where the net takes Braun for a second object. "praised Kane and scored", "makes pumps and motors used in ships"
 * stay.
 */
export function giveSubjectsBack(columns: Columns, start: number, end: number): void {
  const { upos, xpos, heads, labels } = columns;
  for (let verb = start + 2; verb < end; verb++) {
    const first = heads[verb];
    if (labels[verb] !== L.conj || first < start || first >= verb || upos[first] !== U.VERB) continue;
    const auxiliary = auxiliaryOf(columns, verb, first);
    const finite = auxiliary >= 0 ? auxiliary : verb;
    if (upos[verb] !== U.VERB || !(FINITE.has(xpos[finite]) || xpos[finite] === X.MD)) continue;
    if (hasDependent(columns, verb, [...SUBJECTS, L.mark], start, end)) continue;
    const noun = conjunctBefore(columns, verb, finite, first);
    if (noun < 0) continue;
    let coordinator = -1;
    for (let token = first + 1; token < verb; token++) {
      if (labels[token] !== L.cc) continue;
      if (heads[token] === noun) coordinator = token;
      // "bought Globex and Initech and sold …"
      else if (heads[token] === verb && token > noun) coordinator = verb;
      else if (heads[token] === verb && coordinator < 0) coordinator = token;
    }
    if (coordinator < 0 || coordinator > noun) continue;
    const role = hasDependent(columns, verb, [L['aux:pass']], start, end) ? L['nsubj:pass'] : L.nsubj;
    if (hang(columns, noun, verb, role)) hang(columns, coordinator, verb);
  }
}

/** The first auxiliary of a verb, or -1. */
function auxiliaryOf({ heads, labels }: Columns, verb: number, after: number): number {
  for (let token = after + 1; token < verb; token++) {
    if (heads[token] === verb && (labels[token] === L.aux || labels[token] === L['aux:pass'])) return token;
  }
  return -1;
}

/** The noun whose phrase is joined to an object or subject of `first` and ends where the verb begins, or -1. */
function conjunctBefore({ upos, heads, labels }: Columns, verb: number, finite: number, first: number): number {
  let last = finite - 1;
  while (last > first && heads[last] === verb && labels[last] === L.advmod) last--;
  let noun = last;
  // Up to what is joined to the argument itself: "families" of "families from Lyon and Nice".
  while (noun > first && heads[noun] > first && !(labels[noun] === L.conj && heads[heads[noun]] === first)) noun = heads[noun];
  if (noun <= first || labels[noun] !== L.conj || (upos[noun] !== U.NOUN && upos[noun] !== U.PROPN && upos[noun] !== U.PRON)) return -1;
  const list = heads[noun];
  if (list < 0 || heads[list] !== first || ![L.obj, L.obl, L.nsubj].includes(labels[list])) return -1;
  return isUnder(heads, last, noun) ? noun : -1;
}

/**
 * "12 people were killed and more than 30 injured": a number before a participle shares the auxiliary of the first verb, and so what was done to it.
 * "15 were hurt and one died" has a past tense.
 */
export function shareAuxiliaries(columns: Columns, start: number, end: number): void {
  const { upos, xpos, heads, labels } = columns;
  for (let verb = start + 1; verb < end; verb++) {
    const first = heads[verb];
    if (labels[verb] !== L.conj || first < start || first > verb || xpos[verb] !== X.VBN) continue;
    const number = verb - 1;
    if (upos[number] !== U.NUM || heads[number] !== verb || labels[number] !== L.nsubj) continue;
    if (!hasDependent(columns, first, [L['aux:pass']], start, end)) continue;
    if (hasDependent(columns, verb, [L.obj, L.aux, L['aux:pass']], start, end)) continue;
    labels[number] = L['nsubj:pass'];
  }
}
