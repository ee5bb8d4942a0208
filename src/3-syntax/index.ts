import type { ParsedDocument, Stage, TokenizedDocument } from '../document/layers';
import { LABEL_CODE, XPOS_CODE } from '../document/tags';
import { groupEnd, isHyphen } from '../document/hyphens';
import { dependentsByHead, type TokenTable } from '../document/tokens';
import type { Columns } from './columns';
import { lemmatize } from './lemmas';
import { shippedParser } from './net';
import { ownTrees } from './own';
import type { Parser, Tree } from './parser';
import { REPAIRS } from './repairs';
import type { Repair } from './repairs/repair';
import { readVerbs } from './verb-features';

/**
 * Gives every token a tag, a lemma, a head and a label: one tree a sentence, in the scheme of Universal Dependencies, by a parser (parser.ts)
 * and repairs (repairs); and every predicate the features of its form. Time is linear in the number of tokens: sentences have a greatest length.
 * A parser of the caller's own is taken at its word: repairs mend what the net gets wrong, and another one gets other things wrong.
 */
export const parse: Stage<TokenizedDocument, ParsedDocument> = (document, { parser }) => {
  const { parse: ofWords, vectorsOf } = shippedParser();
  const trees = parser && ownTrees(document, parser);
  return withTrees((words, sentence) => trees?.[sentence] ?? ofWords(words), vectorsOf, parser ? [] : REPAIRS, document);
};

/** The same by another parser, or with some of the repairs. */
export const parseWith = ({ parse: treeOf, vectorsOf }: Parser, repairs: readonly Repair[], document: TokenizedDocument): ParsedDocument =>
  withTrees(treeOf, vectorsOf, repairs, document);

function withTrees(
  treeOf: (words: readonly string[], sentence: number) => Tree,
  vectorsOf: Parser['vectorsOf'],
  repairs: readonly Repair[],
  document: TokenizedDocument,
): ParsedDocument {
  const { tokens, sentences } = document;
  const columns: Columns = {
    upos: new Uint8Array(tokens.length),
    xpos: new Uint8Array(tokens.length),
    heads: new Int32Array(tokens.length).fill(-1),
    labels: new Uint8Array(tokens.length),
  };
  const margins = new Float32Array(tokens.length);
  for (const [sentence, { start, end }] of sentences.entries()) {
    const tree = treeOf(tokens.words.slice(start, end), sentence);
    columns.upos.set(tree.upos, start);
    columns.xpos.set(tree.xpos, start);
    columns.labels.set(tree.labels, start);
    tree.heads.forEach((head, i) => (columns.heads[start + i] = head < 0 ? -1 : start + head));
    margins.set(tree.margins, start);
    for (const { apply } of repairs) apply(columns, start, end, tokens);
  }
  const lemmas = tokens.lower.map((word, token) => {
    if (isShortHave(columns, word, token)) return 'have';
    const lemma = lemmatize(word, tokens.words[token], columns.upos[token], columns.xpos[token]);
    return isHyphen(tokens.words[token + 1] ?? '') ? lemma + behindHyphen(columns, tokens, token) : lemma;
  });
  const trees = { syntax: { ...columns, margins, lemmas, dependents: dependentsByHead(columns.heads) }, ...document };
  return { verbs: readVerbs(trees), vectors: vectorsOf(tokens.words), ...trees };
}

/** "-in-law" of "fathers-in-law", whose head is its first word: he is no father. */
function behindHyphen({ heads, labels }: Columns, tokens: TokenTable, token: number): string {
  const last = groupEnd(tokens, token, tokens.length) - 1;
  const isHeadedByFirst = last > token && heads[last] === token && labels[last] === LABEL_CODE.flat;
  return isHeadedByFirst ? tokens.lower.slice(token + 1, last + 1).join('') : '';
}

/** "He's won", "they'd left": beside a participle that is no passive the short form is of "have", elsewhere of "be" and "would". */
function isShortHave({ heads, labels, xpos }: Columns, word: string, token: number): boolean {
  if (word.length !== 2 || !/^['’][sd]$/.test(word) || labels[token] !== LABEL_CODE.aux) return false;
  const form = xpos[heads[token]];
  return form === XPOS_CODE.VBN || form === XPOS_CODE.VBD; // "won" is both, and beside an auxiliary no past tense
}
