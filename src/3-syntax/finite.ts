import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { isA } from '../english';
import { hang, hasDependent, takePlace, type Columns } from './columns';

const BARE_CLAUSE = new Set([L.xcomp, L.ccomp, L.parataxis]);
const AUXILIARIES = [L.aux, L['aux:pass']];

/** Tells finite verbs from participles and nouns by what hangs on them. */
export function readFinites(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  for (let token = start; token < end; token++) {
    readAdjective(columns, lower, token, start, end);
    if (columns.upos[token] !== U.VERB) continue;
    readBarePast(columns, lower, token, start, end);
    readPast(columns, lower, token, start, end);
    readParticiple(columns, token, start, end);
    giveTimesBack(columns, lower, token);
    readNoun(columns, lower, token, start, end);
  }
}

/**
 * "The move surprised investors": between two nouns of a phrase that stands for a whole sentence there is a past tense and no adjective, before which
 * no noun would stand.
 */
function readAdjective(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { upos, xpos, heads, labels } = columns;
  const object = heads[verb];
  const subject = verb - 1;
  if (
    (upos[verb] !== U.ADJ && upos[verb] !== U.VERB) ||
    labels[verb] !== L.amod ||
    !lower[verb].endsWith('ed') ||
    object <= verb ||
    subject < start
  )
    return;
  if (labels[object] !== L.root || heads[subject] !== object || (labels[subject] !== L.compound && labels[subject] !== L.nsubj)) return;
  if (upos[subject] !== U.NOUN || hasDependent(columns, object, [L.cop, L['nsubj:pass'], L.acl, L['acl:relcl'], L.parataxis], start, end))
    return;
  if (!takePlace(columns, verb, object, L.obj)) return;
  hang(columns, subject, verb, L.nsubj);
  for (let token = start; token < end; token++) {
    if (heads[token] === object && token < subject) hang(columns, token, subject);
    else if (heads[token] === object && labels[token] === L.punct) hang(columns, token, verb);
  }
  upos[verb] = U.VERB;
  xpos[verb] = X.VBD;
}

/** "Norway beat Sweden and Denmark beat Finland": what leads a clause with a subject and without an auxiliary is no infinitive. */
function readBarePast(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { xpos, heads, labels } = columns;
  if (
    xpos[verb] !== X.VB ||
    !isA(lower[verb], 'past like an infinitive') ||
    hasDependent(columns, verb, [L.mark, ...AUXILIARIES], start, end)
  )
    return;
  const first = heads[verb];
  const leads = labels[verb] === L.root && hasDependent(columns, verb, [L.nsubj], start, end);
  const joined = labels[verb] === L.conj && first >= start && first < verb && (xpos[first] === X.VBD || xpos[first] === X.VBP);
  if (leads || joined) xpos[verb] = X.VBD;
}

/** "what it needed was time", "than any model predicted": a participle with a subject of its own and no auxiliary is a past tense. */
function readPast(columns: Columns, lower: readonly string[], verb: number, start: number, end: number): void {
  const { upos, xpos, heads, labels } = columns;
  if (xpos[verb] !== X.VBN || hasDependent(columns, verb, AUXILIARIES, start, end)) return;
  let relative = -1;
  let subjects = 0;
  for (let token = start; token < verb; token++) {
    if (heads[token] !== verb) continue;
    if (labels[token] === L.nsubj) subjects++;
    if (labels[token] === L.nsubj && /^(?:that|which|who)$/.test(lower[token])) relative = token;
    if (
      labels[token] === L['nsubj:pass'] &&
      (isA(lower[verb], 'past that is no participle') || isA(lower[verb], 'past without an object'))
    ) {
      labels[token] = L.nsubj;
      xpos[verb] = X.VBD;
    }
  }
  if (labels[verb] === L.advcl && !hasDependent(columns, verb, [L.mark], start, end)) {
    joinToSubject(columns, verb, start, end);
    return;
  }
  const inside = [L['acl:relcl'], L.advcl, L.ccomp].includes(labels[verb]);
  if (subjects > 0 && (inside || hasDependent(columns, verb, [L.obj], start, end))) {
    xpos[verb] = X.VBD;
    // "the time that models assumed": of two subjects the relative word is what was assumed.
    if (subjects > 1 && relative >= 0) labels[relative] = L.obj;
    return;
  }
  if (readOfAmount(columns, verb, start, end)) return;
  // "Bare mud stored almost none": a noun that a participle with an object hangs on is its subject, where there is no other verb.
  const noun = heads[verb];
  const isSubject =
    labels[verb] === L.acl && noun >= start && noun < verb && labels[noun] === L.root && (upos[noun] === U.NOUN || upos[noun] === U.PROPN);
  if (!isSubject || !hasDependent(columns, verb, [L.obj], start, end) || hasDependent(columns, noun, [L.cop], start, end)) return;
  if (!takePlace(columns, verb, noun, L.nsubj)) return;
  xpos[verb] = X.VBD;
  for (let token = noun + 1; token < end; token++) {
    if (heads[token] === noun && (token > verb || labels[token] === L.advmod)) hang(columns, token, verb);
  }
}

/** "A report published on Monday puts the cost at a billion": what was published is the subject of the verb behind it. */
function joinToSubject(columns: Columns, verb: number, start: number, end: number): void {
  const { heads, labels } = columns;
  const main = heads[verb];
  if (main <= verb || hasDependent(columns, main, [L.nsubj, L['nsubj:pass'], L.cop], start, end)) return;
  for (let noun = start; noun < verb; noun++) {
    if (heads[noun] !== verb || labels[noun] !== L.nsubj) continue;
    if (hang(columns, noun, main)) hang(columns, verb, noun, L.acl);
    return;
  }
}

/** "Acme's purchase of Globex for $8bn closed": to an amount nothing is done, so that the verb is that of the noun which is left without one. */
function readOfAmount(columns: Columns, verb: number, start: number, end: number): boolean {
  const { upos, xpos, heads, labels } = columns;
  const amount = heads[verb];
  if (labels[verb] !== L.acl || amount < start || amount > verb || (upos[amount] !== U.SYM && upos[amount] !== U.NUM)) return false;
  let noun = amount;
  while (heads[noun] >= start && heads[noun] < verb) noun = heads[noun];
  if (noun === amount || heads[noun] >= 0 || (upos[noun] !== U.NOUN && upos[noun] !== U.PROPN)) return false;
  if (hasDependent(columns, noun, [L.cop, L.nsubj], start, end)) return false;
  if (!takePlace(columns, verb, noun, L.nsubj)) return false;
  labels[verb] = L.root;
  xpos[verb] = X.VBD;
  for (let token = verb + 1; token < end; token++) if (heads[token] === noun) hang(columns, token, verb);
  return true;
}

/** "uses chips made in Taiwan": what follows an object without a subject of its own is no past tense, but what was done to the object. */
function readParticiple(columns: Columns, verb: number, start: number, end: number): void {
  const { xpos, heads, labels } = columns;
  if (xpos[verb] !== X.VBD) return;
  if (labels[verb] === L.acl && !hasDependent(columns, verb, [L.nsubj, L['nsubj:pass'], L.obj, ...AUXILIARIES], start, end)) {
    // "motors used in ships"
    xpos[verb] = X.VBN;
    return;
  }
  const noun = verb - 1;
  if (labels[verb] !== L.xcomp || labels[noun] !== L.obj || heads[noun] !== heads[verb] || noun < start) return;
  if (hasDependent(columns, verb, [L.nsubj, L['nsubj:pass'], L.obj, ...AUXILIARIES], start, end)) return;
  if (hang(columns, verb, noun, L.acl)) xpos[verb] = X.VBN;
}

/** "A report published last week puts the cost at a billion": when and where it was published stands between the two verbs. */
function giveTimesBack(columns: Columns, lower: readonly string[], verb: number): void {
  const { xpos, heads, labels } = columns;
  const noun = heads[verb];
  if (xpos[verb] !== X.VBN || labels[verb] !== L.acl || noun < 0 || noun > verb || labels[noun] !== L.nsubj) return;
  const main = heads[noun];
  for (let token = verb + 1; token < main && lower[token] !== ','; token++) {
    if (heads[token] === main && (labels[token] === L.obl || labels[token] === L['obl:unmarked'])) hang(columns, token, verb);
  }
}

/** "a maker of marine pumps", "drag dead leaves", "stand trial": what has nothing of a clause behind its verb is a noun. */
function readNoun(columns: Columns, lower: readonly string[], token: number, start: number, end: number): void {
  const { upos, xpos, heads, labels } = columns;
  const verb = heads[token];
  // "Acme sells pumps to Spain": a third person is no complement of the verb right before it, and no other clause begins there.
  const bare = xpos[token] === X.VBZ && verb === token - 1 && upos[verb] === U.VERB && BARE_CLAUSE.has(labels[token]);
  const clausal = labels[token] === L.xcomp || (labels[token] === L.advcl && xpos[token] === X.VBZ) || bare;
  if (!clausal || verb < start || verb >= token || (xpos[token] !== X.VBZ && xpos[token] !== X.VB)) return;
  if (hasDependent(columns, token, [L.nsubj, L['nsubj:pass'], L.mark, L.obj, L.ccomp, L.expl, ...AUXILIARIES], start, end)) return;
  const before = token - 1;
  const owner = heads[before];
  if (xpos[token] === X.VBZ && xpos[before] === X.JJ && labels[before] === L.nmod && owner < before && owner >= start) {
    if (!hang(columns, token, owner, L.nmod)) return;
    for (let marker = owner + 1; marker < before; marker++)
      if (heads[marker] === before && labels[marker] === L.case) hang(columns, marker, token);
  } else if (
    xpos[token] === X.VBZ
      ? bare || (xpos[before] === X.JJ && (owner === token || before === verb))
      : before === verb && isA(lower[verb], 'form before a bare noun')
  ) {
    if (hasDependent(columns, verb, [L.obj], start, end)) return;
    if (xpos[before] === X.JJ && before === verb) {
      if (!hang(columns, token, owner)) return;
    }
    labels[token] = L.obj;
    for (let phrase = token + 1; phrase < end; phrase++)
      if (heads[phrase] === token && labels[phrase] === L.obl) hang(columns, phrase, verb);
  } else return;
  if (xpos[before] === X.JJ) {
    hang(columns, before, token, L.amod);
  }
  upos[token] = U.NOUN;
  xpos[token] = xpos[token] === X.VBZ ? X.NNS : X.NN;
}
