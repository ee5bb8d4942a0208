import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hang, type Columns } from '../columns';
import type { Repair } from './repair';

/** What may stand between a pronoun and its verb, and the verb. */
const OF_CLAUSE = new Set([U.VERB, U.AUX, U.ADV, U.PART]);

export const numerals: Repair = {
  name: 'numerals',
  about: 'An "I" right behind a name that has no verb behind it is a number, as in "Elizabeth I", and no subject.',
  examples: {
    'At the close of World War I, the Slovaks joined the Czechs.': ['I flat War'],
  },
  counterexamples: {
    'In Oslo I met Ann Hart.': ['I flat Oslo'],
  },
  apply: readNumeralsOfNames,
};

function readNumeralsOfNames({ upos, xpos, heads, labels }: Columns, start: number, end: number, { words }: TokenTable): void {
  for (let token = start + 1; token < end; token++) {
    const before = token - 1;
    if (words[token] !== 'I' || upos[token] !== U.PRON || upos[before] !== U.PROPN) continue;
    const isTwice = labels[before] === L.nsubj && heads[before] === heads[token];
    if (token + 1 < end && OF_CLAUSE.has(upos[token + 1]) && !isTwice) continue;
    if (!hang({ upos, xpos, heads, labels }, token, before, L.flat)) continue;
    upos[token] = U.PROPN;
    xpos[token] = X.NNP;
  }
}
