import { LABEL_CODE as L, UPOS_CODE as U } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { isA } from '../../english';
import { hang, hasDependent, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

export const comparisons: Repair = {
  name: 'comparisons',
  about: '"at least" and "up to" compare the number behind them and are no prepositions.',
  examples: {
    'At least 35 others were injured.': ['At advmod 35', 'least fixed At'],
    'The blast killed at least 14 people.': ['people obj killed'],
  },
  counterexamples: {
    'The train goes up to London.': ['London obj goes'],
    'The storm is blamed for at least seven deaths.': ['deaths obj blamed'],
  },
  apply: readComparisons,
};

function readComparisons(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let token = start; token + 2 < end; token++) {
    const second = lower[token + 1];
    const atLeast = lower[token] === 'at' && (second === 'least' || second === 'most');
    if ((!atLeast && !(lower[token] === 'up' && second === 'to')) || upos[token + 2] !== U.NUM) continue;
    const number = token + 2;
    const noun = labels[number] === L.nummod && heads[number] > number ? heads[number] : number;
    const marker = atLeast ? token : token + 1;
    if (labels[marker] !== L.case || ![noun, number, token + 1].includes(heads[marker])) continue;
    const top = isUnder(heads, token, token + 1) ? token + 1 : token;
    if (isUnder(heads, noun, top)) takePlace(columns, noun, top);
    hang(columns, token, number, L.advmod);
    hang(columns, token + 1, token, L.fixed);
    const verb = heads[noun];
    const stands = labels[noun] === L.obl && verb >= start && verb < token && upos[verb] === U.VERB;
    // "spoke to at least ten people" has a preposition besides.
    const isBare = !hasDependent(columns, noun, [L.case], start, noun);
    if (stands && isBare && !hasDependent(columns, verb, [L.obj], start, end)) labels[noun] = L.obj;
  }
}

export const amounts: Repair = {
  name: 'amounts',
  about: 'A name before an amount or a score is no part of it: it is the object, and the amount stands beside it.',
  examples: {
    'The court fined Google $2 billion.': ['Google obj fined'],
    'Regulators have fined Kestrin Corporation $57 million for the delay.': ['Corporation obj fined'],
  },
  counterexamples: {
    'The bank sold US dollars.': ['US obj sold'],
  },
  apply: freeNamesFromAmounts,
};

function freeNamesFromAmounts(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let name = start; name + 1 < end; name++) {
    const sign = heads[name];
    if (upos[name] !== U.PROPN || labels[name] !== L.compound || sign <= name || labels[sign] !== L.obj) continue;
    const score = sign === name + 1 && /^\d+[-–]\d+$/.test(lower[sign]);
    if (
      (upos[sign] !== U.SYM || lower[sign] === '#') &&
      !score &&
      !(upos[name + 1] === U.NUM && isA(lower[sign], 'currency in the plural'))
    )
      continue;
    const verb = heads[sign];
    if (verb < start || verb >= name || upos[verb] !== U.VERB) continue;
    if (hang(columns, name, verb, L.obj)) labels[sign] = L.obl;
  }
}
