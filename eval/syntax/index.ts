import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseText } from 'relata';

import { importSource } from '../../scripts/import-source';
import type { Benchmark, Report } from '../benchmark';
import { alignByPlace, flatten } from './align';
import { readConllu } from './conllu';
import { Mismatches } from './mismatches';
import type * as Net from './net';
import { LABELS_OF_INTEREST, Score, type Figures } from './score';
import type { GoldDocument, GoldSentence } from './types';
import { winkTokens } from './wink';

/** Treebanks: tags and trees on the annotators' tokens, and on running text. */
export const syntax: Benchmark = {
  name: 'syntax',
  summary: 'tags and trees against treebanks: on their own tokens, and on their text',
  run: async (folder) => {
    const net = await importSource<typeof Net>(new URL('net.ts', import.meta.url));
    const results: TreebankResult[] = [];
    for (const name of await treebanksIn(join(folder, 'syntax'))) {
      results.push(scoreTreebank(name, readConllu(await readFile(join(folder, 'syntax', name), 'utf8')), net));
    }
    return report(results);
  },
};

interface TreebankResult {
  /** Path below the data's folder `syntax`. */
  readonly name: string;
  readonly gold: Figures;
  readonly raw: Figures;
  readonly labels: Readonly<Record<string, number>>;
  readonly wink: Pick<Figures, 'upos'>;
  readonly mismatches: readonly string[];
}

async function treebanksIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const treebanks = names.filter((name) => name.endsWith('.conllu')).sort();
  if (treebanks.length === 0) throw new Error(`there is no .conllu file below ${folder}`);
  return treebanks;
}

function scoreTreebank(name: string, documents: readonly GoldDocument[], { parseWords }: typeof Net): TreebankResult {
  const onTokens = new Score();
  const onText = new Score();
  const wink = new Score();
  const mismatches = new Mismatches();

  for (const { text, sentences } of documents) {
    const gold = flatten(sentences);
    const given = sentences.map(({ tokens }) => {
      const answer = parseWords(tokens.map(({ form }) => form));
      return { tokens: tokens.map((token, i) => ({ ...token, ...answer[i] })) };
    });
    onTokens.add(gold, flatten(given), [...gold.tokens.keys()]);

    const found = flatten(parsedSentences(text, parseWords));
    const counterpart = alignByPlace(gold, found);
    onText.add(gold, found, counterpart);
    mismatches.add(gold, found, counterpart);

    const others = flatten([winkTokens(text)]);
    wink.add(gold, others, alignByPlace(gold, others));
  }
  return {
    name,
    gold: onTokens.figures,
    raw: onText.figures,
    labels: onTokens.labelFigures,
    wink: { upos: wink.figures.upos },
    mismatches: mismatches.top(15),
  };
}

/** The library's answer to a text. The Penn tags are the net's own, for the same sentences: the library's are coarser. */
const parsedSentences = (text: string, parseWords: typeof Net.parseWords): GoldSentence[] =>
  parseText(text).sentences.map(({ tokens }) => {
    const net = parseWords(tokens.map((token) => token.text));
    return { tokens: tokens.map((token, i) => ({ ...token, form: token.text, xpos: net[i].xpos })) };
  });

const NAMES = ['upos', 'xpos', 'uas', 'las', 'uasNoPunct', 'lasNoPunct', 'svo'] as const satisfies readonly (keyof Figures)[];

function report(results: readonly TreebankResult[]): Report {
  const percent = (share: number): string => (100 * share).toFixed(2);
  const cells = (figures: Figures): string[] => NAMES.map((name) => percent(figures[name]));
  return {
    figures: Object.fromEntries(results.map(({ name, gold, raw, labels, wink }) => [name, { gold, raw, labels, wink }])),
    columns: ['treebank', 'UPOS', 'XPOS', 'UAS', 'LAS', 'UAS no .', 'LAS no .', 'SVO'],
    rows: results.flatMap(({ name, gold, raw, wink }) => [
      [`${name}, its tokens`, ...cells(gold)],
      [`${name}, its text`, ...cells(raw)],
      [`${name}, wink-nlp`, percent(wink.upos), ...NAMES.slice(1).map(() => '')],
    ]),
    legend: [
      'its tokens: shares of the tokens; its text: F1, where a token counts only with exactly the same characters, and a head likewise',
      'no .: without punctuation; SVO: of the triples subject, verb, object, the share with all three tokens right',
      'Penn tags are compared as the net gives them; train.conllu is what the net has learned from',
    ],
    notes: results.flatMap(({ name, labels, mismatches }) => [
      `${name}: F1 by label on its tokens: ${LABELS_OF_INTEREST.map((label) => `${label} ${percent(labels[label])}`).join(', ')}`,
      `${name}: cut otherwise (treebank's | ours): ${mismatches.join(', ')}`,
    ]),
  };
}
