import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { dependentIn, hang, hasDependent, SUBJECTS, type Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

export const states: Repair = {
  name: 'states',
  about:
    'What something falls, goes or stays is an adjective, without which the verb says something else: "fell asleep", "went missing", "lay idle", "went unanswered".',
  examples: {
    'The boy went missing on Monday.': ['missing xcomp went', 'Monday obl went'],
    'The driver fell asleep in Oslo.': ['asleep xcomp fell'],
    'The ship lay idle in Oslo.': ['idle xcomp lay'],
    'Acme went public in 2020.': ['public xcomp went'],
    'The letters went unanswered.': ['unanswered xcomp went'],
    'Two boys are still missing in Oslo.': ['are cop missing'],
    'Reed turned pale.': ['pale xcomp turned'],
  },
  counterexamples: {
    'Holm is missing the train.': ['is cop missing'],
    'Acme is missing out.': ['is cop missing'],
    'The deadline Acme is missing is in May.': ['is cop missing'],
    'Reed turned public opinion.': ['public xcomp turned'],
    'The firm ran dry docks in Oslo.': ['dry xcomp ran'],
  },
  apply: readStates,
};

function readStates(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { upos, xpos, heads, labels } = columns;
  for (let token = start + 1; token < end; token++) {
    if (lower[token] === 'missing') readMissing(columns, lower, token, start, end);
    const verb = heads[token];
    if (verb < start || verb >= token || !STANDS_AS.has(labels[token]) || upos[verb] !== U.VERB || !isState(columns, token, lower[token]))
      continue;
    if (!isA(lemmatize(lower[verb], lower[verb], upos[verb], xpos[verb]), 'verb with a state behind it')) continue;
    // "kept the firm afloat" has another object; else nothing but an adverb stands between: "was found safe, missing".
    if (labels[token] !== L.xcomp && token > verb + 2) continue;
    if (token === verb + 2 && labels[verb + 1] !== L.advmod && labels[token] !== L.xcomp) continue;
    if (hasDependent(columns, token, OWN, start, end)) continue;
    hang(columns, token, verb, L.xcomp);
    // When it went is said of the verb, as of other adjectives behind one.
    if (upos[token] === U.VERB)
      for (let behind = token + 1; behind < end; behind++)
        if (heads[behind] === token && labels[behind] === L.obl) hang(columns, behind, verb, L.obl);
    upos[token] = U.ADJ;
    xpos[token] = X.JJ;
  }
}

/** "Two men are missing": nobody misses anything. */
function readMissing(columns: Columns, lower: readonly string[], token: number, start: number, end: number): void {
  const { upos, xpos, heads, labels } = columns;
  if (hasDependent(columns, token, OWN_OBJECTS, start, end)) return;
  // "the deadline Acme is missing": it misses what stands before.
  const subject = dependentIn(columns, token, SUBJECTS, start, token);
  if (labels[token] === L['acl:relcl'] && subject >= 0 && !/^(?:who|which|that)$/.test(lower[subject])) return;
  for (let before = token - 1; before >= start; before--) {
    if (heads[before] !== token || labels[before] !== L.aux) continue;
    labels[before] = L.cop;
    upos[token] = U.ADJ;
    xpos[token] = X.JJ;
    return;
  }
}

const OWN_OBJECTS: readonly number[] = [L.obj, L.ccomp, L.xcomp, L['compound:prt']];

const STANDS_AS: ReadonlySet<number> = new Set([L.xcomp, L.obj, L.advmod]);

/** What nouns and verbs have and such an adjective has not. */
const OWN: readonly number[] = [
  L.det,
  L.case,
  L.obj,
  L.nsubj,
  L.aux,
  L.mark,
  L.ccomp,
  L.xcomp,
  L.compound,
  L.amod,
  L['nmod:poss'],
  L.nummod,
];

/** An adjective for the words around it: "pale" as an object, "asleep", "unanswered". */
function isState({ upos, xpos, labels }: Columns, token: number, word: string): boolean {
  if (isA(word, 'state behind a verb')) return upos[token] !== U.ADJ || labels[token] !== L.xcomp;
  if (upos[token] === U.ADJ) return labels[token] === L.obj && xpos[token] === X.JJ;
  return upos[token] === U.VERB && /^un\p{L}+ed$/u.test(word) && labels[token] === L.xcomp;
}
