import { LABEL_CODE as L, UPOS_CODE as U } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { hang, hasDependent, type Columns } from '../columns';
import type { Repair } from './repair';

export const goals: Repair = {
  name: 'goals',
  about: '"for" is the preposition of the noun that hangs on the verb before it, and no mark of the infinitive behind it.',
  examples: {
    'Lopez left for Paris to meet the president.': ['for case Paris', 'Paris obl left'],
  },
  counterexamples: {
    'It is time for users to move.': ['users obl move'],
  },
  apply: giveGoalsBack,
};

function giveGoalsBack(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let marker = start; marker + 2 < end; marker++) {
    const verb = heads[marker];
    if (lower[marker] !== 'for' || labels[marker] !== L.mark || verb <= marker) continue;
    let noun = marker + 1;
    while (heads[noun] > noun && heads[noun] < verb) noun = heads[noun];
    if (labels[noun] === L.obl && heads[noun] < marker && heads[noun] === heads[verb] && !hasDependent(columns, noun, [L.case], start, end))
      hang(columns, marker, noun, L.case);
  }
}

export const firstsTo: Repair = {
  name: 'firsts-to',
  about: '"became the first state to ban it": the infinitive hangs on what was become, as that one does it, and not beside it on the verb.',
  examples: {
    'California has become the first state to ban trans fats.': ['ban acl state'],
  },
  counterexamples: {
    'It became difficult to sell Acme.': ['sell acl difficult'],
    'It became clear on Monday to sell Acme.': ['sell acl Monday'],
  },
  apply: hangOnFirsts,
};

function hangOnFirsts(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let to = start + 1; to + 1 < end; to++) {
    const noun = to - 1;
    const verb = heads[to];
    if (lower[to] !== 'to' || labels[to] !== L.mark || verb <= to || labels[verb] !== L.xcomp) continue;
    if (upos[noun] === U.NOUN && labels[noun] === L.xcomp && heads[noun] === heads[verb]) hang(columns, verb, noun, L.acl);
  }
}

export const beTo: Repair = {
  name: 'be-to',
  about: '"is to" with a verb says what somebody will do, as an auxiliary does, and not what he is.',
  examples: {
    'Volkswagen is to cut 35,000 jobs.': ['is aux cut', 'Volkswagen nsubj cut'],
  },
  counterexamples: {
    'The aim is to win.': ['aim nsubj win'],
  },
  apply: readBeTo,
};

function readBeTo(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let to = start + 1; to + 1 < end; to++) {
    const verb = heads[to];
    if (lower[to] !== 'to' || labels[to] !== L.mark || verb <= to || upos[verb] !== U.VERB) continue;
    let copula = to - 1;
    while (copula > start && heads[copula] === verb && labels[copula] === L.advmod) copula--;
    if (heads[copula] !== verb || labels[copula] !== L.cop) continue;
    for (let subject = start; subject < copula; subject++) {
      if (heads[subject] !== verb || (labels[subject] !== L['nsubj:outer'] && labels[subject] !== L.nsubj)) continue;
      if (
        isA(lower[subject], 'noun that an infinitive can be') ||
        upos[subject] === U.VERB ||
        hasDependent(columns, subject, [L['acl:relcl'], L.cop], start, end)
      )
        continue;
      labels[subject] = hasDependent(columns, verb, [L['aux:pass']], start, end) ? L['nsubj:pass'] : L.nsubj;
      labels[copula] = L.aux;
      upos[copula] = U.AUX;
    }
  }
}
