import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { dependentIn, hang, hasDependent, SUBJECTS, type Columns } from '../columns';
import type { Repair } from './repair';

export const subordinate: Repair = {
  name: 'subordinate',
  about:
    'Far from its subject the net takes "as" or "after" for a preposition, and its verb for one without a subject, whose deed would be that of the clause above.',
  examples: {
    'The plan comes as industry experts, including Ann Holm, predict Norway could become the leader.': [
      'experts nsubj predict',
      'predict advcl comes',
    ],
    'The trial comes as Velmora, Ostland and Kestria prepare a vote.': ['Velmora nsubj prepare', 'as mark prepare'],
    'The meeting came after a large convoy of trucks returned home from Velmora.': ['convoy nsubj returned', 'after mark returned'],
    'The strikes come a day after an attack in the same area killed five people.': ['attack nsubj killed', 'killed/VBD advcl come'],
  },
  counterexamples: {
    'He studied me as a puppy might, then said no.': ['puppy nsubj said'],
    'He found a dog and after a while taught it to hunt.': ['while nsubj taught'],
  },
  apply(columns, start, end, tokens) {
    joinSubordinateClauses(columns, start, end, tokens);
    joinNextVerbs(columns, start, end, tokens);
  },
};

const FINITE: ReadonlySet<number> = new Set([X.VBP, X.VBZ, X.VBD, X.VB]);

/**
 * A verb without a subject beside such a phrase is the phrase's verb, if what stands between them is closed again: behind one comma another
 * clause begins.
 */
function joinSubordinateClauses(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let verb = start; verb < end; verb++) {
    if (labels[verb] !== L.parataxis || upos[verb] !== U.VERB || !FINITE.has(xpos[verb])) continue;
    const above = heads[verb];
    let subject = -1;
    let marker = -1;
    for (let token = start; token < verb; token++) {
      if (labels[token] === L.obl && heads[token] === above && token > above) subject = token;
      else if (labels[token] === L.case && isA(lower[token], 'preposition or conjunction')) marker = token;
    }
    if (subject < 0 || marker < 0 || heads[marker] !== subject || hasDependent(columns, verb, SUBJECTS, start, end)) continue;
    if (upos[subject] === U.PRON || marksBetween(columns, lower, subject, verb) % 2 === 1 || !hang(columns, subject, verb, L.nsubj))
      continue;
    hang(columns, marker, verb, L.mark);
    labels[verb] = L.advcl;
  }
}

/** Labels of a clause that hangs on another. */
const HANGING: ReadonlySet<number> = new Set([L.advcl, L.conj, L.acl, L.parataxis]);
const AUXILIARIES = [L.aux, L['aux:pass']];
const TENSED: ReadonlySet<number> = new Set([X.VBP, X.VBZ, X.VBD, X.MD]);

/** A verb right behind such a phrase that has no subject: it is the phrase's, "after an attack in the area killed five". */
function joinNextVerbs(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let verb = start + 2; verb < end; verb++) {
    if (upos[verb] !== U.VERB || !HANGING.has(labels[verb]) || hasDependent(columns, verb, OPENINGS, start, verb)) continue;
    const auxiliary = dependentIn(columns, verb, AUXILIARIES, start, verb);
    // "an attack killed five people": a participle with an object of its own is a past tense.
    const isPast = xpos[verb] === X.VBN && auxiliary < 0 && hasDependent(columns, verb, [L.obj], verb + 1, end);
    if (!isPast && (labels[verb] === L.acl || !TENSED.has(xpos[auxiliary < 0 ? verb : auxiliary]))) continue;
    let last = (auxiliary < 0 ? verb : auxiliary) - 1;
    while (last > start && labels[last] === L.advmod && heads[last] === verb) last--;
    const subject = phraseBefore(columns, lower, last, start);
    if (subject < 0 || isA(lower[subject], 'measure or date beside a verb')) continue;
    const marker = dependentIn(columns, subject, [L.case], start, subject);
    const above = heads[verb] === subject ? heads[subject] : heads[verb];
    if (above < start || (above > marker && labels[verb] === L.conj)) continue;
    if (heads[verb] === subject && !hang(columns, verb, above)) continue;
    if (!hang(columns, subject, verb, hasDependent(columns, verb, [L['aux:pass']], start, verb) ? L['nsubj:pass'] : L.nsubj)) continue;
    hang(columns, marker, verb, L.mark);
    labels[verb] = L.advcl;
    if (isPast) xpos[verb] = X.VBD;
  }
}

/** What a verb that is no such phrase's has before it. */
const OPENINGS = [...SUBJECTS, L.expl, L.csubj, L.mark, L.cc];

/** The noun of a phrase that ends at a token and seems to have a conjunction as its preposition, or -1. */
function phraseBefore(columns: Columns, lower: readonly string[], last: number, start: number): number {
  const { upos, heads, labels } = columns;
  for (let noun = last; noun > start && noun <= last && NOUNS.has(upos[noun]); noun = heads[noun]) {
    const marker = dependentIn(columns, noun, [L.case], start, noun);
    // "because of", "as to" are prepositions indeed
    if (marker < 0 || !isA(lower[marker], 'preposition or conjunction') || labels[marker + 1] === L.fixed) continue;
    return labels[noun] === L.obl && !isA(lower[marker + 1], 'preposition') ? noun : -1;
  }
  return -1;
}

const NOUNS: ReadonlySet<number> = new Set([U.NOUN, U.PROPN, U.NUM]);

/** How many commas, dashes and the like stand between two words. The hyphen of a name is none. */
function marksBetween({ upos }: Columns, lower: readonly string[], first: number, last: number): number {
  let marks = 0;
  for (let token = first + 1; token < last; token++) if (upos[token] === U.PUNCT && lower[token] !== '-') marks++;
  return marks;
}
