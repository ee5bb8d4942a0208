import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import { baseOf, dependentBy, dependentsOf, labelOf } from '../document/tree';

/** What hangs on a noun without belonging to the phrase that a reader would quote. */
const OUTSIDE = new Set(['conj', 'cc', 'appos', 'acl', 'advcl', 'parataxis', 'ccomp', 'punct', 'nsubj', 'cop', 'mark', 'aux', 'case', 'advmod', 'dep', 'obl', 'orphan', 'dislocated', 'expl', 'root', 'vocative', 'csubj', 'xcomp']); // prettier-ignore
const QUANTIFIERS = new Set(['some', 'all', 'most', 'many', 'few', 'several', 'every', 'each', 'no', 'any', 'both', 'none', 'half', 'much', 'little', 'more', 'less']); // prettier-ignore

/**
 * The argument whose head is `head`, or undefined if nothing there is an entity (an adjective, a verb).
 */
export function argumentAt(document: ResolvedDocument, head: number): ArgumentRecord | undefined {
  const counted = countedBy(document, head);
  if (counted >= 0) {
    const inner = argumentAt(document, counted);
    if (inner)
      return {
        ...inner,
        tokens: { start: Math.min(head, inner.tokens.start), end: inner.tokens.end },
        quantifier: document.tokens.lower[head]!,
      };
  }
  const mention = document.mentionOf[head]!;
  if (mention < 0) return undefined;
  const { start, end } = phraseOf(document, head, mention);
  const quantifier = quantifierOf(document, head);
  return { tokens: { start, end }, head, mention, ...(quantifier === undefined ? {} : { quantifier }) };
}

const AMOUNTS = new Set([...QUANTIFIERS, 'one', 'thousands', 'hundreds', 'millions', 'billions', 'dozens', 'majority', 'number', 'lot', 'lots', 'plenty', 'rest', 'part', 'percent', 'enough']); // prettier-ignore

/** The noun that is counted in "much of their supply chain", "thousands of processors": it is what the phrase is about. Or -1. */
function countedBy(document: ResolvedDocument, head: number): number {
  if (!AMOUNTS.has(document.tokens.lower[head]!)) return -1;
  for (const dependent of dependentsOf(document, head)) {
    const marker = dependentBy(document, dependent, 'case');
    if (marker >= 0 && document.tokens.lower[marker] === 'of' && marker > head) return dependent;
  }
  return -1;
}

/** The widest run of tokens around the head that belong to its phrase: "the effectiveness of the ban". */
function phraseOf(document: ResolvedDocument, head: number, mention: number): { start: number; end: number } {
  const name = document.mentions[mention]!;
  let start = Math.min(name.start, head);
  let end = Math.max(name.end, head + 1);
  const widen = (token: number, depth: number): void => {
    start = Math.min(start, token);
    end = Math.max(end, token + 1);
    if (depth > MAX_DEPTH) return;
    for (const dependent of dependentsOf(document, token)) {
      const label = labelOf(document, dependent);
      // The case marker of the phrase itself stays outside ("in China" → "China"), those further in belong to it.
      if (label === 'case' ? depth > 0 : !OUTSIDE.has(baseOf(label)) || (depth > 0 && label === 'advmod')) widen(dependent, depth + 1);
    }
  };
  widen(head, 0);
  return { start: Math.max(start, head - MAX_TOKENS), end: Math.min(end, head + MAX_TOKENS) };
}

/** Phrases within phrases that are followed: deeper ones are left out of the argument, so that work per argument is bounded. */
const MAX_DEPTH = 6;
const MAX_TOKENS = 60;

function quantifierOf(document: ResolvedDocument, head: number): string | undefined {
  for (const dependent of dependentsOf(document, head)) {
    const label = labelOf(document, dependent);
    const word = document.tokens.lower[dependent]!;
    if (label === 'nummod' || (QUANTIFIERS.has(word) && (baseOf(label) === 'det' || label === 'amod'))) return word;
  }
  return undefined;
}
