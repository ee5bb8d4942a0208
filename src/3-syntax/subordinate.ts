import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import { hasDependent, type Columns } from './columns';

/** Words that are prepositions before a noun phrase and conjunctions before a clause. */
const EITHER = new Set(['as', 'after', 'before', 'since', 'until', 'while', 'because', 'than']);
const FINITE = new Set([X.VBP, X.VBZ, X.VBD, X.VB]);

/**
 * "The plan comes as experts, including some from Acme, predict a boom": far from its subject the net takes the verb for a clause of its own
 * and the subject for a prepositional phrase. A verb without a subject beside such a phrase is the phrase's verb.
 */
export function joinSubordinateClauses(columns: Columns, lower: readonly string[], start: number, end: number): void {
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
    heads[subject] = verb;
    labels[subject] = L.nsubj;
    heads[marker] = verb;
    labels[marker] = L.mark;
    labels[verb] = L.advcl;
  }
}
