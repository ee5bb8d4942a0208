import type { ParsedDocument } from './layers';
import type { TokenRange } from './span';
import { dependentsOf, labelOf } from './tree';

/**
 * The run of tokens around `head` that hang on it, however far down, without a gap and without punctuation at either end.
 *
 * @param without heads of what is left out, with all that hangs on it
 */
export function subtreeOf(document: ParsedDocument, head: number, without: (token: number) => boolean = () => false): TokenRange {
  const tokens = tokensUnder(document, head, without);
  let start = head;
  let end = head + 1;
  while (tokens.has(start - 1)) start--;
  while (tokens.has(end)) end++;
  while (start < head && labelOf(document, start) === 'punct') start++;
  while (end > head + 1 && labelOf(document, end - 1) === 'punct') end--;
  return { start, end };
}

/** The words from the first to the last that hang on `head`, however far down, with what stands between. */
export function extentOf(document: ParsedDocument, head: number, without: (token: number) => boolean = () => false): TokenRange {
  let start = head;
  let end = head + 1;
  for (const token of tokensUnder(document, head, without)) {
    if (labelOf(document, token) === 'punct') continue;
    start = Math.min(start, token);
    end = Math.max(end, token + 1);
  }
  return { start, end };
}

function tokensUnder(document: ParsedDocument, head: number, without: (token: number) => boolean): Set<number> {
  const tokens = new Set<number>();
  const waiting = [head];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    tokens.add(token);
    for (const dependent of dependentsOf(document, token)) if (!without(dependent) && !tokens.has(dependent)) waiting.push(dependent);
  }
  return tokens;
}
