import type { ParsedDocument } from '../document/layers';
import type { Label } from '../document/tags';
import { labelOf } from '../document/tree';

/** Edges from a noun to what stands before it in its short noun phrase. */
const PREMODIFIER: ReadonlySet<Label> = new Set(['det', 'det:predet', 'nummod', 'amod', 'compound', 'nmod:poss', 'nmod', 'nmod:desc', 'nmod:unmarked', 'flat', 'advmod', 'punct', 'goeswith', 'dep']); // prettier-ignore
/** Steps from a token in the phrase up to its head at most. */
const DEEPEST = 8;

/** The label by which the branch that `token` is in hangs on `head` as a premodifier; undefined if it does not. */
export function modifierEdge(document: ParsedDocument, token: number, head: number): Label | undefined {
  const { heads } = document.syntax;
  let current = token;
  for (let step = 0; step < DEEPEST; step++) {
    const next = heads[current];
    if (next === head) {
      const label = labelOf(document, current);
      return current < head && PREMODIFIER.has(label) ? label : undefined;
    }
    if (next < 0 || next > head) return undefined;
    current = next;
  }
  return undefined;
}
