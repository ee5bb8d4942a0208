import { LABEL_CODE as L, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { hang, hasDependent, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

const ARGUMENTS = new Set([L.nsubj, L['nsubj:pass'], L.obj, L.iobj, L.obl, L.nmod]);

export const sharedHeads: Repair = {
  name: 'shared-heads',
  about: 'A bare noun in the singular that is nobody, joined to what stands before people or bodies, stands before them, too.',
  examples: {
    'Hospital and security officials say that ten people were hurt.': ['Hospital compound officials', 'officials nsubj say'],
    'Tourism and hospitality businesses remain open.': ['businesses nsubj remain'],
  },
  counterexamples: {
    'Police and security officials left.': ['Police compound officials'],
    'The hospital and security officials left.': ['hospital compound officials'],
    'They suffer from poverty and food shortages.': ['poverty compound shortages'],
  },
  apply: shareHeads,
};

function shareHeads(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { xpos, heads, labels } = columns;
  for (let first = start; first + 3 < end; first++) {
    const second = first + 2;
    const head = first + 3;
    if (xpos[first] !== X.NN || xpos[head] !== X.NNS || !ARGUMENTS.has(labels[first]) || !/^(?:and|or)$/.test(lower[first + 1])) continue;
    if (heads[head] !== first || labels[head] !== L.conj || heads[second] !== head || labels[second] !== L.compound) continue;
    if (hasDependent(columns, first, [L.det, L['nmod:poss'], L.nummod, L.amod, L.compound], start, first)) continue;
    const type = nounType(singularOf(lower[head]));
    const own = nounType(lower[first]);
    if (isA(lower[first], 'collective noun') || own === 'person' || (type !== 'person' && (type !== 'organization' || own === type)))
      continue;
    if (!takePlace(columns, head, first, L.compound)) continue;
    hang(columns, second, first, L.conj);
    hang(columns, first + 1, second, L.cc);
    for (let token = start; token < first; token++) if (heads[token] === first) hang(columns, token, head);
  }
}

const singularOf = (plural: string): string => plural.replace(/ies$/, 'y').replace(/(?<=ss)es$|s$/, '');
