import { LABEL_CODE as L } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { isA } from '../english';
import { hang, hasDependent, type Columns } from './columns';

/** "took over Acme": an object has no preposition, so that what the net takes for one, right behind the verb, is the verb's particle. */
export function readParticles(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let token = start + 1; token < end; token++) {
    const noun = heads[token];
    if (isLeftAlone(columns, lower, token, start, end)) labels[token] = L['compound:prt'];
    if (labels[token] !== L.case || noun <= token || labels[noun] !== L.obj || heads[noun] !== token - 1) continue;
    if (!isA(lower[token], 'particle of a verb')) continue;
    hang(columns, token, token - 1, L['compound:prt']);
  }
}

/** "was taken over in 2019": what was taken over is the subject, and no noun is left that "over" could stand before. */
function isLeftAlone(columns: Columns, lower: readonly string[], token: number, start: number, end: number): boolean {
  const { heads, labels } = columns;
  const verb = token - 1;
  if (labels[token] !== L.advmod || heads[token] !== verb || !isA(lower[token], 'particle that makes another verb')) return false;
  return hasDependent(columns, verb, [L['aux:pass']], start, end) && !heads.subarray(start, end).includes(token);
}
