import { isBlank } from '../document/blank';
import type { CharRange } from '../document/span';
import { foldLetters } from './fold';
import { isWordUnit, joinsWords } from './ignorable';

/**
 * wink's time grows with the square of the longest stretch without a space, and for some ("://://…") with its cube. Words and URLs of an
 * article are shorter than this; what is longer is parted at its symbols first, "[[[[…", "一、二、三…", "one—two—three…".
 */
const LONGEST_RUN = 80;

/** Addresses are one word, which wink makes of some: "www.example.com", "https://example.com/a?b", "a.torres@example.com". */
const ADDRESS =
  /^(?:(?:https?|ftp):\/\/|www\.)[^\s<>"“”«»]+|^[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}|^(?:[a-z\d-]{1,63}\.){1,3}(?:com|org|net|gov|edu|co\.uk)\b(?!\.[a-z])/i;
/** A longer stretch is no address, and looking for one address after the other in it would take the square of its length. */
const LONGEST_ADDRESS = 2_000;
const MAY_BE_ADDRESS = /[/@]|\.[a-z]/i;

export interface Masked {
  /**
   * As long as the block, for wink to read: every blank is a space, and so is all that wink shall not see, namely citation marks,
   * addresses, "[...]" and the symbols within very long stretches. Letters that wink does not know are plain ones.
   */
  readonly copy: string;
  /** Addresses and "[...]": tokens as they are. Code units of the whole text, in order. */
  readonly whole: readonly CharRange[];
}

/**
 * Makes the copy of a block that wink reads. Linear in the length of the block.
 *
 * @param unread marks of citation and markup within the block, in order
 */
export function mask(text: string, block: CharRange, unread: readonly CharRange[]): Masked {
  const whole: CharRange[] = [];
  let copy = '';
  let copied = block.start;
  const hide = (start: number, end: number, by = ' '): void => {
    copy += text.slice(copied, start) + by.repeat(end - start);
    copied = end;
  };

  let next = 0;
  let at = block.start;
  while (at < block.end) {
    if (next < unread.length && at >= unread[next].start) {
      hide(at, unread[next].end);
      at = unread[next].end;
      next++;
      continue;
    }
    if (isBlank(text.charCodeAt(at))) {
      const start = at;
      while (at < block.end && isBlank(text.charCodeAt(at))) at++;
      if (at - start > 1 || text.charCodeAt(start) !== 0x20) hide(start, at);
      continue;
    }
    const limit = next < unread.length ? unread[next].start : block.end;
    const start = at;
    at = endOfRun(text, start, limit);
    const address = at - start >= 3 && at - start < LONGEST_ADDRESS ? wholeAt(text, start, at) : 0;
    if (address > 0) {
      whole.push({ start, end: start + address });
      hide(start, start + address);
      at = start + address;
    } else if (at - start > LONGEST_RUN) {
      hideSymbols(text, start, at, hide);
    } else {
      for (let i = start + 1; i < at; i++) if (joinsWords(text.charCodeAt(i))) hide(i, i + 1, WORD_JOINER);
    }
  }
  return { copy: foldLetters(copy + text.slice(copied, block.end)), whole };
}

/** The one joiner that wink takes for a part of a word. */
const WORD_JOINER = '\u2060';

/** The end of a stretch without blanks; a joiner between two letters does not end it. */
function endOfRun(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isBlank(code) && !(joinsWords(code) && isInWord(text, start, at, limit))) break;
    at++;
  }
  return at;
}

const isInWord = (text: string, start: number, at: number, limit: number): boolean =>
  at > start && at + 1 < limit && isLetterUnit(text.charCodeAt(at - 1)) && isLetterUnit(text.charCodeAt(at + 1));

/** Not half of an emoji: those are joined as well. */
const isLetterUnit = (code: number): boolean => isWordUnit(code) && !(code >= 0xd800 && code <= 0xdfff);

/** Length of the address or mark of omission that a stretch begins with, without the punctuation that follows it; 0 if there is none. */
function wholeAt(text: string, start: number, end: number): number {
  const run = text.slice(start, end);
  if (run.startsWith('[')) return run.startsWith('[...]') ? 5 : run.startsWith('[…]') ? 3 : 0;
  if (!MAY_BE_ADDRESS.test(run)) return 0;
  const match = ADDRESS.exec(run);
  if (!match) return 0;
  let length = match[0].length;
  while (length > 0 && ".,;:!?)]}'’”*".includes(run[length - 1])) length--;
  return length;
}

/** Parts a very long stretch: symbols out, words in, unless a word by itself is still too long for wink. */
function hideSymbols(text: string, start: number, end: number, hide: (start: number, end: number) => void): void {
  let word = start;
  for (let at = start; at <= end; at++) {
    if (at < end && isWordUnit(text.charCodeAt(at))) continue;
    if (at - word > LONGEST_RUN) hide(word, at);
    if (at < end) hide(at, at + 1);
    word = at + 1;
  }
}
