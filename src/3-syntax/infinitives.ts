import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { Columns } from './columns';

/**
 * "could force banks to close branches": the net tags "to" as the particle of an infinitive and yet builds "to branches". The tag knows better
 * here: the word behind the particle is a verb, and what was its noun is its object.
 */
export function readInfinitives({ upos, xpos, heads, labels }: Columns, lower: readonly string[], start: number, end: number): void {
  for (let to = start; to + 2 < end; to++) {
    const verb = to + 1;
    const noun = heads[to];
    if (lower[to] !== 'to' || upos[to] !== U.PART || labels[to] !== L.case || noun <= verb) continue;
    if (heads[verb] !== noun || (labels[verb] !== L.amod && labels[verb] !== L.compound) || labels[noun] !== L.obl) continue;
    heads[verb] = heads[noun];
    labels[verb] = L.advcl;
    upos[verb] = U.VERB;
    xpos[verb] = X.VB;
    heads[noun] = verb;
    labels[noun] = L.obj;
    heads[to] = verb;
    labels[to] = L.mark;
  }
}
