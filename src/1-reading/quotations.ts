import { isSpace, type CharRange } from '../document/span';
import type { Quotation, ReadDocument } from '../document/layers';

type Mark = 'double' | 'curly' | 'single' | 'guillemet';

interface Open {
  readonly mark: Mark;
  /** First code unit after the opening mark. */
  readonly start: number;
  /** Where the first mark stood that closes it or is a possessive: "‘the giants’ chips". */
  doubtful?: number;
}

/**
 * The stretches between quotation marks: "…", “…”, «…», ‘…’ and '…', one within another. Marks are paired within a block. A double
 * mark that nothing closes runs to the end of the block, as newspapers leave a quotation open that goes on in the next paragraph; an
 * unclosed single one is an apostrophe ("’90s") and is dropped. Linear in the length of the blocks.
 *
 * @returns what stands between the marks, the outermost apart from those inside them; each in the order of the first code unit, the
 * longer one first
 */
export function quotationsOf(text: string, blocks: readonly CharRange[]): Pick<ReadDocument, 'quotations' | 'innerQuotations'> {
  const found: Quotation[] = [];
  for (const block of blocks) pair(text, block, found);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const quotations: Quotation[] = [];
  const innerQuotations: Quotation[] = [];
  let covered = 0;
  for (const quotation of found) {
    (quotation.start < covered ? innerQuotations : quotations).push(quotation);
    covered = Math.max(covered, quotation.end);
  }
  return { quotations, innerQuotations };
}

function pair(text: string, block: CharRange, found: Quotation[]): void {
  const open: Open[] = [];
  const close = (mark: Mark, at: number): void => {
    const index = open.findLastIndex((entry) => entry.mark === mark);
    if (index < 0) return;
    if (open[index].start < at) found.push({ start: open[index].start, end: at });
    // What was opened inside and not closed there is no quotation.
    open.splice(index).slice(1).forEach(settle);
  };
  const closeSingle = (at: number): void => {
    const single = open.find((entry) => entry.mark === 'single');
    if (!single || isFollowedByWord(text, at, block)) return;
    if (!isPossessive(text, at)) close('single', at);
    // Within another quotation it is that one's possessive, for quotations do not cross.
    else if (open.at(-1) === single) single.doubtful ??= at;
  };
  const settle = ({ mark, start: from, doubtful }: Open): void => {
    if (mark === 'single' && doubtful !== undefined && from < doubtful) found.push({ start: from, end: doubtful });
  };
  // At most one of each mark is open, so that a text of opening marks alone costs no more than another.
  const start = (mark: Mark, at: number): void => {
    const index = open.findIndex((entry) => entry.mark === mark);
    if (index >= 0 && open[index].doubtful === undefined) return;
    if (index >= 0) open.splice(index, 1).forEach(settle);
    open.push({ mark, start: at + 1 });
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
        else closeSingle(at);
        break;
      case 0x2019: // ’
        closeSingle(at);
        break;
    }
  }
  for (const entry of open) {
    settle(entry);
    if (entry.mark !== 'single' && entry.start < block.end) found.push({ start: entry.start, end: block.end });
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

const isFollowedByWord = (text: string, at: number, block: CharRange): boolean => at + 1 < block.end && /[\p{L}\p{N}]/u.test(text[at + 1]);

/**
 * Whether a mark looks like that of a plural's possessive, between an s and a word in lower case: "the giants’ chips". It closes a
 * quotation only if no other mark does: "‘giants’ of the trade".
 */
const isPossessive = (text: string, at: number): boolean => text[at - 1] === 's' && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
