import { looksLikeHeading, looksLikeTitle } from '../document/headings';
import type { Block, BlockKind, DatelineRange } from '../document/layers';
import { trimRange, type CharRange } from '../document/span';
import { isA } from '../english';
import { isByline } from './byline';
import { datelineAfter, datelineBefore, datelineIn } from './dateline';
import { cellsOf } from './table-rows';

/** More headings than this in a row are a list or a table. */
const HEADINGS_IN_A_ROW = 3;

/**
 * Says of each paragraph what it is. Title, byline and dateline stand before the first paragraph; a dateline may also open that
 * paragraph, and then is a block of its own. Headings may stand anywhere but at the end, where nothing would follow them.
 *
 * @returns blocks in the order of the text, and the dateline that they contain
 */
export function blocksOf(text: string, paragraphs: readonly CharRange[]): { blocks: Block[]; dateline?: DatelineRange } {
  const blocks: Block[] = [];
  let dateline: DatelineRange | undefined;
  let leading = true;
  paragraphs.forEach((range, index) => {
    const isLast = index === paragraphs.length - 1;
    const cells = cellsOf(text, range);
    if (cells.length > 0) {
      blocks.push(...cells.map((cell): Block => ({ kind: 'paragraph', ...cell })));
      return;
    }
    const alone = leading ? datelineIn(text, range) : undefined;
    if (alone) {
      dateline = combine(dateline, alone);
      blocks.push({ kind: 'dateline', ...only(range) });
      return;
    }
    const kind = leading ? leadKind(text, range, blocks, isLast) : bodyKind(text, range, isLast);
    if (kind === 'paragraph' && leading) {
      leading = false;
      const before = datelineBefore(text, range);
      if (before && before.end < range.end) {
        dateline = combine(dateline, before);
        blocks.push({ kind: 'dateline', ...only(before) });
        const start = skipSpace(text, before.end);
        blocks.push({ kind, start, end: range.end });
        return;
      }
    }
    const after = kind === 'title' ? datelineAfter(text, range) : undefined;
    if (after) {
      dateline = combine(dateline, after);
      blocks.push({ kind, ...trimRange(text, { start: range.start, end: after.start }) });
      blocks.push({ kind: 'dateline', ...only(after) });
      return;
    }
    blocks.push({ kind, ...only(range) });
  });
  return { blocks: withoutLists(blocks), ...(dateline && { dateline }) };
}

function leadKind(text: string, range: CharRange, before: readonly Block[], isLast: boolean): BlockKind {
  if (before.length > 0 && isByline(text, range)) return 'byline';
  if (isLast) return 'paragraph';
  if (isOfThePage(text.slice(range.start, range.end))) return 'heading';
  if (!before.some(({ kind }) => kind === 'title') && looksLikeTitle(text, range)) return 'title';
  return looksLikeHeading(text, range) ? 'heading' : 'paragraph';
}

function bodyKind(text: string, range: CharRange, isLast: boolean): BlockKind {
  if (isByline(text, range)) return 'byline';
  return !isLast && looksLikeHeading(text, range) ? 'heading' : 'paragraph';
}

/** An address, or what a button says: pages that were copied whole have them above the title. */
const isOfThePage = (line: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(line) || isA(line.toLowerCase(), 'button of a page');

/** The first dateline's range; place, date and agency from whichever line has them. */
const combine = (first: DatelineRange | undefined, second: DatelineRange): DatelineRange => (first ? { ...second, ...first } : second);

const only = ({ start, end }: CharRange): CharRange => ({ start, end });

function skipSpace(text: string, at: number): number {
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

/** Lines without closing punctuation one after the other are a list: "Apples", "Pears", "Plums", "Grapes". */
function withoutLists(blocks: Block[]): Block[] {
  let from = 0;
  while (from < blocks.length) {
    let to = from;
    while (to < blocks.length && blocks[to].kind === 'heading') to++;
    if (to - from > HEADINGS_IN_A_ROW) {
      for (let i = from; i < to; i++) blocks[i] = { ...blocks[i], kind: 'paragraph' };
    }
    from = to + 1;
  }
  return blocks;
}
