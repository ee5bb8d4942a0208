import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hang, hasDependent, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

export const claims: Repair = {
  name: 'claims',
  about: 'What is dismissed in "dismissed claims that" is a noun: a verb with no subject of its own right behind another one is none.',
  examples: {
    'Ann Holm dismissed claims that Velmora paid Tom Vane.': ['claims obj dismissed'],
    'Tom Vane disputed claims that Kestrin cheated.': ['claims obj disputed', 'disputed root -'],
  },
  counterexamples: {
    'What Tom Vane said claims that Kestrin cheated.': ['claims obj said'],
  },
  apply: readClaims,
};

function readClaims(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let token = start + 1; token + 1 < end; token++) {
    const verb = token - 1;
    if (xpos[token] !== X.VBZ || lower[token + 1] !== 'that' || xpos[verb] !== X.VBD) continue;
    if (hasDependent(columns, token, [L.nsubj, L['nsubj:pass'], L.expl, L.csubj], start, end)) continue;
    const isAbove = heads[verb] === token && labels[verb] === L.ccomp;
    if (isAbove ? !takePlace(columns, verb, token, L.obj) : heads[token] !== verb || !hang(columns, token, verb, L.obj)) continue;
    upos[token] = U.NOUN;
    xpos[token] = X.NNS;
    for (let other = start; other < end; other++) {
      if (heads[other] !== token) continue;
      if (labels[other] === L.ccomp) labels[other] = L.acl;
      else if (labels[other] === L.punct || labels[other] === L.advmod) hang(columns, other, verb);
    }
  }
}
