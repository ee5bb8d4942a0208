import type { ParsedDocument } from '../document/layers';
import type { TokenRange } from '../document/span';

/** The text's own words with white space folded: what stands between the first and last token of a range. */
export const foldedText = ({ text, tokens }: Pick<ParsedDocument, 'text' | 'tokens'>, { start, end }: TokenRange): string =>
  text
    .slice(tokens.starts[start], tokens.ends[end - 1])
    .replace(/\s+/g, ' ')
    .trim();
