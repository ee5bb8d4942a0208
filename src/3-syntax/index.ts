import type { ParsedDocument, Stage, TokenizedDocument } from '../document/layers';
import { LABEL_CODE, UPOS_CODE, XPOS_CODE, type Label, type Upos, type Xpos } from '../document/tags';
import { dependentsByHead, type WordVectors } from '../document/tokens';
import type { TokenRange } from '../document/span';
import { conditionWords } from './conditions';
import { hang, type Columns } from './columns';
import { CODES } from './features';
import { insertedReportsOf, readInsertedReport } from './inserted-reports';
import { lemmatize } from './lemmas';
import { mend, REPAIRS } from './mend';
import { shippedNetwork } from './model-data';
import type { Network } from './network';
import type { Repair } from './repair';
import { readVerbs } from './verb-features';

/** What the room works with. What each is worth is measured without it (eval/repairs). */
export interface Parts {
  /** Asked for when the first text is parsed: reading the weights takes time. */
  readonly network: () => Net;
  /** Which words the net reads in the place of others. */
  readonly conditions: typeof conditionWords;
  /** Which parts of a sentence are parsed by themselves. */
  readonly reports: typeof insertedReportsOf;
  readonly repairs: readonly Repair[];
}

type Net = Pick<Network, 'model' | 'parse' | 'vectorRow' | 'vectorCodes'>;

export const SHIPPED: Parts = { network: shippedNetwork, conditions: conditionWords, reports: insertedReportsOf, repairs: REPAIRS };

/**
 * Gives every token a tag, a lemma, a head and a label: one tree a sentence, in the scheme of Universal Dependencies, by a small trained net
 * (network.ts) and repairs (mend.ts); and every predicate the features of its form. Time is linear in the number of tokens: sentences have a
 * greatest length.
 */
export const parse: Stage<TokenizedDocument, ParsedDocument> = (document) => parseWith(SHIPPED, document);

/** The same with parts of the caller's. */
export function parseWith(parts: Parts, document: TokenizedDocument): ParsedDocument {
  const { tokens, sentences } = document;
  const network = parts.network();
  const { tags, labels: labelCodes } = codesOf(network);
  const upos = new Uint8Array(tokens.length);
  const xpos = new Uint8Array(tokens.length);
  const heads = new Int32Array(tokens.length).fill(-1);
  const labels = new Uint8Array(tokens.length);

  const margins = new Float32Array(tokens.length);
  const columns = { upos, xpos, heads, labels };
  let instead: ReadonlyMap<number, string> = new Map();
  /** Parses some tokens of one sentence as if they were all of it; returns their root. */
  const read = (places: readonly number[]): number => {
    const tree = network.parse(places.map((token) => instead.get(token) ?? tokens.words[token]));
    let root = -1;
    places.forEach((token, i) => {
      [upos[token], xpos[token]] = tags[tree.tags[i + 1]];
      heads[token] = tree.heads[i + 1] === 0 ? -1 : places[tree.heads[i + 1] - 1];
      margins[token] = tree.margins[i + 1];
      labels[token] = labelCodes[tree.labels[i + 1]];
      if (heads[token] < 0) root = token;
    });
    return root;
  };
  for (const sentence of sentences) {
    const { start, end } = sentence;
    instead = parts.conditions(document, sentence);
    const reports = parts.reports(document, sentence).filter((report) => {
      read(tokensOf([report]));
      return readInsertedReport(columns, tokens.lower, report);
    });
    const root = read(tokensOf(partsAround(sentence, reports)));
    for (const token of instead.keys()) if (tokens.lower[token] === 'to') [upos[token], xpos[token]] = [UPOS_CODE.PART, XPOS_CODE.TO];
    for (const { verb } of reports) hang(columns, verb, root, LABEL_CODE.parataxis);
    mend(parts.repairs, columns, start, end, tokens);
  }
  const lemmas = tokens.lower.map((word, token) =>
    isShortHave(columns, word, token) ? 'have' : lemmatize(word, tokens.words[token], upos[token], xpos[token]),
  );
  const trees = { syntax: { ...columns, margins, lemmas, dependents: dependentsByHead(heads) }, ...document };
  return { verbs: readVerbs(trees), vectors: vectorsOf(network, tokens.words), ...trees };
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

const vectorsOf = (network: Net, words: readonly string[]): WordVectors => ({
  rows: Int32Array.from(words, (word) => network.vectorRow(word)),
  codes: network.vectorCodes,
  parts: CODES,
});

interface Codes {
  /** For each tag of the net its codes in `UPOS` and `XPOS`. */
  readonly tags: readonly (readonly [upos: number, xpos: number])[];
  /** For each label of the net its code in `LABELS`. */
  readonly labels: readonly number[];
}

const known = new WeakMap<Net, Codes>();

/** How the net's own numbers read in the shared tables. What those do not know becomes X, '' or dep. */
function codesOf(network: Net): Codes {
  let codes = known.get(network);
  if (!codes) {
    const { tags, labels } = network.model;
    codes = {
      tags: tags.map((tag) => {
        const [upos, xpos] = tag.split('|');
        // The treebanks write punctuation's own sign as its Penn tag.
        const penn = upos === 'PUNCT' ? 'PUNCT' : xpos;
        return [UPOS_CODE[upos as Upos] ?? UPOS_CODE.X, XPOS_CODE[penn as Xpos] ?? XPOS_CODE['']] as const;
      }),
      labels: labels.map((label) => LABEL_CODE[label as Label] ?? LABEL_CODE.dep),
    };
    known.set(network, codes);
  }
  return codes;
}
