import { hang, type Columns } from '../columns';
import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import type { Repair } from './repair';

const NOMINAL = new Set([L.nsubj, L['nsubj:pass'], L.obj, L.iobj, L.obl, L.nmod, L['nmod:poss'], L['obl:agent']]);
const CLAUSAL = new Set([L.root, L.ccomp, L.advcl, L['acl:relcl'], L.parataxis, L.conj]);
const BARE = new Set([X.VB, X.VBP, X.VBZ]);

export const agreement: Repair = {
  name: 'agreement',
  about: 'Tags and trees are made apart: where they disagree on noun or verb, the tag gives way.',
  examples: {
    'Passengers crane their necks.': ['crane/VBP root -'],
  },
  counterexamples: {
    'Acme exports pumps.': ['exports compound pumps'],
  },
  apply: letTagsAgree,
};

/** The tree knows more of the sentence: an object is a noun, whatever its tag; what has a subject and no copula is a verb. */
function letTagsAgree(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  // For each token of the sentence: what its dependents need it to be.
  const subject = new Uint8Array(end - start);
  const verbal = new Uint8Array(end - start);
  const copula = new Uint8Array(end - start);
  /** The infinitive that hangs on it, as a distance from the first token plus 1. */
  const infinitive = new Uint16Array(end - start);
  for (let token = start; token < end; token++) {
    const head = heads[token] - start;
    if (head < 0) continue;
    const label = labels[token];
    if (label === L.nsubj || label === L['nsubj:pass']) subject[head] = 1;
    else if (label === L.cop) copula[head] = 1;
    if (label === L.mark && lower[token] === 'to' && heads[heads[token]] >= start) infinitive[heads[heads[token]] - start] = head + 1;
    if (label === L.aux || label === L['aux:pass'] || label === L.obj || label === L.mark) verbal[head] = 1;
  }
  for (let token = start; token < end; token++) {
    const at = token - start;
    if (upos[token] === U.VERB && BARE.has(xpos[token]) && NOMINAL.has(labels[token]) && verbal[at] === 0) {
      upos[token] = U.NOUN;
      xpos[token] = xpos[token] === X.VBZ ? X.NNS : X.NN;
      // What was read as its subject or object before it modifies it: "semiconductor exports".
      for (let modifier = start; modifier < token; modifier++) {
        if (heads[modifier] === token && labels[modifier] === L.nsubj) labels[modifier] = L.compound;
      }
      // What was its adverbial is that of the verb before it: "sells pumps to Spain".
      if (labels[token] !== L.obj || heads[token] > token || upos[heads[token]] !== U.VERB) continue;
      for (let phrase = token + 1; phrase < end; phrase++) {
        if (heads[phrase] === token && (labels[phrase] === L.obl || labels[phrase] === L['obl:unmarked']))
          hang(columns, phrase, heads[token]);
      }
    } else if (
      upos[token] === U.NOUN &&
      CLAUSAL.has(labels[token]) &&
      subject[at] === 1 &&
      copula[at] === 0 &&
      (verbal[at] === 1 || infinitive[at] > 0)
    ) {
      upos[token] = U.VERB;
      xpos[token] = xpos[token] === X.NNS ? X.VBZ : lower[token].endsWith('ed') ? X.VBD : X.VBP;
      // "The firm plans to open a plant": what was read as the noun's clause is what the verb takes.
      if (verbal[at] === 0) labels[start + infinitive[at] - 1] = L.xcomp;
    }
  }
}
