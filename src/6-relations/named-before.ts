import { isName } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
import { dependentBy, labelOf, uposOf } from '../document/tree';
import type { Label } from '../document/tags';

/** What parsers call an apposition when they miss it: anything that a bare noun phrase behind a comma can be. */
const MISTAKEN: ReadonlySet<Label> = new Set([
  'appos',
  'obl',
  'obl:unmarked',
  'nmod',
  'nmod:unmarked',
  'obj',
  'conj',
  'dep',
  'parataxis',
  'list',
] as const);

/**
 * Apposition is where parsers are weakest, and where order says most: a name, a comma, and a noun phrase with an article that is closed by
 * another comma or the end: "launched HunYuanVideo, a text-to-video tool, on Monday".
 *
 * @param token head of the noun phrase
 * @returns head token of the name, or -1
 */
export function namedBefore(document: MentionedDocument, token: number): number {
  const { mentions, mentionOf, tokens } = document;
  const nominal = mentionOf[token] >= 0 ? mentions[mentionOf[token]] : undefined;
  if (nominal?.form !== 'nominal' || nominal.head !== token || nominal.start < 2) return -1;
  const article = nominal.start;
  if (uposOf(document, article) !== 'DET' || tokens.lower[article - 1] !== ',') return -1;
  if (!MISTAKEN.has(labelOf(document, token)) || dependentBy(document, token, 'case', 'cc', 'cop') >= 0) return -1;
  const before = mentionOf[article - 2] >= 0 ? mentions[mentionOf[article - 2]] : undefined;
  if (!before || !isName(before.form) || before.end !== article - 1) return -1;
  const after = tokens.lower[token + 1] ?? '.';
  // Closed at once, or by way of what belongs to the noun: "a maker of pumps, said".
  return /^(?:[,.;:)]|of|for|in|from|at|that|which|who|whose|based|made|known)$/.test(after) ? before.head : -1;
}
