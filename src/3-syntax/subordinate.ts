import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { isA } from '../english';
import { hang, hasDependent, type Columns } from './columns';

const FINITE = new Set([X.VBP, X.VBZ, X.VBD, X.VB]);

/**
 * "The plan comes as experts, including some from Acme, predict a boom": far from its subject the net takes the verb for a clause of its own
 * and the subject for a prepositional phrase. A verb without a subject beside such a phrase is the phrase's verb, if what stands between them
 * is closed again: behind one comma, as in "studied me as a puppy might, then said", another clause begins.
 */
export function joinSubordinateClauses(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let verb = start; verb < end; verb++) {
    if (labels[verb] !== L.parataxis || upos[verb] !== U.VERB || !FINITE.has(xpos[verb])) continue;
    const above = heads[verb];
    let subject = -1;
    let marker = -1;
    for (let token = start; token < verb; token++) {
      if (labels[token] === L.obl && heads[token] === above && token > above) subject = token;
      else if (labels[token] === L.case && isA(lower[token], 'preposition and conjunction')) marker = token;
    }
    if (subject < 0 || marker < 0 || heads[marker] !== subject || hasDependent(columns, verb, [L.nsubj, L['nsubj:pass']], start, end))
      continue;
    if (upos[subject] === U.PRON || marksBetween(columns, lower, subject, verb) % 2 === 1 || !hang(columns, subject, verb, L.nsubj))
      continue;
    hang(columns, marker, verb, L.mark);
    labels[verb] = L.advcl;
  }
}

/** How many commas, dashes and the like stand between two words. The hyphen of a name is none. */
function marksBetween({ upos }: Columns, lower: readonly string[], first: number, last: number): number {
  let marks = 0;
  for (let token = first + 1; token < last; token++) if (upos[token] === U.PUNCT && lower[token] !== '-') marks++;
  return marks;
}

const CLAUSES = new Set([L.conj, L.parataxis, L.advcl]);
const SUBJECTS = [L.nsubj, L['nsubj:pass'], L['nsubj:outer'], L.csubj, L.expl, L.cc, L.aux, L['aux:pass'], L.mark];

/**
 * "Malawi will vaccinate people, after floods in May and June polluted wells": a finite verb whose phrase with "after" ends right before it has no other
 * subject than that, where the net takes the verb for one of Malawi's.
 */
export function readSubjectsBehindConjunctions(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let verb = start + 2; verb < end; verb++) {
    if (upos[verb] !== U.VERB || !CLAUSES.has(labels[verb]) || (xpos[verb] !== X.VBD && xpos[verb] !== X.VBZ)) continue;
    if (hasDependent(columns, verb, SUBJECTS, start, end) || !hasDependent(columns, verb, [L.obj], start, end)) continue;
    if (lower[verb - 1] === ',') continue;
    let noun = verb - 1;
    while (noun > start && heads[noun] !== verb && heads[noun] < noun && heads[noun] >= start) noun = heads[noun];
    if (heads[noun] !== verb || labels[noun] !== L.obl) continue;
    const marker = markerOf(columns, lower, noun, start);
    if (marker < 0) continue;
    labels[noun] = L.nsubj;
    hang(columns, marker, verb, L.mark);
    labels[verb] = L.advcl;
  }
}

/** "after" of "after floods", if it could as well open a clause; or -1. */
function markerOf({ heads, labels }: Columns, lower: readonly string[], noun: number, start: number): number {
  for (let token = start; token < noun; token++) {
    if (heads[token] === noun && labels[token] === L.case)
      return isA(lower[token], 'preposition and conjunction') && lower[token + 1] !== 'per' ? token : -1;
  }
  return -1;
}
