import type { Sentence } from '../document/layers';
import type { Warning } from '../document/warnings';
import { isA } from '../english';
import type { TokenBuilder } from './builder';

/** A longer sentence is a list, a table or no language at all; parsers are not made for it. */
const LONGEST_SENTENCE = 400;
/** A cut leaves at least this share of the longest behind it, so that the number of sentences stays proportional. */
const REACH = 150;

/**
 * Cuts sentences of more than 400 tokens at a good place: after a semicolon, else a comma, else before a conjunction, else anywhere.
 * Says so in a warning, one for each sentence that was cut.
 *
 * @param sentences in the order of the text
 * @returns the same with the long ones in pieces
 */
export function cutSentences(tokens: TokenBuilder, sentences: readonly Sentence[], warnings: Warning[]): Sentence[] {
  const result: Sentence[] = [];
  for (const sentence of sentences) {
    let { start } = sentence;
    const length = sentence.end - start;
    while (sentence.end - start > LONGEST_SENTENCE) {
      const cut = goodCut(tokens, start + LONGEST_SENTENCE - REACH, start + LONGEST_SENTENCE);
      result.push({ ...sentence, start, end: cut });
      start = cut;
    }
    result.push({ ...sentence, start });
    if (length > LONGEST_SENTENCE) {
      const message = `a sentence of ${length} tokens was cut into shorter ones`;
      const range = { start: tokens.starts[sentence.start], end: tokens.ends[sentence.end - 1] };
      warnings.push({ code: 'long-sentence', message, ...range });
    }
  }
  return result;
}

/** Index of the token that starts the next piece, in (from, to]. */
function goodCut(tokens: TokenBuilder, from: number, to: number): number {
  for (const isPlace of [isAfterSemicolon, isAfterComma, isConjunction]) {
    for (let token = to; token > from; token--) if (isPlace(tokens, token)) return token;
  }
  return to;
}

const isAfterSemicolon = (tokens: TokenBuilder, token: number): boolean => /^[;.!?]/.test(tokens.words[token - 1]);
const isAfterComma = (tokens: TokenBuilder, token: number): boolean => /^[,:–—]/.test(tokens.words[token - 1]);
const isConjunction = (tokens: TokenBuilder, token: number): boolean => isA(tokens.words[token].toLowerCase(), 'opener of a piece');
