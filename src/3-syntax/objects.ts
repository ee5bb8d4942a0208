import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { isUnder } from '../document/tree';
import { isA } from '../english';
import { hang, hasDependent, type Columns } from './columns';
import { lemmatize } from './lemmas';

const NOMINAL = new Set([U.NOUN, U.PROPN, U.PRON, U.NUM, U.SYM]);
const WITHIN = new Set([L.det, L.amod, L.compound, L.nummod, L['nmod:poss'], L.flat, L.case, L.nmod, L.advmod, L['det:predet'], L.punct]);

/**
 * "offered two men the job", "called the idea a stunt": a verb with two noun phrases behind it has a recipient and a thing, or an object and what
 * it is said to be; of a fine there is an object and an amount. What follows "was called" is what the subject is said to be. The net
 * calls both objects, or takes the second for an apposition.
 */
export function readSecondObjects(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, labels } = columns;
  for (let verb = start; verb < end; verb++) {
    if (upos[verb] !== U.VERB) continue;
    const lemma = lemmatize(lower[verb], lower[verb], upos[verb], columns.xpos[verb]);
    const naming = isA(lemma, 'verb of naming');
    const fining = isA(lemma, 'verb of fining');
    if (!naming && !fining && !isA(lemma, 'verb of giving')) continue;
    const first = objectBehind(columns, verb, end);
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

/**
 * "was appointed director of the museum by the council", "was offered a job by Tesla": who appointed or offered. An office or a gift is nobody's
 * work, so that "by" behind it belongs to the verb, where the net hangs it on the noun before it.
 */
export function readAgentsOfTwoObjects(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
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

/** "denied bribing officials": what stands behind an open clause is its object and not the governing verb's. */
export function giveObjectsDown(columns: Columns, start: number, end: number): void {
  const { upos, xpos, heads, labels } = columns;
  for (let noun = start + 2; noun < end; noun++) {
    const verb = heads[noun];
    if (labels[noun] !== L.obj || verb < start || verb > noun || upos[verb] !== U.VERB) continue;
    for (let inner = verb + 1; inner < noun; inner++) {
      if (heads[inner] !== verb || labels[inner] !== L.xcomp || upos[inner] !== U.VERB) continue;
      if (xpos[inner] !== X.VBG && !hasDependent(columns, inner, [L.mark], start, end)) continue;
      if (hasDependent(columns, inner, [L.obj, L.xcomp, L.ccomp, L['aux:pass']], start, end)) continue;
      hang(columns, noun, inner);
    }
  }
}

/** "was ordered to leave Kabul by the president": who ordered, where the net hangs it on the leaving. */
export function readAgentsOfOrders(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let by = start + 3; by + 1 < end; by++) {
    const agent = heads[by];
    if (lower[by] !== 'by' || labels[by] !== L.case || agent < by) continue;
    if (
      (upos[agent] !== U.NOUN && upos[agent] !== U.PROPN && upos[agent] !== U.PRON) ||
      isA(lower[agent], 'measure or date beside a verb') ||
      isA(lower[agent], 'way or limit')
    )
      continue;
    if (labels[agent] !== L.nmod && labels[agent] !== L.obl && labels[agent] !== L['obl:agent']) continue;
    let inner = heads[agent];
    if (inner >= start && upos[inner] !== U.VERB) inner = isA(lower[inner], 'work with an author') ? -1 : heads[inner];
    if (inner < start || inner > by || labels[inner] !== L.xcomp || xpos[inner] !== X.VB || isA(lower[inner], 'verb with its own by'))
      continue;
    const verb = heads[inner];
    if (verb < start || verb > inner || upos[verb] !== U.VERB || !hasDependent(columns, verb, [L['aux:pass']], start, end)) continue;
    if (hasDependent(columns, inner, [L['aux:pass']], start, end) || hasDependent(columns, verb, [L['obl:agent']], start, end)) continue;
    if (!isA(lemmatize(lower[verb], lower[verb], upos[verb], xpos[verb]), 'verb of ordering')) continue;
    hang(columns, agent, verb, L['obl:agent']);
  }
}

function objectBehind({ heads, labels }: Columns, verb: number, end: number): number {
  for (let token = verb + 1; token < end; token++) if (heads[token] === verb && labels[token] === L.obj) return token;
  return -1;
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

/**
 * "killed more than 1,700 people": a noun phrase right behind an active verb without a preposition is its object, though the net takes it for
 * an adverbial.
 */
export function readBareObjects(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
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
    for (let token = verb + 1; token < noun; token++) adjacent &&= isUnder(heads, token, noun) || labels[token] === L['compound:prt'];
    if (adjacent) labels[noun] = L.obj;
  }
}
