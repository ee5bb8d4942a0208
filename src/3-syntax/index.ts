import type { ParsedDocument, Stage, TokenizedDocument } from '../document/layers';
import { LABEL_CODE, UPOS_CODE, XPOS_CODE } from '../document/tags';
import { dependentsByHead } from '../document/tokens';
import type { TokenRange } from '../document/span';
import { conditionWords } from './conditions';
import { hang, type Columns } from './columns';
import { insertedReportsOf, readInsertedReport } from './inserted-reports';
import { lemmatize } from './lemmas';
import { shippedParser } from './net';
import type { Parser } from './parser';
import { REPAIRS } from './repairs';
import type { Repair } from './repairs/repair';
import { readVerbs } from './verb-features';

/**
 * Gives every token a tag, a lemma, a head and a label: one tree a sentence, in the scheme of Universal Dependencies, by a parser (parser.ts)
 * and repairs (repairs); and every predicate the features of its form. Time is linear in the number of tokens: sentences have a greatest length.
 */
export const parse: Stage<TokenizedDocument, ParsedDocument> = (document) => parseWith(shippedParser(), REPAIRS, document);

/** The same by another parser, or with some of the repairs. */
export function parseWith(parser: Parser, repairs: readonly Repair[], document: TokenizedDocument): ParsedDocument {
  const { tokens, sentences } = document;
  const columns: Columns = {
    upos: new Uint8Array(tokens.length),
    xpos: new Uint8Array(tokens.length),
    heads: new Int32Array(tokens.length).fill(-1),
    labels: new Uint8Array(tokens.length),
  };
  const { upos, xpos, heads, labels } = columns;
  const margins = new Float32Array(tokens.length);
  let instead: ReadonlyMap<number, string> = new Map();
  /** Parses some tokens of one sentence as if they were all of it; returns their root. */
  const read = (places: readonly number[]): number => {
    const tree = parser.parse(places.map((token) => instead.get(token) ?? tokens.words[token]));
    places.forEach((token, i) => {
      upos[token] = tree.upos[i];
      xpos[token] = tree.xpos[i];
      heads[token] = places[tree.heads[i]] ?? -1;
      labels[token] = tree.labels[i];
      margins[token] = tree.margins[i];
    });
    return places[tree.heads.indexOf(-1)];
  };
  for (const sentence of sentences) {
    const { start, end } = sentence;
    instead = conditionWords(document, sentence);
    const reports = insertedReportsOf(document, sentence).filter((report) => {
      read(tokensOf([report]));
      return readInsertedReport(columns, tokens.lower, report);
    });
    const root = read(tokensOf(partsAround(sentence, reports)));
    for (const token of instead.keys()) if (tokens.lower[token] === 'to') [upos[token], xpos[token]] = [UPOS_CODE.PART, XPOS_CODE.TO];
    for (const { verb } of reports) hang(columns, verb, root, LABEL_CODE.parataxis);
    for (const { apply } of repairs) apply(columns, start, end, tokens);
  }
  const lemmas = tokens.lower.map((word, token) =>
    isShortHave(columns, word, token) ? 'have' : lemmatize(word, tokens.words[token], upos[token], xpos[token]),
  );
  const trees = { syntax: { ...columns, margins, lemmas, dependents: dependentsByHead(heads) }, ...document };
  return { verbs: readVerbs(trees), vectors: parser.vectorsOf(tokens.words), ...trees };
}

/** "He's won", "they'd left": beside a participle that is no passive the short form is of "have", elsewhere of "be" and "would". */
function isShortHave({ heads, labels, xpos }: Columns, word: string, token: number): boolean {
  if (word.length !== 2 || !/^['’][sd]$/.test(word) || labels[token] !== LABEL_CODE.aux) return false;
  const form = xpos[heads[token]];
  return form === XPOS_CODE.VBN || form === XPOS_CODE.VBD; // "won" is both, and beside an auxiliary no past tense
}

const tokensOf = (ranges: readonly TokenRange[]): number[] =>
  ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));

/** What is left of a sentence without the reports that are set into it. */
function partsAround({ start, end }: TokenRange, reports: readonly TokenRange[]): TokenRange[] {
  const starts = [start, ...reports.map((report) => report.end)];
  const ends = [...reports.map((report) => report.start), end];
  return starts.map((from, i) => ({ start: from, end: ends[i] }));
}
