import type { CharRange } from '../document/span';
import { isA } from '../english';

/** Marks are short: a bracket that is not closed within this many code units is no mark. Bounds the work for each "[". */
const LONGEST = 40;

/** [2], [1, 2], [3-5], [12–14]. Not [2024], which is a year that an editor put in. */
const NUMBERS = /^\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*$/;
/**
 * Wikipedia's notes and complaints. "[sic]" is here too: it speaks about the quoted words and not about the world, and as words of the
 * sentence it would only come between others.
 */
function isNote(words: string): boolean {
  const lower = words.toLowerCase();
  const numbered = /^([a-z]+) ?\d{1,3}$/.exec(lower);
  return numbered ? isA(numbered[1], 'numbered note') : isA(lower.replace(/\?$/, ''), 'remark in brackets');
}
/** [GPT], [AFP]: where the statement comes from. */
const SOURCE = /^\p{Lu}[\p{Lu}\d&-]{1,7}$/u;
/** [a], [b]: footnotes. Not the endings that editors put to verbs, "need[s]", "surprise[d]". */
const FOOTNOTE = /^[a-ce-k]$/;

/**
 * The marks in brackets that point to a source or note: [2][3], [1, 2], [GPT], [citation needed]. Words that an editor put into a
 * quotation are not among them: "[the company]", "[T]he", "the [US] president". Linear in the length of the text.
 *
 * @returns ranges of the text with their brackets, in order
 * @example citationsOf('on December 4, 2024 [2][3], it') // [{ start: 20, end: 23 }, { start: 23, end: 26 }]
 */
export function citationsOf(text: string): CharRange[] {
  const citations: CharRange[] = [];
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    const end = closingBracket(text, open);
    if (end < 0) continue;
    if (isCitation(text, open, end, citations.at(-1)?.end ?? -1)) citations.push({ start: open, end });
  }
  return citations;
}

/** Code unit after the "]" that belongs to the "[" at `open`, or -1 if another one, a line break or nothing comes first. */
function closingBracket(text: string, open: number): number {
  const stop = Math.min(text.length, open + LONGEST);
  for (let at = open + 1; at < stop; at++) {
    const char = text[at];
    if (char === ']') return at + 1;
    if (char === '[' || char === '\n' || char === '\r') return -1;
  }
  return -1;
}

function isCitation(text: string, start: number, end: number, previousEnd: number): boolean {
  const inside = text.slice(start + 1, end - 1);
  const before = start > 0 ? text[start - 1] : ' ';
  const after = end < text.length ? text[end] : ' ';
  if (NUMBERS.test(inside) || isNote(inside)) return true;
  // "word[a] and" but not "[a] company", "[T]he".
  if (FOOTNOTE.test(inside)) return /[\p{L}\d.,;:!?”"’)\]]/u.test(before) && !/\p{L}/u.test(after);
  // "measures [GPT]." and "measures. [GPT] The" but not "the [US] president": a source ends what it vouches for.
  if (SOURCE.test(inside)) {
    if (previousEnd === start || /[.,;:!?[)]/.test(after)) return true;
    const next = text.slice(end, end + 8).trimStart();
    const last = text.slice(Math.max(0, start - 8), start).trimEnd();
    return next === '' || /[.!?”"]$/.test(last) || /^[.[\n]/.test(next);
  }
  return false;
}
