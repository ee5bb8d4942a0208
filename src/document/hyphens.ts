import type { TokenTable } from './tokens';

/** A mark that joins two words to one where no space stands beside it. */
export const isHyphen = (word: string): boolean => word === '-' || word === '‑' || word === '–';

/** The end of what is joined to `token` by hyphens, at most `limit`: "text-to-video" is one word in five tokens. */
export function groupEnd({ starts, ends, words }: TokenTable, token: number, limit: number): number {
  let end = token + 1;
  while (end < limit && starts[end] === ends[end - 1] && (isHyphen(words[end]!) || isHyphen(words[end - 1]!))) end++;
  return end;
}
