import { LABEL_CODE as L } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hasDependent, openingBehindComma, type Columns } from '../columns';
import type { Repair } from './repair';

export const appositionsBehindLists: Repair = {
  name: 'appositions-behind-lists',
  about: 'Behind the last of a list stands an apposition to it, and no further member.',
  examples: {
    'The region stretches through Velmora, Ostland and Kestria, all countries with a coast.': ['countries appos Velmora'],
    'The town had outbreaks of both Marburg and Ebola, two types of fever.': ['types appos Marburg'],
  },
  counterexamples: {
    'Acme, Globex and two makers of pumps have merged.': ['makers appos Acme'],
  },
  apply: freeAppositions,
};

function freeAppositions(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
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
