import type { ParsedDocument } from '../document/layers';
import { dependentBy, labelOf } from '../document/tree';
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

function ofOrFrom(document: ParsedDocument, head: number): boolean {
  const mark = dependentBy(document, head, 'mark');
  return mark >= 0 && /^(?:of|from)$/.test(document.tokens.lower[mark]);
}
