import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { hang, type Columns } from './columns';

/** What a word before a noun is of it: "longer" of "a longer chain". */
const PREMODIFIERS = new Set([L.det, L.amod, L.advmod, L.compound, L.nmod]);

/** "is no longer chairman of Acme": "no longer" is one adverb of the clause, and neither word is of the noun. */
export function readNoLonger(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let no = start; no + 2 < end; no++) {
    const longer = no + 1;
    if (lower[no] !== 'no' || lower[longer] !== 'longer' || lower[longer + 1] === 'than') continue;
    const above = heads[longer];
    if (above < longer || !PREMODIFIERS.has(labels[longer]) || !hang(columns, no, longer, L.advmod)) continue;
    labels[longer] = L.advmod;
    upos[longer] = U.ADV;
    xpos[longer] = X.RBR;
    upos[no] = U.ADV;
    xpos[no] = X.RB;
  }
}
