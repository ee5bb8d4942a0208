import type { BlockKind } from '../document/layers';
import { BEFORE_NUMBERS, INNER, TITLES } from './abbreviations';
import { saysWho } from './attributions';
import type { TokenBuilder } from './builder';

/**
 * Decides after which tokens a sentence ends. wink proposes, by the punctuation it knows; these rules decide wherever a mark could end
 * a sentence, and take back what wink proposed elsewhere.
 *
 * @param first first token of the block; its last is the last of the table
 * @param kind a title, heading, byline or dateline is one sentence
 */
export function markBoundaries(tokens: TokenBuilder, first: number, kind: BlockKind): void {
  const last = tokens.length - 1;
  if (last < first) return;
  const proposed = tokens.breaks.slice(first);
  tokens.breaks.fill(0, first);
  tokens.breaks[last] = 1;
  if (kind !== 'paragraph' && kind !== 'title') return;

  for (let token = first; token < last; token++) {
    if (!mayEndSentence(tokens.words[token])) continue;
    const end = withClosers(tokens, token, last);
    if (end >= last) break;
    if (ends(tokens, first, token, end, last, proposed[end - first] === 1)) tokens.breaks[end] = 1;
    token = end;
  }
}

const mayEndSentence = (word: string): boolean => /(?:[.!?…。！？]|…\]|\.\.\.\])$/.test(word);

/** The marks that close a quotation or bracket together with the sentence: `.”`, `?)`, `."`. A citation mark is no token. */
function withClosers(tokens: TokenBuilder, token: number, last: number): number {
  let end = token;
  while (end < last && CLOSING.test(tokens.words[end + 1])) {
    const mark = tokens.words[end + 1];
    // A straight mark with a space before it opens what follows.
    if ((mark === '"' || mark === "'") && tokens.isSpaced(end + 1)) break;
    end++;
  }
  return end;
}
const CLOSING = /^(?:["'”’»)\]]|''|[.!?…]+)$/;

function ends(tokens: TokenBuilder, first: number, token: number, end: number, last: number, proposed: boolean): boolean {
  const word = tokens.words[token];
  const next = skipOpeners(tokens, end + 1, last);
  const nextWord = tokens.words[next];
  // "…," and "… –" go on; so does a word in lower case: “It ends.” said X; e.g. this; Yahoo! said.
  if (/^[,;:)\]%–—-]/.test(nextWord) || /^\p{Ll}/u.test(nextWord)) return isNameInLowerCase(nextWord, proposed, word);
  if (end > token && isQuote(tokens.words[end]) && saysWho(tokens, next, last)) return false;
  if (/^[!?…[]/.test(word) || /^[。！？]/.test(word)) return !EXCLAIMING.test(tokens.words[Math.max(first, token - 1)]);
  if (word === '.') return !isListNumber(tokens, first, token);
  if (/^\.+$/.test(word)) return true; // an ellipsis before a capital
  return endsAbbreviated(tokens, first, token, next, word, nextWord);
}

/** "iPhone", "eBay": names that start a sentence as they are. */
const isNameInLowerCase = (word: string, proposed: boolean, mark: string): boolean =>
  proposed && mark === '.' && /^[a-z]{1,2}\p{Lu}/u.test(word);

const isQuote = (word: string): boolean => /^["”’»']$/.test(word);

/** Companies whose name has a mark: "Yahoo! Inc." */
const EXCLAIMING = /^(?:yahoo|jeopardy|yum|joomla|oklahoma)$/i;

/** "1. The board …": the number of an item at the start of a block or sentence. */
function isListNumber(tokens: TokenBuilder, first: number, token: number): boolean {
  const number = token - 1;
  if (number < first || !(number === first || tokens.breaks[number - 1] === 1)) return false;
  return /^(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})$/.test(tokens.words[number]);
}

function skipOpeners(tokens: TokenBuilder, token: number, last: number): number {
  let next = token;
  while (next < last && /^["'“‘«([¿¡]+$/.test(tokens.words[next])) next++;
  return next;
}

/** After "U.S.", "Inc.", "J.", "Mr.", "a.m.": the stop that abbreviates may be the one that ends. */
function endsAbbreviated(tokens: TokenBuilder, first: number, token: number, next: number, word: string, nextWord: string): boolean {
  const name = word.slice(0, -1).toLowerCase();
  if (TITLES.has(name) || INNER.has(name)) return false;
  if (LEGAL_FORMS.has(name) && isSubjectAt(tokens, next)) return true;
  if (BEFORE_NUMBERS.has(name) && /^\d/.test(nextWord)) return false;
  if (/^\d/.test(nextWord) && MONTH_STOP.test(word)) return false;
  // "J. K. Smith", "George W. Bush": an initial, unless it is the last word of "vitamin C." and the like.
  if (/^\p{Lu}\.$/u.test(word)) {
    const before = token > first ? tokens.words[token - 1] : '';
    if (/^\p{Lu}\.?$/u.test(nextWord)) return false;
    if (/^\p{Lu}/u.test(before) || before === '') return NO_SURNAME.test(nextWord);
  }
  return startsSentence(tokens, next, nextWord);
}
/** What ends a company's name: "Globex Plc. Acme fell." */
const LEGAL_FORMS: ReadonlySet<string> = new Set(['inc', 'corp', 'ltd', 'llc', 'plc']);

/** Whether a word with a capital stands there with one in small letters behind it that joins no names: "Acme fell", not "Chief Executive Ann Holm". */
function isSubjectAt(tokens: TokenBuilder, token: number): boolean {
  if (token + 1 >= tokens.length || !/^\p{Lu}\p{Ll}/u.test(tokens.words[token])) return false;
  return /^\p{Ll}/u.test(tokens.words[token + 1]) && !/^(?:and|or|of|for|de)$/.test(tokens.words[token + 1]);
}

/** "They chose Plan B. The board": no surname looks like this. "He", "So" and "An" are surnames. */
const NO_SURNAME = /^(?:The|It|They|This|That|These|Those|We|However|But|In|If|When|While|Although)$/;
const MONTH_STOP = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i;

/**
 * Whether a capitalized word starts a sentence: words that have their capital from nothing else. "the U.S. The ban" ends, "the
 * U.S. Senate" does not.
 */
function startsSentence(tokens: TokenBuilder, token: number, word: string): boolean {
  return STARTERS.has(word) || (/^["“‘]$/.test(tokens.words[token - 1]) && /^\p{Lu}/u.test(word));
}
const STARTERS: ReadonlySet<string> = new Set(
  `The A An This That These Those It Its He She They We You I His Her Their Our My Your There Here In On At By For From With Without As If
   When While Where Although Though Because Since After Before During Despite But And Or So Yet However Meanwhile Moreover Also Still Now
   Then Today Yesterday Last Next Some Many Most Several All Both Each Every Such No Not What Who Why How Whether Under Over Once Until Among
   According Other Others Another More Analysts Officials Experts Researchers Critics Shares Police To Between Through Earlier Later`.split(
    /\s+/,
  ),
);
