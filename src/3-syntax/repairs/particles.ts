import { LABEL_CODE as L } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { hang, type Columns } from '../columns';
import type { Repair } from './repair';

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
    if (!isA(lower[token], 'particle of a verb')) continue;
    hang(columns, token, token - 1, L['compound:prt']);
  }
}
