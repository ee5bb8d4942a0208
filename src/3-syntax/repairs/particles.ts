import { LABEL_CODE as L } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hang, type Columns } from '../columns';
import type { Repair } from './repair';

const PARTICLES = new Set(['up', 'out', 'off', 'over', 'down', 'away', 'back', 'in', 'on']);

export const particles: Repair = {
  name: 'particles',
  about: 'An object has no preposition: what seems to be one right behind the verb is its particle.',
  examples: {
    'Police cordoned off the area and were searching for the men.': ['off compound:prt cordoned', 'area obj cordoned'],
  },
  counterexamples: {
    'The plane flew over Paris.': ['over compound:prt flew'],
  },
  apply: readParticles,
};

function readParticles(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let token = start + 1; token < end; token++) {
    const noun = heads[token];
    if (labels[token] !== L.case || noun <= token || labels[noun] !== L.obj || heads[noun] !== token - 1) continue;
    if (!PARTICLES.has(lower[token])) continue;
    hang(columns, token, token - 1, L['compound:prt']);
  }
}
