import type { Block } from '../document/layers';
import type { Warning } from '../document/warnings';
import { isA } from '../english';
import { RelataError } from '../errors';
import { otherLanguageOf } from '../lexicon/other-languages';

/** With fewer words no share of them says anything. */
const ENOUGH_WORDS = 40;
/** In 13,000 stretches of 60 words of news the least share of function words of three letters and more was 8%, in eight other languages 5% the most. */
const LEAST_SHARE = 0.06;
/** Of two letters other languages have the same ones: "me", "no", "so". */
const SHORTEST = 3;
/** With fewer lines a text is no list. */
const ENOUGH_LINES = 8;
/** Of the lines of a text of sentences, headings and captions among them, far fewer end without a stop. */
const MOST_OPEN = 2 / 3;
/** Lines of more words are sentences, with a stop or not. */
const LONGEST_LINE = 12;

/**
 * A warning for a text that there is little to find in: one that is not English, or of lines that are no sentences, such as a menu or a table.
 *
 * @param words of the text, in lower case
 * @throws RelataError `other-language` in place of that warning, where only English is wanted
 */
export function unfitWarning(text: string, blocks: readonly Block[], words: readonly string[], englishOnly: boolean): Warning | undefined {
  const letters = words.filter((word) => /^\p{L}/u.test(word));
  if (letters.length < ENOUGH_WORDS) return isOtherScript(text) ? notEnglish(text, letters, englishOnly) : undefined;
  if (isList(text, blocks)) return NO_SENTENCES;
  const functional = letters.filter((word) => word.length >= SHORTEST && isA(word, 'closed-class word')).length;
  return functional < LEAST_SHARE * letters.length ? notEnglish(text, letters, englishOnly) : undefined;
}

function notEnglish(text: string, words: readonly string[], englishOnly: boolean): Warning {
  const language = otherLanguageOf(text, words);
  const reason = `the text ${language === undefined ? 'does not look English' : `looks ${language}, not English`}`;
  if (englishOnly) throw new RelataError('other-language', { reason });
  return { code: 'not-english', message: `${reason}; what was read of it is hardly right` };
}
const NO_SENTENCES: Warning = {
  code: 'no-sentences',
  message: 'the text looks like a list, a menu or a table: relations are read of sentences',
};

/** Scripts that write no spaces have few words. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters >= ENOUGH_WORDS && 2 * latin < letters;
}

function isList(text: string, blocks: readonly Block[]): boolean {
  const lines = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
  if (lines.length < ENOUGH_LINES) return false;
  const open = lines.filter(({ start, end }) => {
    const line = text.slice(start, end);
    return !/[.!?…:;"'”’)\]]\s*$/.test(line) && line.split(/\s+/).length <= LONGEST_LINE;
  });
  return open.length > MOST_OPEN * lines.length;
}
