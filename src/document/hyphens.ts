import type { TokenTable } from './tokens';

/** A mark that joins two words to one where no space stands beside it. */
export const isHyphen = (word: string): boolean => word === '-' || word === '‑' || word === '–';

/** The end of what is joined to `token` by hyphens, at most `limit`: "text-to-video" is one word in five tokens. */
export function groupEnd({ starts, ends, words }: TokenTable, token: number, limit: number): number {
  let end = token + 1;
  while (end < limit && starts[end] === ends[end - 1] && (isHyphen(words[end]!) || isHyphen(words[end - 1]!))) end++;
  return end;
}

/** Where what is joined to `token` by hyphens begins: "born" of "Mexican-born" is joined to "Mexican". */
export function beforeHyphens({ starts, ends, words }: TokenTable, token: number): number {
  let start = token;
  while (start > 1 && isHyphen(words[start - 1]!) && starts[start] === ends[start - 1] && starts[start - 1] === ends[start - 2]) start -= 2;
  return start;
}
