import { isBlank } from '../document/blank';
import type { ReadDocument, Sentence, TokenizedDocument } from '../document/layers';
import type { PlacedWord, WordParse } from '../document/own-parser';
import { rangeAt } from '../document/ranges';
import { treeProblem } from '../document/tree-problem';
import type { Warning } from '../document/warnings';
import { describe, RelataError } from '../errors';
import { TokenBuilder } from './builder';
import { cutSentences } from './sentences';

type Given = readonly { readonly tokens: readonly PlacedWord[] }[];

/** All words that came, one row a word, and the token that each became. */
interface Words {
  readonly rows: PlacedWord[];
  /** Where each hangs in `rows`, -1 for a root. */
  readonly heads: number[];
  /** -1 for what is part of a citation mark, which is no token. */
  readonly tokenOf: number[];
}

/**
 * Takes words and sentences as the caller's parser has them, with their trees. What the rooms behind count on holds for them, too: marks of
 * citation are no tokens, no sentence goes beyond its block, a title say, and none is longer than 400 words. Where that takes words
 * out of a tree or parts it, what hung on them hangs on their head, and what has none left beside the root of its part, as a parataxis.
 *
 * @throws RelataError `bad-parse`
 */
export function takeTokens(document: ReadDocument, parsed: unknown): TokenizedDocument {
  const sentences = givenOf(parsed);
  checkPlaces(document, sentences);
  const tokens = new TokenBuilder(document.text);
  const words: Words = { rows: [], heads: [], tokenOf: [] };
  const parts: Sentence[] = [];
  let block = 0;
  for (const { tokens: rows } of sentences) {
    const first = words.rows.length;
    let part = tokens.length;
    let inside = -1;
    const close = (): void => {
      if (tokens.length > part) parts.push({ start: part, end: tokens.length, block: inside });
      part = tokens.length;
    };
    for (const row of rows) {
      words.rows.push(row);
      words.heads.push(row.head < 0 ? -1 : first + row.head);
      const isMark = (rangeAt(document.unread, row.start)?.end ?? -1) >= row.end;
      words.tokenOf.push(isMark ? -1 : tokens.length);
      if (isMark) continue;
      while (document.blocks[block + 1] && document.blocks[block]!.end <= row.start) block++;
      if (block !== inside) close();
      inside = block;
      tokens.push(row.start, row.end);
    }
    close();
  }
  const warnings: Warning[] = [...document.warnings];
  const cut = cutSentences(tokens, parts, warnings);
  return { tokens: tokens.finish(), sentences: cut, trees: treesOf(words, cut), ...document, warnings };
}

/** The sentences, which may come from JavaScript. */
function givenOf(parsed: unknown): Given {
  const sentences = isRecord(parsed) ? parsed.sentences : undefined;
  if (!Array.isArray(sentences))
    throw new RelataError('bad-parse', { reason: `parseText gave ${describe(parsed)}, and no list of sentences` });
  sentences.forEach((sentence: unknown, i) => {
    if (!isRecord(sentence) || !Array.isArray(sentence.tokens) || sentence.tokens.length === 0)
      throw new RelataError('bad-parse', { sentence: i + 1, reason: 'it has no list of tokens, or an empty one' });
  });
  return sentences as Given;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The tree of each sentence, of the words that it has left. */
function treesOf({ rows, heads, tokenOf }: Words, sentences: readonly Sentence[]): WordParse[][] {
  const kept = tokenOf.flatMap((token, word) => (token < 0 ? [] : [word]));
  return sentences.map(({ start, end }) => {
    const isInside = (word: number): boolean => tokenOf[word]! >= start && tokenOf[word]! < end;
    const own = kept.slice(start, end).map((word) => {
      let head = heads[word]!;
      while (head >= 0 && !isInside(head)) head = heads[head]!;
      return { ...rows[word]!, head: head < 0 ? -1 : tokenOf[head]! - start };
    });
    const loose = own.filter(({ head }) => head < 0);
    const root = loose.find(({ upos }) => upos !== 'PUNCT') ?? loose[0]!;
    const place = own.indexOf(root);
    return own.map((row) => {
      if (row === root) return { ...row, label: 'root' };
      return row.head < 0 ? { ...row, head: place, label: row.upos === 'PUNCT' ? 'punct' : 'parataxis' } : row;
    });
  });
}

/** Sees that the words lie in the text, in order, and that nothing that shows is left out. */
function checkPlaces({ text, unread }: ReadDocument, sentences: Given): void {
  let last = 0;
  for (const [number, { tokens }] of sentences.entries()) {
    const wrong = (reason: string, word?: number): RelataError<'bad-parse'> =>
      new RelataError('bad-parse', { sentence: number + 1, ...(word !== undefined && { word: word + 1 }), reason });
    const problem = treeProblem(tokens);
    if (problem) throw wrong(problem.reason, problem.word);
    for (const [i, { start, end }] of tokens.entries()) {
      if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
        throw wrong(`[${start}, ${end}) is no stretch of the text, which has ${text.length} characters`, i);
      if (start < last) throw wrong(`it begins at character ${start}, before the word ahead of it ends`, i);
      if (isBlank(text.charCodeAt(start)) || isBlank(text.charCodeAt(end - 1))) throw wrong('it begins or ends with white space', i);
      const left = shownBetween(text, last, start, unread);
      if (left >= 0) throw wrong(`character ${left} of the text is before it and in no word`, i);
      last = end;
    }
  }
  const left = shownBetween(text, last, text.length, unread);
  if (left >= 0) throw new RelataError('bad-parse', { reason: `character ${left} of the text is in no word` });
}

/** The first character that shows, outside the marks of citation, or -1. */
function shownBetween(text: string, from: number, to: number, unread: ReadDocument['unread']): number {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at)) && !rangeAt(unread, at)) return at;
  return -1;
}
