import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isA } from '../../english';
import { hang, hasDependent, SUBJECTS, type Columns } from '../columns';
import type { Repair } from './repair';

export const impersonal: Repair = {
  name: 'impersonal',
  about:
    'The "it" of "it took a year to build the mill" stands for nothing. Partly against the treebanks, which keep it a subject of weather and of time; serves readers of the graph, in which a firm would rain.',
  examples: {
    'Acme said it is time for users to move.': ['it expl time'],
    'Acme said it rained.': ['it expl rained'],
    'It took a year to build the mill.': ['It expl took'],
    'It was announced that Globex sold the mill.': ['It expl announced'],
    'Acme left. It turned out that Globex sold the mill.': ['It expl turned'],
    'Globex makes it easy to buy chips.': ['it expl makes'],
  },
  counterexamples: {
    'Acme said it was a time of change.': ['it expl time'],
    'Acme built the mill. It took two years.': ['It expl took'],
    'Acme left. It was told that Globex sold the mill.': ['It expl told'],
    'It makes pumps easy to sell.': ['It expl makes'],
  },
  apply(columns, start, end, tokens) {
    const { heads, labels } = columns;
    for (let it = start; it < end; it++) {
      const verb = heads[it];
      if (tokens.lower[it] !== 'it' || verb < 0) continue;
      const isSubject = verb > it && SUBJECTS.includes(labels[it]);
      if (!(isSubject ? isEmptySubject(columns, it, verb, end, tokens) : isEmptyObject(columns, it, end, tokens))) continue;
      // "considers it wrong to pay": the net has it as what is wrong now and then.
      const above = heads[verb];
      hang(columns, it, isSubject && labels[verb] === L.xcomp && above >= 0 && above < it ? above : verb, L.expl);
    }
  },
};

/** Whether nothing is meant by a subject "it". */
function isEmptySubject(columns: Columns, it: number, verb: number, end: number, { lower }: TokenTable): boolean {
  const { heads, labels } = columns;
  if (lower[verb] === 'time')
    return hasDependent(columns, verb, [L.cop], it, end) && !hasDependent(columns, verb, [L.det, L['nmod:poss']], it, end);
  // "it rained"; "it rained blows on Globex" is another rain
  if (isA(lower[verb]!, 'form of a verb of weather')) return !hasDependent(columns, verb, [L.obj], verb, end);
  if (/^t(?:ake[sn]?|ook|aking)$/.test(lower[verb]!)) {
    const time = find(verb, (token) => heads[token] === verb && isA(lower[token]!, 'stretch of time'));
    return time >= 0 && find(time, (token) => labels[token] === L.mark && /^(?:to|before|until)$/.test(lower[token]!)) >= 0;
  }
  // "it was announced that", "it turned out that"; but "it was told that" speaks of who was told
  const isSaid =
    labels[it] === L['nsubj:pass'] ? !isA(lower[verb]!, 'form of telling somebody') : isA(lower[verb]!, 'form of a verb of happening');
  return isSaid && hasDependent(columns, verb, [L.ccomp, L.csubj, L['csubj:pass']], verb + 1, end);

  function find(from: number, is: (token: number) => boolean): number {
    for (let token = from + 1; token < end; token++) if (is(token)) return token;
    return -1;
  }
}

/** "makes it easy to buy chips", "made it clear that sales fell": it stands for the clause behind. */
function isEmptyObject({ heads, labels, upos, xpos }: Columns, it: number, end: number, { lower }: TokenTable): boolean {
  const adjective = it + 1 < end && upos[it + 1] === U.ADV ? it + 2 : it + 1;
  if (adjective + 1 >= end || !isAdjective(xpos[adjective]!) || labels[adjective] !== L.xcomp) return false;
  const verb = heads[adjective]!;
  if (verb >= it || (heads[it] !== verb && heads[it] !== adjective)) return false;
  return /^(?:to|that|for)$/.test(lower[adjective + 1]!);
}

const isAdjective = (tag: number): boolean => tag === X.JJ || tag === X.JJR || tag === X.JJS;
