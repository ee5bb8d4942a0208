import { isBlank } from '../document/blank';
import type { Block, ReadDocument } from '../document/layers';
import type { CharRange } from '../document/span';
import { isA } from '../english';
import { takesStop } from './abbreviations';
import type { TokenBuilder } from './builder';
import { mask } from './mask';
import { pieceEnds } from './pieces';
import { LONGEST_TOKEN, scan } from './scan';
import { cutsOf } from './splits';
import { readWords } from './wink';

/** A word of wink's that is not found within this many code units of where it should be is given up: its letters are scanned instead. */
const REACH = 64;

/**
 * Adds the tokens of one block: what wink reads, at exact places in the text, and what it leaves out. Offsets come from looking for each
 * word from where the last one ended. wink's own count of preceding spaces loses some kinds of space, and now and then wink
 * drops a character; then the gap between two words is scanned for what stands there.
 *
 * @param unread marks of citation and markup within the block, in order: they are no tokens
 * @param onLong is told of words that had to be cut
 */
export function addBlock(
  tokens: TokenBuilder,
  document: ReadDocument,
  block: Block,
  unread: readonly CharRange[],
  onLong: (start: number, end: number) => void,
): void {
  const { text } = document;
  const { copy, whole } = mask(text, block, unread);
  const gaps = new GapFiller(tokens, block.start, unread, whole, onLong);
  let pieceStart = 0;
  for (const pieceEnd of pieceEnds(copy)) {
    const piece = copy.slice(pieceStart, pieceEnd);
    const { words, lasts } = readWords(piece);
    let sentence = 0;
    let cursor = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      while (piece.charCodeAt(cursor) === 0x20) cursor++;
      let at = cursor;
      if (!piece.startsWith(word, cursor)) {
        const found = piece.slice(cursor, cursor + REACH + word.length).indexOf(word);
        at = found < 0 || word === '' ? -1 : cursor + found;
      }
      if (at >= 0) {
        const start = block.start + pieceStart + at;
        gaps.fillTo(start);
        addWord(tokens, start, start + word.length);
        gaps.skipTo(start + word.length);
        cursor = at + word.length;
      }
      while (sentence < lasts.length && lasts[sentence] < i) sentence++;
      // The end of a piece is no end of a sentence, unless the next word says so.
      if (lasts[sentence] === i && i < words.length - 1 && tokens.length > 0) tokens.breaks[tokens.length - 1] = 1;
    }
    pieceStart = pieceEnd;
  }
  gaps.fillTo(block.end);
}

/** Adds a word of wink's, cut or joined to the one before as the treebanks have it. */
function addWord(tokens: TokenBuilder, start: number, end: number): void {
  // A joiner of words may be left at the edge of one: "Tencent\u00ad’s".
  while (start < end && isBlank(tokens.text.charCodeAt(start))) start++;
  while (end > start && isBlank(tokens.text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  const word = tokens.text.slice(start, end);
  const last = tokens.length - 1;
  if (last >= 0 && tokens.ends[last] === start) {
    const joined = joins(tokens, last, word, end);
    if (joined > 0) tokens.extend(start + joined);
    if (joined > 0 && start + joined < end) tokens.push(start + joined, end);
    if (joined > 0) return;
  }
  const cuts = cutsOf(word) ?? stopOfAmount(tokens, word, start) ?? strayStop(tokens.text, word, end);
  let from = start;
  for (const cut of cuts ?? NOWHERE) {
    tokens.push(from, start + cut);
    from = start + cut;
  }
  tokens.push(from, end);
}

/** "paid $5m." comes as "$", "5" and "m.": the stop is the sentence's, and "m" the letter that scales the number. */
function stopOfAmount({ text }: TokenBuilder, word: string, start: number): readonly number[] | undefined {
  return /^\p{L}\.$/u.test(word) && /\d/.test(text.charAt(start - 1)) ? [1] : undefined;
}

/** "He came in." – wink takes "in." for inches, "sat." for Saturday, "no." for a number. */
function strayStop(text: string, word: string, end: number): readonly number[] | undefined {
  if (!word.endsWith('.') || !/^\p{L}{2,}\.$/u.test(word)) return undefined;
  return takesStop(word.slice(0, -1), wordAfter(text, end)) ? undefined : [word.length - 1];
}

const wordAfter = (text: string, at: number): string => /\s*(\S*)/.exec(text.slice(at, at + 12))![1];

const DOTS = /^\.+$/;
const NOWHERE: readonly number[] = [];

/** How much of a word of wink's, which ends at `end`, belongs to the token right before it: code units, 0 for nothing. */
function joins(tokens: TokenBuilder, last: number, word: string, end: number): number {
  const before = tokens.words[last];
  // "past...and" comes as "past." and "..": a row of dots is one token.
  if (DOTS.test(before) && DOTS.test(word)) return word.length;
  // "Gen" + "." → "Gen."
  if (word === '.') return !before.endsWith('.') && takesStop(before, wordAfter(tokens.text, end)) ? 1 : 0;
  // "!!", "?!", "---", "=====", "''"
  if (word.length === 1 && before.length < LONGEST_TOKEN) {
    if (word === '!' || word === '?') return /^[!?]+$/.test(before) ? 1 : 0;
    if ("-=*_~#'`".includes(word)) return before === word || (word !== "'" && before.endsWith(word + word)) ? 1 : 0;
  }
  // "5" + "G" → "5G", a name and no amount, but "$5" + "B" stay apart. "737" + "s." has lost its way to the end of the sentence.
  if (!/^\d{1,4}$/.test(before)) return 0;
  const ending = word.replace(/\.$/, '');
  if (!(/^[GDKAs]$/.test(ending) || isA(ending, 'ordinal ending')) || (last > 0 && /\p{Sc}$/u.test(tokens.words[last - 1]))) return 0;
  return word.endsWith('.') ? word.length - 1 : word.length;
}

/** Makes tokens of what stands between wink's words: addresses, symbols of very long stretches, characters that wink dropped. */
class GapFiller {
  private citation = 0;
  private address = 0;

  constructor(
    private readonly tokens: TokenBuilder,
    private cursor: number,
    private readonly unread: readonly CharRange[],
    private readonly whole: readonly CharRange[],
    private readonly onLong: (start: number, end: number) => void,
  ) {}

  skipTo(end: number): void {
    this.cursor = end;
  }

  fillTo(end: number): void {
    while (this.cursor < end) {
      const citation = this.unread[this.citation] as CharRange | undefined;
      if (citation && citation.start <= this.cursor) {
        this.cursor = Math.max(this.cursor, citation.end);
        this.citation++;
        continue;
      }
      const address = this.whole[this.address] as CharRange | undefined;
      if (address && address.start <= this.cursor) {
        if (address.start === this.cursor) this.tokens.push(address.start, address.end);
        this.cursor = Math.max(this.cursor, address.end);
        this.address++;
        continue;
      }
      const stop = Math.min(end, citation?.start ?? end, address?.start ?? end);
      scan(this.tokens, this.cursor, stop, this.onLong);
      this.cursor = stop;
    }
  }
}
