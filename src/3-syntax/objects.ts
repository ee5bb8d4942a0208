import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { isUnder } from '../document/tree';
import { isA } from '../english';
import { wordSet } from '../lexicon/word-set';
import { hang, hasDependent, type Columns } from './columns';
import { lemmatize } from './lemmas';

/** Verbs that say what their object is: of two noun phrases the second is what the first is made or called. */
const NAMING = wordSet(
  'call name consider make appoint elect declare deem dub label brand crown nominate term proclaim christen pronounce rate vote',
);

/** Verbs that take an amount from their object: "fined the firm $2 million". */
const FINING = wordSet('fine penalize penalise dock');

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
    const naming = NAMING.has(lemma);
    const fining = FINING.has(lemma);
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

/** What has its author behind "by", more often than whoever gave or showed it: "was shown a painting by Picasso". */
const WORKS = wordSet(
  'book novel painting picture portrait drawing sculpture photograph film movie play poem song album story essay article study report work symphony opera speech',
);

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
    const gives = (isA(lemma, 'verb of giving') || FINING.has(lemma)) && !WORKS.has(lower[heads[agent]]);
    if ((!NAMING.has(lemma) && !gives) || hasDependent(columns, verb, [L['obl:agent']], start, end)) continue;
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

/** Verbs by which somebody is made or asked to do what an infinitive says; what is "expected to open by the Games" has a date. */
const ORDERING = wordSet(
  'force urge ask order tell allow permit enable require encourage persuade invite advise warn compel oblige instruct authorize pressure push prompt request remind command convince help recruit hire elect choose pay train teach',
);
/** What stands behind "by" without doing anything: how, and until when. */
const WAYS = wordSet(
  'train bus car plane boat ship ferry sea road rail air land hand mail email phone post law night default accident mistake force vote means way end deadline close start summer noon midnight foot bicycle bike helicopter telephone letter lot margin',
);
/** Verbs with a "by" of their own: "abide by the rules". */
const STANDING = wordSet('abide stand pass go come live swear sit stop drop run');

/** "was ordered to leave Kabul by the president": who ordered, where the net hangs it on the leaving. */
export function readAgentsOfOrders(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let by = start + 3; by + 1 < end; by++) {
    const agent = heads[by];
    if (lower[by] !== 'by' || labels[by] !== L.case || agent < by) continue;
    if (
      (upos[agent] !== U.NOUN && upos[agent] !== U.PROPN && upos[agent] !== U.PRON) ||
      MEASURES.has(lower[agent]) ||
      WAYS.has(lower[agent])
    )
      continue;
    if (labels[agent] !== L.nmod && labels[agent] !== L.obl && labels[agent] !== L['obl:agent']) continue;
    let inner = heads[agent];
    if (inner >= start && upos[inner] !== U.VERB) inner = WORKS.has(lower[inner]) ? -1 : heads[inner];
    if (inner < start || inner > by || labels[inner] !== L.xcomp || xpos[inner] !== X.VB || STANDING.has(lower[inner])) continue;
    const verb = heads[inner];
    if (verb < start || verb > inner || upos[verb] !== U.VERB || !hasDependent(columns, verb, [L['aux:pass']], start, end)) continue;
    if (hasDependent(columns, inner, [L['aux:pass']], start, end) || hasDependent(columns, verb, [L['obl:agent']], start, end)) continue;
    if (!ORDERING.has(lemmatize(lower[verb], lower[verb], upos[verb], xpos[verb]))) continue;
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

/** What is measured or dated and stands beside a verb without being its object: "walked two miles", "fell 5%", "rose this year". */
const MEASURES = wordSet(
  '% percent per cent point points times time year years month months week weeks day days hour hours minutes minute seconds night morning evening afternoon today yesterday tomorrow mile miles kilometre kilometres kilometer kilometers metre metres meter meters yards feet inches degrees pounds dollars euros kilos way home season seasons weekend summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
);

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
    if (MEASURES.has(lower[noun]) || hasDependent(columns, noun, [L.case], start, end)) continue;
    if (hasDependent(columns, verb, [L.obj, L.ccomp, L.xcomp, L['aux:pass'], L['nsubj:pass'], L.cop], start, end)) continue;
    let adjacent = true;
    for (let token = verb + 1; token < noun; token++) adjacent &&= isUnder(heads, token, noun) || labels[token] === L['compound:prt'];
    if (adjacent) labels[noun] = L.obj;
  }
}
