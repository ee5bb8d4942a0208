import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hang, hasDependent, openingBehindComma, type Columns } from '../columns';

/** "Italy's Acme and France's Globex": who owns the second is no third in the list. */
export function givePossessorsBack(columns: Columns, start: number, end: number): void {
  const { upos, xpos, heads, labels } = columns;
  for (let sign = start + 1; sign + 1 < end; sign++) {
    const owner = sign - 1;
    const list = heads[owner];
    if (xpos[sign] !== X.POS || labels[owner] !== L.conj || list >= owner || list < start) continue;
    let owned = sign + 1;
    while (owned < end && heads[owned] !== list && heads[owned] > owned) owned++;
    if (owned >= end || heads[owned] !== list || labels[owned] !== L.conj || (upos[owned] !== U.PROPN && upos[owned] !== U.NOUN)) continue;
    if (!hang(columns, sign, owner)) continue;
    for (let token = list + 1; token < owner; token++) if (heads[token] === owner && labels[token] === L.cc) hang(columns, token, owned);
    hang(columns, owner, owned, L['nmod:poss']);
  }
}

/** "Acme and Globex, two makers of pumps, have merged": behind the last of a list stands an apposition to it, and no further member. */
export function freeAppositions(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let noun = start + 1; noun < end; noun++) {
    const list = heads[noun];
    if (labels[noun] !== L.conj || list < start || list >= noun) continue;
    if (hasDependent(columns, noun, [L.cc], start, end) || !hasDependent(columns, noun, [L.det, L.nummod], start, end)) continue;
    let closed = false;
    for (let token = list + 1; token < noun; token++) {
      closed ||= heads[token] === list && labels[token] === L.conj && hasDependent(columns, token, [L.cc], start, end);
    }
    if (closed && openingBehindComma(columns, lower, noun, start) >= 0) labels[noun] = L.appos;
  }
}
