import type { ParsedDocument } from '../document/layers';
import type { TokenRange } from '../document/span';

/** The tokens of a range that hang on something outside it, from left to right. */
export function topsOf({ syntax }: ParsedDocument, { start, end }: TokenRange): number[] {
  const tops: number[] = [];
  for (let token = start; token < end; token++) {
    const head = syntax.heads[token];
    if (head < start || head >= end) tops.push(token);
  }
  return tops;
}

/** The token of a range that stands for it in the tree: the first that hangs on something outside, the last token if none does. */
export const headOf = (document: ParsedDocument, range: TokenRange): number => topsOf(document, range)[0] ?? range.end - 1;
