import { isSpace, type CharRange } from '../document/span';
import type { Quotation } from '../document/layers';

type Mark = 'double' | 'curly' | 'single' | 'guillemet';

interface Open {
  readonly mark: Mark;
  /** First code unit after the opening mark. */
  readonly start: number;
}

/**
 * The stretches between quotation marks: "…", “…”, «…», ‘…’ and '…', one within another. Marks are paired within a block. A double
 * mark that nothing closes runs to the end of the block, as newspapers leave a quotation open that goes on in the next paragraph; an
 * unclosed single one is an apostrophe ("’90s") and is dropped. Linear in the length of the blocks.
 *
 * @returns what stands between the marks, in the order of the first code unit, the longer one first
 */
export function quotationsOf(text: string, blocks: readonly CharRange[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const block of blocks) pair(text, block, quotations);
  return quotations.sort((a, b) => a.start - b.start || b.end - a.end);
}

function pair(text: string, block: CharRange, found: Quotation[]): void {
  const open: Open[] = [];
  const close = (mark: Mark, at: number): void => {
    const index = open.findLastIndex((entry) => entry.mark === mark);
    if (index < 0) return;
    if (open[index].start < at) found.push({ start: open[index].start, end: at });
    // What was opened inside and not closed there is no quotation.
    open.length = index;
  };
  // At most one of each mark is open, so that a text of opening marks alone costs no more than another.
  const start = (mark: Mark, at: number): void => {
    if (!open.some((entry) => entry.mark === mark)) open.push({ mark, start: at + 1 });
  };

  for (let at = block.start; at < block.end; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        if (open.some((entry) => entry.mark === 'double')) close('double', at);
        else if (opensWord(text, at, block) || !isDigit(text, at - 1)) start('double', at);
        break;
      case 0x201c: // “
        start('curly', at);
        break;
      case 0x201d: // ”
        close('curly', at);
        break;
      case 0xab: // «
        start('guillemet', at);
        break;
      case 0xbb: // »
        close('guillemet', at);
        break;
      case 0x2018: // ‘
        if (opensWord(text, at, block)) start('single', at);
        break;
      case 0x27: // '
        if (opensWord(text, at, block)) start('single', at);
        else if (closesWord(text, at, block)) close('single', at);
        break;
      case 0x2019: // ’
        if (closesWord(text, at, block)) close('single', at);
        break;
    }
  }
  for (const { mark, start: from } of open) {
    if (mark !== 'single' && from < block.end) found.push({ start: from, end: block.end });
  }
}

const isDigit = (text: string, at: number): boolean => at >= 0 && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;

/** Nothing or an opening mark before it and a word after it: "(‘Olympics of AI’)". Not the apostrophe in "Tencent’s". */
function opensWord(text: string, at: number, block: CharRange): boolean {
  const before = at > block.start ? text.charCodeAt(at - 1) : 0x20;
  const after = at + 1 < block.end ? text.charCodeAt(at + 1) : 0x20;
  return (isSpace(before) || OPENERS.has(before)) && !isSpace(after);
}
const OPENERS = new Set(Array.from('([{"“«‘—–-/', (char) => char.charCodeAt(0)));

/**
 * No letter after it. A plural's possessive looks the same, "‘the giants’ chips’": a mark between an s and a word in lower case is
 * taken for one.
 */
function closesWord(text: string, at: number, block: CharRange): boolean {
  const after = at + 1 < block.end ? text[at + 1] : ' ';
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  const possessive = text[at - 1] === 's' && after === ' ' && /\p{Ll}/u.test(text[at + 2] ?? '');
  return !possessive;
}
