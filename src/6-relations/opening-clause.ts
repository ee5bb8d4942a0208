import type { Clause } from '../document/clauses';
import type { ParsedDocument } from '../document/layers';
import { dependentBy, headOf, labelOf, xposOf } from '../document/tree';
import { isInfinitive, marked } from './phrases';
import { chainTo } from './predicates';
import { subjectsOf } from './subjects';

/**
 * The clause that an open one is joined to, as far as that says how sure it is: who "plans to open a plant and hire workers" has hired nobody
 * yet, and who "was barred from selling chips and buying tools" has bought none. Undefined where the verb stands for itself.
 */
export function clauseThatOpens(document: ParsedDocument, clause: Clause): Clause | undefined {
  const top = clause.chain[0]!;
  if (clause.subjectBy !== 'coordination' || dependentBy(document, top, 'aux', 'aux:pass', 'cop') >= 0) return undefined;
  const first = headOf(document, top);
  const infinitives = xposOf(document, top) === 'VB' && isInfinitive(document, first);
  const gerunds = xposOf(document, top) === 'VBG' && xposOf(document, first) === 'VBG' && isOpen(document, first);
  if (!infinitives && !gerunds) return undefined;
  const chain = chainTo(document, first);
  return { ...clause, head: first, chain, subjectBy: subjectsOf(document, chain[0]!).by };
}

const isOpen = (document: ParsedDocument, gerund: number): boolean => marked(document, gerund) || labelOf(document, gerund) === 'xcomp';
