import { isBlank } from '../document/blank';
import type { TokenBuilder } from './builder';
import { isWordUnit } from './ignorable';

/** Tokens are no longer than this: later stages look at each letter of a word more than once. */
export const LONGEST_TOKEN = 1_000;

/**
 * Makes tokens of what wink did not see or did not return, so that nothing of the text is lost: words as far as letters and digits go, a
 * row of one and the same symbol ("-----", "....") as one token, any other character by itself. A word of more than `LONGEST_TOKEN`
 * code units is cut.
 *
 * @param onLong is told of such a word
 */
export function scan(tokens: TokenBuilder, from: number, to: number, onLong: (start: number, end: number) => void): void {
  const { text } = tokens;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const start = at;
    if (isWordUnit(code)) {
      while (at < to && isWordUnit(text.charCodeAt(at))) at++;
      pushCut(tokens, start, at);
      if (at - start > LONGEST_TOKEN) onLong(start, at);
      continue;
    }
    at += isSurrogatePair(text, at, to) ? 2 : 1;
    if (REPEATED.includes(text[start])) while (at < to && text.charCodeAt(at) === code) at++;
    pushCut(tokens, start, at);
  }
}

const REPEATED = '.-–—=_*~#!?';

function pushCut(tokens: TokenBuilder, start: number, end: number): void {
  let from = start;
  while (end - from > LONGEST_TOKEN) {
    let to = from + LONGEST_TOKEN;
    if (isSurrogatePair(tokens.text, to - 1, end)) to--;
    tokens.push(from, to);
    from = to;
  }
  tokens.push(from, end);
}

function isSurrogatePair(text: string, at: number, end: number): boolean {
  return at + 1 < end && (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
