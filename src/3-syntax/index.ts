import type { ParsedDocument, Stage, TokenizedDocument } from '../document/layers';
import { linkDependents } from '../document/tokens';
import { lemmatize } from './lemmas';
import { attachSentence } from './stand-in';
import { tagSentence } from './tags';

/**
 * Gives every token a tag, a lemma, a head and a label: one tree a sentence, in the scheme of Universal Dependencies.
 */
export const parse: Stage<TokenizedDocument, ParsedDocument> = (document) => {
  const { tokens, sentences } = document;
  const upos = new Uint8Array(tokens.length);
  const xpos = new Uint8Array(tokens.length);
  const heads = new Int32Array(tokens.length).fill(-1);
  const labels = new Uint8Array(tokens.length);

  for (const sentence of sentences) {
    tagSentence(tokens, sentence, upos, xpos);
    attachSentence(tokens, sentence, { upos, xpos, heads, labels });
  }
  const lemmas = tokens.lower.map((word, token) => lemmatize(word, tokens.words[token]!, upos[token]!, xpos[token]!));
  return { ...document, syntax: { upos, xpos, lemmas, heads, labels, ...linkDependents(heads) } };
};
