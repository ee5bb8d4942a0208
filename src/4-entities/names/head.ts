import type { ParsedDocument } from '../../document/layers';
import type { TokenRange } from '../../document/span';

/** The token of a range that hangs on something outside: the one that stands for it in the tree. The last token if none does. */
export function headOf({ syntax }: ParsedDocument, { start, end }: TokenRange): number {
  for (let token = start; token < end; token++) {
    const head = syntax.heads[token];
    if (head < start || head >= end) return token;
  }
  return end - 1;
}
