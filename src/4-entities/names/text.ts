import type { TokenRange } from '../../document/span';
import type { Scene } from './scene';

/** A name as the text has it, with white space folded: what stands between its first and last token. */
export function nameText({ document: { text, tokens } }: Pick<Scene, 'document'>, { start, end }: TokenRange): string {
  return text.slice(tokens.starts[start], tokens.ends[end - 1]).replace(/\s+/g, ' ');
}
