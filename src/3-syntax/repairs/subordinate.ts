import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { hang, hasDependent, SUBJECTS, type Columns } from '../columns';
import type { Repair } from './repair';

export const subordinate: Repair = {
  name: 'subordinate',
  about:
    'Far from its subject the net takes the verb behind "as" for a clause of its own and the subject for a prepositional phrase. Seldom in news, but then who says something is lost.',
  examples: {
    'The plan comes as industry experts, including Ann Holm, predict Norway could become the leader.': [
      'experts nsubj predict',
      'predict advcl comes',
    ],
  },
  counterexamples: {
    'He studied me as a puppy might, then said no.': ['puppy nsubj said'],
  },
  apply: joinSubordinateClauses,
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

/** How many commas, dashes and the like stand between two words. The hyphen of a name is none. */
function marksBetween({ upos }: Columns, lower: readonly string[], first: number, last: number): number {
  let marks = 0;
  for (let token = first + 1; token < last; token++) if (upos[token] === U.PUNCT && lower[token] !== '-') marks++;
  return marks;
}
