import { startsListItem } from '../document/headings';
import type { CharRange } from '../document/span';
import type { Line } from './lines';

/** Lines wider than this are paragraphs that the reader's window wraps, not lines that an editor broke. */
const WIDEST_WRAP = 130;
/** A list of short items has narrow lines as well; nobody wraps running text below this. */
const NARROWEST_WRAP = 40;
/** Share of line breaks at which the next word would not have fitted: greedy wrapping gives all of them, but for a URL here and there. */
const FULL_SHARE = 0.7;
/** Share of line breaks in the middle of a sentence, before a word in lower case. */
const SOFT_SHARE = 0.3;

/**
 * Joins lines into paragraphs. Nearly every text on the web has one line a paragraph, and then there is nothing to join. Mail, plain
 * text files and PDFs break lines at a fixed width: there a line goes on in the next if the next one's first word would not have fitted.
 * Which of both it is, the text as a whole decides.
 *
 * @returns ranges of the text, in order, each one line or several
 */
export function paragraphsOf(text: string, lines: readonly Line[]): CharRange[] {
  const width = wrapWidth(text, lines);
  const paragraphs: { start: number; end: number }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    if (width > 0 && previous && line.blanksBefore === 0 && goesOn(text, previous, line, width)) {
      paragraphs[paragraphs.length - 1].end = line.end;
    } else {
      paragraphs.push({ start: line.start, end: line.end });
    }
    previous = line;
  }
  return paragraphs;
}

/** The width at which the text was wrapped, in code units, or 0 if it was not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const counts = new Uint32Array(WIDEST_WRAP + 2);
  let breaks = 0;
  for (let i = 1; i < lines.length; i++) {
    if (lines[i].blanksBefore > 0) continue;
    breaks++;
    counts[Math.min(widthOf(lines[i - 1]), WIDEST_WRAP + 1)]++;
  }
  if (breaks === 0) return 0;
  // The widest line but for one in ten: a long URL that could not be broken stands out of any margin.
  let width = WIDEST_WRAP + 1;
  for (let above = 0; width > 0; width--) {
    above += counts[width];
    if (above > breaks / 10) break;
  }
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return 0;

  let full = 0;
  let soft = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    const previous = lines[i - 1];
    if (line.blanksBefore > 0) continue;
    if (isFull(text, previous, line, width)) full++;
    if (startsInLowerCase(text, line) && !/[.!?:]/.test(text.charAt(previous.end - 1))) soft++;
  }
  // The last line of each paragraph is short: texts without blank lines have one such break a paragraph.
  return full >= breaks * FULL_SHARE && soft >= breaks * SOFT_SHARE ? width : 0;
}

const widthOf = (line: Line): number => line.end - line.start;

/** Whether the first word of `next` would not have fitted on `line`. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const room = width - widthOf(line);
  for (let at = next.start; at - next.start < room; at++) {
    if (at >= next.end || text.charCodeAt(at) === 0x20) return false;
  }
  return true;
}

function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  if (startsListItem(text, next)) return false;
  return isFull(text, line, next, width) || (startsInLowerCase(text, next) && widthOf(line) > width / 2);
}

const startsInLowerCase = (text: string, line: Line): boolean => /\p{Ll}/u.test(text.charAt(line.start));
