import { isSpace, type CharRange } from '../document/span';

/** A line of the text without white space at its ends and the "> " of quoted mail before it. Blank lines are not listed, they are counted. */
export interface Line extends CharRange {
  /** Blank lines between the line before and this one. */
  readonly blanksBefore: number;
}

/**
 * The lines of a text that hold more than white space, in order. A line ends at `\n`, `\r\n`, `\r`, U+2028 or U+2029, whatever
 * the text's system was. One pass.
 *
 * @example linesOf('a\r\n\r\n b') // [{ start: 0, end: 1, blanksBefore: 0 }, { start: 6, end: 7, blanksBefore: 1 }]
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let lineStart = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : NEWLINE;
    if (!isLineBreak(code)) continue;
    let start = lineStart;
    let end = at;
    while (start < end && (isSpace(text.charCodeAt(start)) || text.charCodeAt(start) === QUOTED)) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      lines.push({ start, end, blanksBefore: blanks });
      blanks = 0;
    } else if (lines.length > 0) {
      blanks++;
    }
    if (code === RETURN && text.charCodeAt(at + 1) === NEWLINE) at++;
    lineStart = at + 1;
  }
  return lines;
}

const QUOTED = 0x3e;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Whether a UTF-16 code unit ends a line. */
function isLineBreak(code: number): boolean {
  return code === NEWLINE || code === RETURN || code === 0x2028 || code === 0x2029;
}
