import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { wordSet } from '../lexicon/word-set';
import { hang, hasDependent, takePlace, type Columns } from './columns';

const HAVE = wordSet('has have had having');
const PAST = new Set([X.VBD, X.VBN]);

/**
 * "The tax all but killed the industry", "has all but won": between a subject, or "has", and its verb "all but" is one adverb. The net takes "all"
 * for a noun and joins the verb to what stands before it. "tried it all but failed" is another thing.
 */
export function readAllBut(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let all = start + 1; all + 2 < end; all++) {
    const verb = all + 2;
    if (lower[all] !== 'all' || lower[all + 1] !== 'but' || upos[verb] !== U.VERB || !PAST.has(xpos[verb])) continue;
    const before = all - 1;
    if (HAVE.has(lower[before])) {
      if (labels[verb] === L.conj && heads[verb] === before) handOver(columns, before, verb, L.aux, start, end);
      if (heads[before] !== verb || labels[before] !== L.aux) continue;
      upos[before] = U.AUX;
      xpos[verb] = X.VBN;
    } else {
      const subject = heads[all];
      if (upos[before] !== U.NOUN && upos[before] !== U.PROPN) continue;
      if (
        labels[verb] === L.conj &&
        heads[verb] === subject &&
        labels[subject] === L.root &&
        !hasDependent(columns, subject, [L.cop], start, end)
      )
        handOver(columns, subject, verb, L.nsubj, start, end);
      if (heads[subject] !== verb || labels[subject] !== L.nsubj) continue;
    }
    if (!hang(columns, all, verb, L.advmod)) continue;
    upos[all] = U.ADV;
    xpos[all] = X.RB;
    hang(columns, all + 1, all, L.fixed);
  }
}

/** Makes the verb the head of the clause, in the place of its subject or auxiliary. */
function handOver(columns: Columns, from: number, verb: number, label: number, start: number, end: number): void {
  const { heads, labels } = columns;
  if (!takePlace(columns, verb, from, label)) return;
  for (let token = start; token < end; token++) {
    const ofClause = heads[token] === from && (token > verb || labels[token] === L.punct || label === L.aux);
    if (ofClause) hang(columns, token, verb);
  }
}
