import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { hang, hasDependent, takePlace, type Columns } from '../columns';
import type { Repair } from './repair';

const FINITE = new Set([X.VBZ, X.VBD]);
const NOUNS = new Set([U.NOUN, U.PROPN]);

export const joinedVerbs: Repair = {
  name: 'joined-verbs',
  about: 'A finite verb behind "and" is joined to the verb before it and not to that one’s object; the noun behind it is its own.',
  examples: {
    'Acme makes pumps and sells chips, and hires staff.': ['sells conj makes', 'chips obj sells'],
  },
  counterexamples: {
    'Acme makes pumps and chips.': ['chips obj makes'],
    'The team counts wins and losses.': ['losses conj counts'],
  },
  apply: joinVerbs,
};

function joinVerbs(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let verb = start + 2; verb < end; verb++) {
    const noun = heads[verb];
    if (upos[verb] !== U.VERB || !FINITE.has(xpos[verb]) || labels[verb] !== L.conj || noun < start || !NOUNS.has(upos[noun])) continue;
    if (noun > verb || hasDependent(columns, verb, [L.nsubj, L['nsubj:pass'], L.det, L.amod, L.case, L.compound, L.cop], start, end))
      continue;
    if (!hasDependent(columns, verb, [L.cc], start, end) || hasDependent(columns, noun, [L.cop], start, end)) continue;
    let main = heads[noun];
    while (main >= start && NOUNS.has(upos[main])) main = heads[main];
    if (main < start || main > noun || xpos[main] !== xpos[verb] || upos[main] !== U.VERB) continue;
    const behind = firstBehind(columns, lower, verb, noun, end);
    if (!hang(columns, verb, main, L.conj)) continue;
    if (behind >= 0 && !hasDependent(columns, verb, [L.obj], start, end)) hang(columns, behind, verb, L.obj);
  }
}

/** The noun behind the verb that hangs beside it: "chips" of "pumps and sells chips"; or -1. */
function firstBehind({ upos, heads, labels }: Columns, lower: readonly string[], verb: number, noun: number, end: number): number {
  for (let token = verb + 1; token < end && lower[token] !== ',' && labels[token] !== L.cc && labels[token] !== L.case; token++)
    if (heads[token] === noun && NOUNS.has(upos[token])) return token;
  return -1;
}

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
