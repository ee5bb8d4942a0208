import type { CharRange } from '../document/span';
import { barsOf } from './table-rows';

/** An address in a link is no longer than this; bounds the work for each "](". */
const LONGEST_ADDRESS = 600;
/** What a link is called is no longer than this. */
const LONGEST_LABEL = 300;

/** "# ", "- ", "* ": what makes a line a heading or an item of a list. Not the dash that opens what is said in a dialogue. */
const LINE_MARK = /^(?:#{1,6}|[-*+•‣▪])[ \t]+(?=\S)/;
/** "---", "* * *", "===", "|---|:--:|": a rule, or the line under the heads of a table. */
const RULE_LINE = /^(?=.*[-*_=]{2}|(?:[*_-] ){2})[-*_=|:+ \t]{3,}$/;
/** "](https://example.org/beta)", with a title or without. */
const TARGET = /^\]\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*){0,4})(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)/;

/**
 * The marks of Markdown that are no part of what is said: `**` around a word in bold, the brackets and the address of a link, "# " before a
 * heading, the dash before an item, an image, the bars of a table. "5 * 3 * 2", "snake_case" and "Acme*" have none. One pass over each line.
 *
 * @param lines of the text, without the marks of quotation before them
 * @returns ranges of the text, in order, not overlapping
 */
export function markupOf(text: string, lines: readonly CharRange[]): CharRange[] {
  const found: CharRange[] = [];
  let last = 0;
  for (const line of lines) {
    quotesIn(text, last, line.start, found);
    last = line.end;
    const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL));
    if (RULE_LINE.test(words) && words.length === line.end - line.start) {
      found.push({ start: line.start, end: line.end });
      continue;
    }
    const mark = LINE_MARK.exec(words);
    const start = line.start + (mark ? mark[0].trimEnd().length : 0);
    if (mark) found.push({ start: line.start, end: start });
    const inline = [...linksIn(text, start, line.end), ...emphasisIn(text, start, line.end)];
    for (const bar of barsOf(text, line)) inline.push({ start: bar, end: bar + 1 });
    let covered = start;
    for (const range of inline.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (range.start < covered) continue;
      found.push(range);
      covered = range.end;
    }
  }
  quotesIn(text, last, text.length, found);
  return found;
}

/** The ">" before quoted lines. */
function quotesIn(text: string, from: number, to: number, found: CharRange[]): void {
  for (let at = from; at < to; at++) if (text[at] === '>') found.push({ start: at, end: at + 1 });
}

/** Brackets and address of "[Beta](https://example.org)"; all of an image, "![A mill](mill.png)", which is not said but shown. */
function linksIn(text: string, start: number, end: number): CharRange[] {
  const found: CharRange[] = [];
  let open = -1;
  for (let at = start; at < end; at++) {
    if (text[at] === '[') open = at;
    if (text[at] !== ']' || open < 0) continue;
    const target =
      text[at + 1] === '(' && at - open <= LONGEST_LABEL ? TARGET.exec(text.slice(at, Math.min(end, at + LONGEST_ADDRESS))) : null;
    if (target) {
      const close = at + target[0].length;
      if (text[open - 1] === '!') found.push({ start: open - 1, end: close });
      else found.push({ start: open, end: open + 1 }, { start: at, end: close });
      at = close - 1;
    }
    open = -1;
  }
  return found;
}

const WORD_UNIT = /[\p{L}\p{N}]/u;

/** Pairs of `**`, `__`, `~~`, `*`, `_` and `` ` ``, each outside a word on one side and at one on the other. */
function emphasisIn(text: string, start: number, end: number): CharRange[] {
  const found: CharRange[] = [];
  const open = new Map<string, number>();
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char !== '*' && char !== '_' && char !== '~' && char !== '`') continue;
    let to = at + 1;
    while (to < end && text[to] === char) to++;
    const run = text.slice(at, to);
    const from = at;
    at = to - 1;
    if (run.length > 3 || (char === '~' && run.length !== 2) || (char === '`' && run.length > 1)) continue;
    const before = from > start ? text[from - 1] : ' ';
    const after = to < end ? text[to] : ' ';
    const opened = open.get(run);
    if (opened !== undefined && !/\s/.test(before) && !WORD_UNIT.test(after)) {
      found.push({ start: opened, end: opened + run.length }, { start: from, end: to });
      open.delete(run);
    } else if (!/\s/.test(after) && !WORD_UNIT.test(before)) open.set(run, from);
  }
  return found;
}
