import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { officeClass } from '../../lexicon/offices';
import { dependentIn, hang, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

export const statuses: Repair = {
  name: 'statuses',
  about: 'The participle before a bare office says of what status it is, and is no verb with an object.',
  examples: {
    'Bill Hart is managing director of Acme.': ['director root -', 'managing amod director', 'is cop director', 'Bill nsubj director'],
    'Bill Hart, managing director of Acme, said sales rose.': ['director appos Bill', 'managing amod director'],
    'Ann Hart is Managing Attorney for Acme.': ['Attorney root -', 'Acme nmod Attorney'],
  },
  counterexamples: {
    'Bill Hart is managing the director of Acme.': ['managing amod director'],
    'Bill Hart is managing directors of Acme.': ['managing amod directors'],
    'Bill Hart is leading director Ann Roe astray.': ['leading amod director'],
  },
  apply(columns, start, end, tokens) {
    for (let verb = start; verb + 1 < end; verb++) {
      if (!isA(tokens.lower[verb]!, 'participle before an office')) continue;
      const office = bareOfficeOf(columns, tokens, verb, end);
      if (office < 0) continue;
      const isBeside = columns.labels[verb] === L.acl && tokens.lower[verb - 1] === ',';
      const copula = copulaOf(columns, tokens, verb, start);
      if (copula < 0 && !isBeside) continue;
      takePlace(columns, office, verb, L.amod);
      if (isBeside) columns.labels[office] = L.appos;
      for (let token = start; token < end; token++) if (columns.heads[token] === verb) hang(columns, token, office);
      if (copula >= 0) columns.labels[copula] = L.cop;
      for (let token = office + 1; token < end; token++) {
        if (columns.heads[token] === office && columns.labels[token] === L.obl) columns.labels[token] = L.nmod;
      }
    }
  },
};

/** The office that passes for the object of a participle, where no article stands before it and no name behind it; or -1. */
function bareOfficeOf(columns: Columns, { lower }: TokenTable, verb: number, end: number): number {
  const { upos, xpos, heads } = columns;
  const office = dependentIn(columns, verb, [L.obj], verb + 1, end);
  if (office < 0 || (xpos[office] !== X.NN && xpos[office] !== X.NNP)) return -1;
  if (nounType(lower[office]!) !== 'person' && officeClass(lower[office]!) === undefined) return -1;
  for (let token = verb + 1; token < office; token++) {
    const isModifier = upos[token] === U.ADJ || upos[token] === U.NOUN || upos[token] === U.PROPN;
    if (!isModifier || heads[token] !== office) return -1;
  }
  return office + 1 < end && upos[office + 1] === U.PROPN ? -1 : office;
}

/** "is" of "is managing", or -1. */
function copulaOf({ heads, labels }: Columns, { lower }: TokenTable, verb: number, start: number): number {
  for (let token = start; token < verb; token++) {
    if (heads[token] === verb && labels[token] === L.aux && isA(lower[token]!, 'form of be')) return token;
  }
  return -1;
}
