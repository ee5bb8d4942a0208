import type { ReadDocument } from '../document/layers';
import type { CharRange } from '../document/span';
import { citationsOf } from './citations';
import { markupOf } from './markup';

/**
 * Marks of citation and markup together, as the rooms behind pass over both. "[1](https://example.org)" is a link, and its "[1]" no mark of
 * citation.
 */
export function marksOf(text: string, lines: readonly CharRange[]): Pick<ReadDocument, 'citations' | 'unread'> {
  const markup = markupOf(text, lines);
  const unread: CharRange[] = [];
  const citations: CharRange[] = [];
  let next = 0;
  for (const citation of citationsOf(text)) {
    while (next < markup.length && markup[next].end <= citation.start) unread.push(markup[next++]);
    if (next < markup.length && markup[next].start < citation.end) continue;
    citations.push(citation);
    unread.push(citation);
  }
  return { citations, unread: [...unread, ...markup.slice(next)] };
}
