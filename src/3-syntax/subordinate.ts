import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { hang, hasDependent, type Columns } from './columns';

/** Words that are prepositions before a noun phrase and conjunctions before a clause. */
const EITHER = new Set(['as', 'after', 'before', 'since', 'until', 'while', 'because', 'than']);
const FINITE = new Set([X.VBP, X.VBZ, X.VBD, X.VB]);

/**
 * "The plan comes as experts, including some from Acme, predict a boom": far from its subject the net takes the verb for a clause of its own
 * and the subject for a prepositional phrase. A verb without a subject beside such a phrase is the phrase's verb.
 */
export function joinSubordinateClauses(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let verb = start; verb < end; verb++) {
    if (labels[verb] !== L.parataxis || upos[verb] !== U.VERB || !FINITE.has(xpos[verb])) continue;
    const above = heads[verb];
    let subject = -1;
    let marker = -1;
    for (let token = start; token < verb; token++) {
      if (labels[token] === L.obl && heads[token] === above && token > above) subject = token;
      else if (labels[token] === L.case && EITHER.has(lower[token])) marker = token;
    }
    if (subject < 0 || marker < 0 || heads[marker] !== subject || hasDependent(columns, verb, [L.nsubj, L['nsubj:pass']], start, end))
      continue;
    if (!hang(columns, subject, verb, L.nsubj)) continue;
    hang(columns, marker, verb, L.mark);
    labels[verb] = L.advcl;
  }
}

/** "praised Kane and Saka, who scored twice": "who" stands for the noun before the comma and never for a whole clause. */
export function giveRelativesBack(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, heads, labels } = columns;
  for (let who = start + 2; who < end; who++) {
    const verb = heads[who];
    if (lower[who] !== 'who' || lower[who - 1] !== ',' || verb <= who || labels[verb] !== L['advcl:relcl']) continue;
    let noun = who - 2;
    while (heads[noun] > start && heads[noun] < noun && labels[noun] !== L.conj && PHRASAL.has(labels[noun])) noun = heads[noun];
    if ((upos[noun] !== U.NOUN && upos[noun] !== U.PROPN) || heads[noun] < 0) continue;
    hang(columns, verb, noun, L['acl:relcl']);
  }
}

/** Edges inside a name or noun phrase, from its last word up to its head. */
const PHRASAL = new Set([L.flat, L.nmod, L['nmod:desc'], L.compound]);
