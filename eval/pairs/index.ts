import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { extract, toGraph } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { NO_ARTICLES, readArticles, withArticle, type ArticleCounts } from './articles';
import { readGold } from './gold';
import { PairScore, type PairCounts } from './score';
import { readVocabulary } from './vocabulary';

const FILES = ['conll04', 'knowledgenet-pairs', 'redocred'] as const;

/** Whether names that a sentence relates are joined by an edge of the graph as it is by default. */
export const pairs: Benchmark = {
  name: 'pairs',
  summary: 'pairs of names that a sentence relates, as edges of the graph; and what the graphs of whole articles join',
  run: async (folder) => {
    const at = (file: string): string => join(folder, 'relations', file);
    const files = FILES.filter((name) => existsSync(at(`${name}.jsonl`)));
    if (files.length === 0) throw new Error(`there is none of ${FILES.join('.jsonl, ')}.jsonl in ${join(folder, 'relations')}`);
    const vocabulary = readVocabulary(await readFile(at('types.tsv'), 'utf8'));
    const scores = new Map<string, PairScore>();
    for (const name of files) {
      const score = new PairScore(vocabulary);
      for (const gold of readGold(await readFile(at(`${name}.jsonl`), 'utf8'), vocabulary)) {
        if (gold.pairs.length === 0) continue;
        const extraction = extract(gold.text);
        score.add(gold, extraction, toGraph(extraction));
      }
      scores.set(name, score);
    }
    const articles = Object.entries(await readArticles(folder)).map(
      ([name, texts]) => [name, texts.reduce(addArticle, NO_ARTICLES)] as const,
    );
    return report(
      scores,
      articles.filter(([, counts]) => counts.articles > 0),
    );
  },
};

function addArticle(counts: ArticleCounts, text: string): ArticleCounts {
  const extraction = extract(text);
  return withArticle(counts, text, extraction, toGraph(extraction));
}

type NamedArticles = readonly (readonly [name: string, counts: ArticleCounts])[];

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const sharesOf = ({ pairs, found, joined, near, typed }: PairCounts) => ({
  pairs,
  found: share(found, pairs),
  joined: share(joined, pairs),
  near: share(near, pairs),
  typed: share(typed, pairs),
});

const figuresOf = ({ articles, words, edges, between, names, alone }: ArticleCounts) => ({
  articles,
  words,
  edges,
  edgesBetweenNames: between,
  edgesBetweenNamesPerThousandWords: share(1000 * between, words),
  shareOfEdgesBetweenNames: share(between, edges),
  names,
  shareOfNamesAlone: share(alone, names),
});

function report(scores: ReadonlyMap<string, PairScore>, articles: NamedArticles): Report {
  const percent = (part: number): string => (100 * part).toFixed(1);
  const pairRow = (name: string, counts: PairCounts): (string | number)[] => {
    const { pairs, found, joined, near, typed } = sharesOf(counts);
    return [name, pairs, ...[found, joined, near, typed].map(percent), '', '', ''];
  };
  const articleRow = ([name, counts]: NamedArticles[number]): (string | number)[] => {
    const { edgesBetweenNamesPerThousandWords: edges, shareOfEdgesBetweenNames: ofEdges, shareOfNamesAlone: alone } = figuresOf(counts);
    return [`${counts.articles} articles, ${name}`, '', '', '', '', '', edges.toFixed(1), percent(ofEdges), percent(alone)];
  };
  return {
    figures: {
      ...Object.fromEntries(
        [...scores].map(([name, { all, byType }]) => [
          name,
          { ...sharesOf(all), types: Object.fromEntries([...byType].map(([type, counts]) => [type, sharesOf(counts)])) },
        ]),
      ),
      articles: Object.fromEntries(articles.map(([name, counts]) => [name, figuresOf(counts)])),
    },
    columns: ['file, type', 'pairs', 'found', 'joined', 'near', 'typed', 'edges', 'of all', 'alone'],
    rows: [
      ...[...scores].flatMap(([name, { all, byType }]) => [
        pairRow(name, all),
        ...[...byType].sort((a, b) => b[1].pairs - a[1].pairs).map(([type, counts]) => pairRow(`${name}, ${type}`, counts)),
      ]),
      ...articles.map(articleRow),
    ],
    legend: [
      'percent of the pairs; found: both names are mentions, of two entities; joined: an edge between them has a type or a word with content;',
      '  near: joined, or over one node; typed: an edge has a type that is right, or counts as well, in its direction',
      'knowledgenet-pairs and redocred mark only some of what their sentences say; of redocred, what stands in one sentence and follows through no third place',
      'edges: between two names, a thousand words; of all: percent of all edges; alone: percent of the names that no edge joins to another name',
    ],
    notes: [...scores].flatMap(([name, { missed }]) =>
      missed.map(({ type, outcome, source, target, context }) => `${name}: ${outcome}: ${type}: ${source} | ${target}: ${context}`),
    ),
  };
}
