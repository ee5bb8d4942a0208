import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { singular } from '../../lexicon/compromise';
import { namesSomebody } from '../../lexicon/people';
import { isUnder } from '../../document/tree';
import { hang, hasDependent, OF_PHRASE, SUBJECTS, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

export const pluralRoles: Repair = {
  name: 'plural-roles',
  about:
    'Names joined right behind what they all are stand for themselves: who arrested "advocates Abdus Sattar and Tom Reed" arrested two.',
  examples: {
    'Police arrested advocates Abdus Sattar and Tom Reed.': ['Abdus obj arrested', 'advocates nmod:desc Abdus', 'Tom conj Abdus'],
    'Petitioners hired lawyers Smith and Jones.': ['Smith obj hired', 'lawyers nmod:desc Smith'],
    'Reed represented the state, while advocates Abdus Sattar Pahloan and Tom Hart appeared for the six.': [
      'Abdus nsubj appeared',
      'advocates nmod:desc Abdus',
      'while mark appeared',
    ],
    'Prosecutors Haidar Ali and Tom Roe represented the state, while advocates Abdus Sattar Pahloan and Tom Hart appeared for the six.': [
      'Abdus nsubj appeared',
      'advocates nmod:desc Abdus',
      'appeared advcl represented',
    ],
    'Acme was sued by lawyers Ann Holm and Tom Reed.': ['Ann obl:agent sued', 'by case Ann'],
  },
  counterexamples: {
    'Police arrested advocates, Abdus Sattar and Tom Reed.': ['advocates nmod:desc Abdus'],
  },
  apply: joinNames,
};

function joinNames(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let role = start; role + 3 < end; role++) {
    const name = role + 1;
    if (xpos[role] === X.VBZ && upos[name] === U.PROPN) readRole(columns, role, name, start, end, lower[role]!);
    if (xpos[role] !== X.NNS || upos[name] !== U.PROPN || !hasDependent(columns, name, [L.conj], name, end)) continue;
    const isBehind = heads[name] === role && BESIDE.has(labels[name]);
    // A verb has one object.
    const isBeside = heads[name] === heads[role] && labels[name] === labels[role];
    if ((!isBehind && !isBeside) || !namesSomebody(singular(lower[role]))) continue;
    if (!(isBeside ? hang(columns, role, name, L['nmod:desc']) : takePlace(columns, name, role, L['nmod:desc']))) continue;
    for (let token = start; token < end; token++) if (heads[token] === role && OF_PHRASE.has(labels[token])) hang(columns, token, name);
  }
}

/** "while advocates Abdus Sattar and Tom Reed appeared for Acme": a verb without a subject before a name that has a verb of its own is no verb. */
function readRole(columns: Columns, role: number, name: number, start: number, end: number, word: string): void {
  const { upos, xpos, heads, labels } = columns;
  const verb = verbBehind(columns, role, name, end);
  if (verb < 0 || (heads[role] !== verb && heads[verb] !== role && heads[verb] !== heads[role])) return;
  if (!namesSomebody(singular(word)) || !hasDependent(columns, name, [L.conj], name, end)) return;
  if (hasDependent(columns, role, [...SUBJECTS, L.aux], start, end)) return;
  if (heads[name] === role && !hang(columns, name, verb, L.nsubj)) return;
  if (heads[role] !== verb) {
    hang(columns, verb, heads[role], labels[role]);
    if (heads[verb] === role && !takePlace(columns, verb, role)) return;
  }
  for (let token = start; token < end; token++)
    if (heads[token] === role && (token < role || labels[token] === L.punct)) hang(columns, token, verb);
  if (!hang(columns, role, name, L['nmod:desc'])) return;
  upos[role] = U.NOUN;
  xpos[role] = X.NNS;
}

/** The verb whose subject the names are, or, where they are taken for objects, the one right behind them that has no subject; or -1. */
function verbBehind(columns: Columns, role: number, name: number, end: number): number {
  const { upos, heads, labels } = columns;
  if (SUBJECTS.includes(labels[name])) return heads[name] === role ? -1 : heads[name];
  if (labels[name] !== L.obj || heads[name] !== role) return -1;
  let behind = name + 1;
  while (behind < end && isUnder(heads, behind, name)) behind++;
  return behind < end && upos[behind] === U.VERB && !hasDependent(columns, behind, SUBJECTS, name, end) ? behind : -1;
}

/** What the net makes of a name right behind a noun. */
const BESIDE: ReadonlySet<number> = new Set([L.flat, L.obj, L.appos, L.nmod]);
