import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { isA } from '../../english';
import { dependentIn, hang, hasDependent, type Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

const NOMINAL = new Set([U.NOUN, U.PROPN, U.PRON, U.NUM, U.SYM]);
const WITHIN = new Set([L.det, L.amod, L.compound, L.nummod, L['nmod:poss'], L.flat, L.case, L.nmod, L.advmod, L['det:predet'], L.punct]);

export const secondObjects: Repair = {
  name: 'second-objects',
  about: 'Of two noun phrases behind a verb each has a role of its own: who gets what, who is called what, what a fine amounts to.',
  examples: {
    'Lopez offered two men the job.': ['men iobj offered', 'job obj offered'],
    'Forecasters call the storm a dangerous one.': ['storm obj call', 'one xcomp call'],
  },
  counterexamples: {
    'Acme sold the bank, a lender from Oslo.': ['lender xcomp sold'],
  },
  apply: readSecondObjects,
};

function readSecondObjects(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, labels } = columns;
  for (let verb = start; verb < end; verb++) {
    if (upos[verb] !== U.VERB) continue;
    const lemma = lemmatize(lower[verb], lower[verb], upos[verb], columns.xpos[verb]);
    const naming = isA(lemma, 'verb of naming');
    const fining = isA(lemma, 'verb of fining');
    if (!naming && !fining && !isA(lemma, 'verb of giving')) continue;
    const first = dependentIn(columns, verb, [L.obj], verb + 1, end);
    if (first < 0 || hasDependent(columns, verb, [L.iobj], start, end)) continue;
    if ((fining || naming) && isPassive(columns, verb, start, end)) {
      labels[first] = naming ? L.xcomp : L.obl;
      continue;
    }
    const second = besideObject(columns, lower, verb, first, naming, end);
    if (second < 0) continue;
    hang(columns, second, verb, naming ? L.xcomp : fining ? L.obl : L.obj);
    if (!naming && !fining) labels[first] = L.iobj;
  }
}

export const agents: Repair = {
  name: 'agents-of-two-objects',
  about: 'An office or a gift is the work of nobody: "by" behind it says who appointed or gave.',
  examples: {
    'Holm was appointed director of the museum by the council.': ['council obl:agent appointed'],
    'Sallis had earlier been given false papers by officers.': ['officers obl:agent given'],
  },
  counterexamples: {
    'Lopez was shown a painting by Picasso.': ['Picasso obl:agent shown'],
  },
  apply: readAgentsOfTwoObjects,
};

function readAgentsOfTwoObjects(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let by = start + 1; by + 1 < end; by++) {
    if (lower[by] !== 'by' || labels[by] !== L.case) continue;
    const agent = heads[by];
    if (agent < by || (labels[agent] !== L.nmod && labels[agent] !== L.obl)) continue;
    let verb = heads[agent];
    while (verb >= start && upos[verb] !== U.VERB && verb > start) verb = heads[verb];
    if (verb < start || verb >= by || verb === heads[agent] || !isPassive(columns, verb, start, end)) continue;
    const lemma = lemmatize(lower[verb], lower[verb], upos[verb], columns.xpos[verb]);
    const gives = (isA(lemma, 'verb of giving') || isA(lemma, 'verb of fining')) && !isA(lower[heads[agent]], 'work with an author');
    if ((!isA(lemma, 'verb of naming') && !gives) || hasDependent(columns, verb, [L['obl:agent']], start, end)) continue;
    hang(columns, agent, verb, L['obl:agent']);
  }
}

/** "was given", "Lopez, given a visa" */
function isPassive(columns: Columns, verb: number, start: number, end: number): boolean {
  if (hasDependent(columns, verb, [L['aux:pass']], start, end)) return true;
  return columns.xpos[verb] === X.VBN && (columns.labels[verb] === L.acl || columns.labels[verb] === L.advcl);
}

/** The head of a noun phrase that starts right behind the object's last word, or -1. */
function besideObject(columns: Columns, lower: readonly string[], verb: number, first: number, naming: boolean, end: number): number {
  const { upos, heads, labels } = columns;
  for (let second = first + 1; second < end; second++) {
    if (!NOMINAL.has(upos[second])) continue;
    const both = heads[second] === verb && labels[second] === L.obj;
    const apposed = naming && heads[second] === first && (labels[second] === L.appos || labels[second] === L.obj);
    if (!both && !apposed) continue;
    // From the object to it there is nothing but words of its own phrase.
    for (let token = first + 1; token < second; token++) {
      const own = isUnder(heads, token, second) && WITHIN.has(labels[token]);
      const ofFirst = isUnder(heads, token, first) && !isUnder(heads, token, second);
      if ((!own && !ofFirst) || lower[token] === ',' || (own && labels[token] === L.case && heads[token] === second)) return -1;
    }
    return second;
  }
  return -1;
}

export const bareObjects: Repair = {
  name: 'bare-objects',
  about: 'A noun phrase right behind an active verb without a preposition is its object.',
  examples: {
    'The men detonated more than a ton of explosives.': ['ton obj detonated'],
    'Ruiz refused to hand over power, resulting in a strike.': ['power obj hand'],
  },
  counterexamples: {
    'The firm grew last year.': ['year obj grew'],
    'Lopez is to meet with union leader Mara Sallis.': ['Mara obj meet'],
  },
  apply: readBareObjects,
};

function readBareObjects(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let noun = start; noun < end; noun++) {
    const verb = heads[noun];
    if (
      labels[noun] !== L.obl ||
      (upos[noun] !== U.NOUN && upos[noun] !== U.PROPN) ||
      verb < start ||
      verb >= noun ||
      upos[verb] !== U.VERB
    )
      continue;
    if (isA(lower[noun], 'measure or date beside a verb') || hasDependent(columns, noun, [L.case], start, end)) continue;
    if (hasDependent(columns, verb, [L.obj, L.ccomp, L.xcomp, L['aux:pass'], L['nsubj:pass'], L.cop], start, end)) continue;
    let adjacent = true;
    for (let token = verb + 1; token < noun; token++)
      adjacent &&= labels[token] !== L.case && (isUnder(heads, token, noun) || labels[token] === L['compound:prt']);
    if (adjacent) labels[noun] = L.obj;
  }
}
