import type { CharRange } from './span';

const HEADING_WORDS = 14;
const TITLE_WORDS = 25;
/** Longer lines are not looked at: cost stays the same whatever the text. */
const LONGEST = 300;

/**
 * Whether a line reads like a headline: short, with a letter in it, and nothing at its end that closes or continues a sentence.
 * "Market implications of continued AI development" is one; "Confidence fell." and "He listed three reasons:" are not.
 */
export function looksLikeHeading(text: string, line: CharRange): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST));
  if (/^#{1,6}\s/.test(words)) return true;
  return isShort(words, line, HEADING_WORDS) && !startsListItem(text, line) && !isPartOfSentence(words);
}

/** The same for the first line of an article, which may be longer and may ask: "Can Tencent do without US chips?" */
export function looksLikeTitle(text: string, line: CharRange): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST));
  if (/^#{1,6}\s/.test(words)) return true;
  return isShort(words, line, TITLE_WORDS) && !startsListItem(text, line) && (!endsSentence(words) || /[?!]$/.test(words));
}

function isShort(words: string, line: CharRange, most: number): boolean {
  if (line.end - line.start > LONGEST || !/\p{L}/u.test(words)) return false;
  return words.split(/\s+/).length <= most;
}

/** Ends in a mark that closes, continues or breaks off a sentence, perhaps within quotation marks or brackets: `.`, `.”`, `:`, `--`. */
const endsSentence = (words: string): boolean => /(?:[.!?…:;,][”’"')\]»*_]{0,3}|--|[–—])$/.test(words) && !/\b\p{Lu}\.$/u.test(words);

/** Such an end, or a start in lower case that is no name as "eBay" is. */
const isPartOfSentence = (words: string): boolean => endsSentence(words) || /^(?:--|–|—|\p{Ll}(?!\p{Lu}))/u.test(words);

/** "- chips", "• chips", "* chips", "2) chips", "3. chips". */
export function startsListItem(text: string, range: CharRange): boolean {
  return /^(?:[-*•‣▪–—]|\d{1,3}[.)])\s/.test(text.slice(range.start, Math.min(range.end, range.start + 6)));
}
