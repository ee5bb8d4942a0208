import type { ParsedDocument } from '../document/layers';
import { dependentBy, labelOf, uposOf } from '../document/tree';
import { isInfinitive } from './phrases';

/** Verbs whose object does what an infinitive after it says: "forced the firm to sell". */
const OBJECT_CONTROL = new Set('force urge ask order tell allow permit enable require want expect encourage persuade help cause lead get invite advise warn teach compel oblige instruct authorize pressure push prompt request remind command convince'.split(' ')); // prettier-ignore
/** Verbs whose object does what "of" or "from" with a gerund says: "accused the governor of cutting the budget". */
const GERUND_CONTROL = new Set(
  'accuse suspect convict acquit prevent bar ban block stop keep prohibit discourage deter exclude'.split(' '),
);

/** The verb that governs a clause by way of its object, or -1. Parsers hang such a clause on the verb or on the object. */
export function controlVerbOf(document: ParsedDocument, head: number): number {
  const label = labelOf(document, head);
  const above = document.syntax.heads[head];
  if (above < 0 || (label !== 'advcl' && label !== 'acl' && label !== 'xcomp')) return -1;
  const verb = label === 'acl' ? document.syntax.heads[above] : above;
  if (verb < 0 || (label === 'acl' && labelOf(document, above) !== 'obj')) return -1;
  const verbs = isInfinitive(document, head) ? OBJECT_CONTROL : ofOrFrom(document, head) ? GERUND_CONTROL : undefined;
  return verbs?.has(document.syntax.lemmas[verb]) ? verb : -1;
}

/** The object that does what a clause says, or -1. */
export function controllerOf(document: ParsedDocument, head: number): number {
  const verb = controlVerbOf(document, head);
  return verb >= 0 ? dependentBy(document, verb, 'obj', 'iobj') : -1;
}

/** Verbs that say for whom to do what is wished: "called for the government to resign". After others it is a goal: "left for Paris to meet Macron". */
const WISHING = new Set('call wait ask push press pray hope plead wish beg long appeal lobby arrange opt allow vote argue'.split(' '));
/** From the noun before "to" to the one that "for" is said with: "for companies in Europe to sell". */
const MAX_CLIMB = 4;

/** Who does what an infinitive says, if named with "for" right before it: "harder for firms to buy chips"; or -1. */
export function namedWithFor(document: ParsedDocument, head: number): number {
  if (!isInfinitive(document, head)) return -1;
  const { heads, lemmas } = document.syntax;
  const last = dependentBy(document, head, 'mark') - 1;
  for (let noun = last, steps = 0; noun >= 0 && noun <= last && steps < MAX_CLIMB; noun = heads[noun]!, steps++) {
    const preposition = dependentBy(document, noun, 'case', 'mark');
    if (preposition < 0 || document.tokens.lower[preposition] !== 'for') continue;
    const above = heads[noun]!;
    if (above === head) return noun;
    const kind = above >= 0 ? uposOf(document, above) : '';
    const adjective = above >= 0 && dependentBy(document, above, 'xcomp') >= 0 && lemmas[above] === 'make';
    return kind === 'ADJ' || kind === 'NOUN' || adjective || (above >= 0 && WISHING.has(lemmas[above]!)) ? noun : -1;
  }
  return -1;
}

function ofOrFrom(document: ParsedDocument, head: number): boolean {
  const mark = dependentBy(document, head, 'mark');
  return mark >= 0 && /^(?:of|from)$/.test(document.tokens.lower[mark]);
}
