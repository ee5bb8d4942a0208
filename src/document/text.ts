import type { TokenizedDocument } from './layers';
import type { TokenRange } from './span';

/** The text's own words with white space folded: what stands between the first and last token of a range. Of a line in capitals as a sentence would write it. */
export function foldedText(
  { text, tokens: { starts, ends, words } }: Pick<TokenizedDocument, 'text' | 'tokens'>,
  { start, end }: TokenRange,
): string {
  let folded = '';
  for (let token = start; token < end; token++) {
    if (token > start) folded += text.slice(ends[token - 1], starts[token]);
    folded += words[token];
  }
  return folded.replace(/\s+/g, ' ').trim();
}
