import { LABEL_CODE as L } from '../document/tags';
import type { Columns } from './columns';

const PARTICLES = new Set(['up', 'out', 'off', 'over', 'down', 'away', 'back', 'in', 'on']);

/** "took over Acme": an object has no preposition, so that what the net takes for one, right behind the verb, is the verb's particle. */
export function readParticles({ heads, labels }: Columns, lower: readonly string[], start: number, end: number): void {
  for (let token = start + 1; token < end; token++) {
    const noun = heads[token];
    if (labels[token] !== L.case || noun <= token || labels[noun] !== L.obj || heads[noun] !== token - 1) continue;
    if (!PARTICLES.has(lower[token])) continue;
    heads[token] = token - 1;
    labels[token] = L['compound:prt'];
  }
}
