import type { BlockKind } from '../document/layers';
import { isA } from '../english';
import { saysWho } from './attributions';
import { MONTHS } from '../lexicon/calendar';
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
  if (/^[!?…[]/.test(word) || /^[。！？]/.test(word))
    return !isA(tokens.words[Math.max(first, token - 1)].toLowerCase(), 'name with an exclamation mark');
  // "RMB3.2bn"
  if (
    word === '.' &&
    end === token &&
    /^\d/.test(tokens.words[next]) &&
    !tokens.isSpaced(next) &&
    /\d$/.test(tokens.words[token - 1] ?? '')
  )
    return false;
  if (word === '.') return !isListNumber(tokens, first, token);
  if (/^\.+$/.test(word)) return true; // an ellipsis before a capital
  return endsAbbreviated(tokens, first, token, next, word, nextWord);
}

/** "iPhone", "eBay": names that start a sentence as they are. */
const isNameInLowerCase = (word: string, proposed: boolean, mark: string): boolean =>
  proposed && mark === '.' && /^[a-z]{1,2}\p{Lu}/u.test(word);

const isQuote = (word: string): boolean => /^["”’»']$/.test(word);

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
  if (isA(name, 'abbreviation before a name') || isA(name, 'abbreviation inside a sentence')) return false;
  if (isA(name, 'legal form') && isSubjectAt(tokens, next)) return true;
  // "moved to the U.S.A. Reed stayed": unlike "U.S." it describes no noun. "the U.S.S.R. Academy"
  if (name === 'u.s.a' && isSubjectAt(tokens, next)) return true;
  if (isA(name, 'abbreviation before a number') && /^\d/.test(nextWord)) return false;
  if (/^\d/.test(nextWord) && name in MONTHS) return false;
  // "J. K. Smith", "George W. Bush": an initial, unless it is the last word of "vitamin C." and the like.
  if (/^\p{Lu}\.$/u.test(word)) {
    const before = token > first ? tokens.words[token - 1] : '';
    if (/^\p{Lu}\.?$/u.test(nextWord)) return false;
    if (/^\p{Lu}/u.test(before) || before === '') return isA(nextWord, 'opener that is no surname');
  }
  return startsSentence(tokens, next, nextWord);
}

/** Whether a word with a capital stands there with one in small letters behind it that joins no names: "Acme fell", not "Chief Executive Ann Holm". */
function isSubjectAt(tokens: TokenBuilder, token: number): boolean {
  if (token + 1 >= tokens.length || !/^\p{Lu}\p{Ll}/u.test(tokens.words[token])) return false;
  return /^\p{Ll}/u.test(tokens.words[token + 1]) && !isA(tokens.words[token + 1], 'joint of names');
}

/**
 * Whether a capitalized word starts a sentence: words that have their capital from nothing else. "the U.S. The ban" ends, "the
 * U.S. Senate" does not.
 */
function startsSentence(tokens: TokenBuilder, token: number, word: string): boolean {
  return isA(word, 'sentence opener') || (/^["“‘]$/.test(tokens.words[token - 1]) && /^\p{Lu}/u.test(word));
}
