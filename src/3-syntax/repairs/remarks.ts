import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { dependentIn, hang, hasDependent, SUBJECTS, type Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

export const remarks: Repair = {
  name: 'remarks',
  about:
    'Behind a comma, "adding", "saying" and the like are what the one says who speaks: of what he says, and of what he asks of others, the subject says nothing.',
  examples: {
    'Silva said the pumps were sold cheaply, adding that Acme knew it.': ['adding advcl said'],
    'Hart says the storm must be watched, noting its speed.': ['noting advcl says'],
    'Hart told reporters Acme must close the mill, saying it is unsafe.': ['saying advcl told'],
    'Silva urged Acme to reconsider the sale, calling it a mistake.': ['calling advcl urged'],
  },
  counterexamples: {
    'Hart says lawyers oppose the sale, arguing that it is unfair.': ['arguing advcl says'],
    'Hart said a bill was introduced by Silva, freezing rents.': ['freezing advcl said'],
  },
  apply: liftRemarks,
};

function liftRemarks(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { xpos, heads, labels } = columns;
  for (let remark = start + 2; remark < end; remark++) {
    if (xpos[remark] !== X.VBG || labels[remark] !== L.advcl || lower[remark - 1] !== ',' || !isSaying(columns, lower, remark)) continue;
    if (hasDependent(columns, remark, [L.mark, L.aux, ...SUBJECTS], start, end)) continue;
    let above = heads[remark];
    if (above > remark) continue;
    // "urged Acme to reconsider the sale, calling it a mistake"
    while (isWanted(columns, lower, above, start)) above = heads[above];
    const saying = heads[above];
    const isSaid = labels[above] === L.ccomp && saying >= start && saying < above && isA(lemmaOf(columns, lower, saying), 'verb of saying');
    if (isSaid && isOfOthers(columns, lower, above, remark, start)) above = saying;
    if (above !== heads[remark]) hang(columns, remark, above);
  }
}

const lemmaOf = ({ upos, xpos }: Columns, lower: readonly string[], word: number): string =>
  lemmatize(lower[word], lower[word], upos[word], xpos[word]);

function isSaying(columns: Columns, lower: readonly string[], verb: number): boolean {
  const lemma = lemmaOf(columns, lower, verb);
  return isA(lemma, 'verb of saying') || isA(lemma, 'verb of calling names') || /^(?:refer|cite)$/.test(lemma);
}

/** Whether a verb is an infinitive that hangs on another verb. */
function isWanted({ upos, heads, labels }: Columns, lower: readonly string[], verb: number, start: number): boolean {
  const above = heads[verb];
  if (above < start || above > verb || upos[above] !== U.VERB || (labels[verb] !== L.xcomp && labels[verb] !== L.advcl)) return false;
  for (let token = above + 1; token < verb; token++)
    if (heads[token] === verb && labels[token] === L.mark && lower[token] === 'to') return true;
  return false;
}

/** Whether a remark behind what is said is none of its subject: that is nobody, or has something done to it, or is told what it should do. */
function isOfOthers(columns: Columns, lower: readonly string[], said: number, remark: number, start: number): boolean {
  if (/^(?:add|note|refer)$/.test(lemmaOf(columns, lower, remark))) return true;
  const { upos, xpos } = columns;
  const auxiliary = dependentIn(columns, said, [L.aux], start, said);
  if (auxiliary >= 0 && xpos[auxiliary] === X.MD) return true;
  const subject = dependentIn(columns, said, SUBJECTS, start, remark);
  if (subject < 0) return hasDependent(columns, said, [L.expl], start, remark);
  const type = nounType(lemmaOf(columns, lower, subject));
  // "a bill was introduced, calling for a ban": a text may say something.
  if (/^(?:law|work)$/.test(type ?? '')) return false;
  if (columns.labels[subject] === L['nsubj:pass']) return true;
  return (
    upos[subject] === U.NOUN &&
    xpos[subject] !== X.NNS &&
    !/^(?:person|organization|group|facility)$/.test(type ?? '') &&
    !isBody(lower[subject])
  );
}

const isBody = (noun: string): boolean => isA(noun, 'collective noun') || isA(noun, 'unit of a body') || isA(noun, 'force of a state');
