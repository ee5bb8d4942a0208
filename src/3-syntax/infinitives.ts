import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { isA } from '../english';
import { hang, hasDependent, takePlace, type Columns } from './columns';

/**
 * "could force banks to close branches": the net tags "to" as the particle of an infinitive and yet builds "to branches". The tag knows better
 * here: the word behind the particle is a verb, and what was its noun is its object.
 */
export function readInfinitives(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let to = start; to + 2 < end; to++) {
    const verb = to + 1;
    const noun = heads[to];
    if (lower[to] !== 'to' || upos[to] !== U.PART || labels[to] !== L.case || noun <= verb) continue;
    if (heads[verb] !== noun || (labels[verb] !== L.amod && labels[verb] !== L.compound) || labels[noun] !== L.obl) continue;
    if (!takePlace(columns, verb, noun, L.obj)) continue;
    labels[verb] = L.advcl;
    upos[verb] = U.VERB;
    xpos[verb] = X.VB;
    hang(columns, to, verb, L.mark);
  }
}

/**
 * "left for Paris to meet Macron": of a noun that hangs on the verb before it "for" is the preposition, where the net takes it for a mark of
 * the infinitive. In "time for users to move" the users are who does it, and it stays.
 */
export function giveGoalsBack(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let marker = start; marker + 2 < end; marker++) {
    const verb = heads[marker];
    if (lower[marker] !== 'for' || labels[marker] !== L.mark || verb <= marker) continue;
    let noun = marker + 1;
    while (heads[noun] > noun && heads[noun] < verb) noun = heads[noun];
    if (labels[noun] === L.obl && heads[noun] < marker && heads[noun] === heads[verb] && !hasDependent(columns, noun, [L.case], start, end))
      hang(columns, marker, noun, L.case);
  }
}

/** "Volkswagen is to cut 35,000 jobs": "is" is an auxiliary, where the net takes the cut for what Volkswagen is. */
export function readBeTo(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let to = start + 1; to + 1 < end; to++) {
    const verb = heads[to];
    if (lower[to] !== 'to' || labels[to] !== L.mark || verb <= to || upos[verb] !== U.VERB) continue;
    let copula = to - 1;
    while (copula > start && heads[copula] === verb && labels[copula] === L.advmod) copula--;
    if (heads[copula] !== verb || labels[copula] !== L.cop) continue;
    for (let subject = start; subject < copula; subject++) {
      if (heads[subject] !== verb || (labels[subject] !== L['nsubj:outer'] && labels[subject] !== L.nsubj)) continue;
      if (
        isA(lower[subject], 'noun that an infinitive can be') ||
        upos[subject] === U.VERB ||
        hasDependent(columns, subject, [L['acl:relcl'], L.cop], start, end)
      )
        continue;
      labels[subject] = hasDependent(columns, verb, [L['aux:pass']], start, end) ? L['nsubj:pass'] : L.nsubj;
      labels[copula] = L.aux;
      upos[copula] = U.AUX;
    }
  }
}
