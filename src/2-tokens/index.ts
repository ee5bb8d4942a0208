import type { ReadDocument, Sentence, Stage, TokenizedDocument } from '../document/layers';
import type { CharRange } from '../document/span';
import type { Warning } from '../document/warnings';
import { addBlock } from './align';
import { TokenBuilder } from './builder';
import { markBoundaries } from './boundaries';
import { unshouted } from './capitals';
import { takeTokens } from './given';
import { cutSentences } from './sentences';
import { unfitWarning } from './unfit';
import { newDocument } from './wink';

/**
 * The second stage: cuts the text into words and sentences. Words are cut as in UD English EWT ("do n't", "Tencent ’s", "high - end").
 * Every character that shows, citation marks aside, is in exactly one token, and every token in exactly one sentence. Time is linear in
 * the length of the text, whatever the text is.
 *
 * A parser of the caller's own that reads whole texts brings words and sentences of its own, which are taken instead.
 *
 * @throws RelataError `other-language`, where only English is wanted
 * @returns the document with its tokens and sentences; offsets in UTF-16 code units of the text, sentences in token indices
 * @example
 * tokenize(read({ id: 'a', text: 'It won’t. He left.', warnings: [] }, {}), {}).tokens.words
 * // ['It', 'wo', 'n’t', '.', 'He', 'left', '.']
 */
export const tokenize: Stage<ReadDocument, TokenizedDocument> = (document, { parser, englishOnly = false }) => {
  if (parser && 'parseText' in parser) return takeTokens(document, parser.parseText(document.text));
  const warnings: Warning[] = [...document.warnings];
  const onLong = (start: number, end: number): void => {
    const message = `a word of ${end - start} characters was cut into shorter tokens`;
    warnings.push({ code: 'long-token', message, start, end });
  };

  newDocument();
  const tokens = new TokenBuilder(document.text);
  const sentences: Sentence[] = [];
  let mark = 0;
  document.blocks.forEach((block, index) => {
    const unread: CharRange[] = [];
    for (; mark < document.unread.length && document.unread[mark].start < block.end; mark++) {
      if (document.unread[mark].start >= block.start) unread.push(document.unread[mark]);
    }
    const first = tokens.length;
    addBlock(tokens, document, block, unread, onLong);
    markBoundaries(tokens, first, block.kind);
    for (let token = first, start = first; token < tokens.length; token++) {
      if (tokens.breaks[token] === 0) continue;
      sentences.push({ start, end: token + 1, block: index });
      start = token + 1;
    }
  });
  const cut = cutSentences(tokens, sentences, warnings);
  const finished = tokens.finish(unshouted(tokens.words, cut, document.blocks));
  const unfit = unfitWarning(document.text, document.blocks, finished.lower, englishOnly);
  if (unfit) warnings.push(unfit);
  return {
    tokens: finished,
    sentences: cut,
    ...document,
    warnings,
  };
};
