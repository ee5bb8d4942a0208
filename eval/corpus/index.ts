import { extract } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { readGold } from './gold';
import { claimsOf, scoreClaims, toBeJudged, type JudgedScore } from './judged';
import { scoreArticle, type ArticleScore, type Found } from './score';

/** Whole articles written for this project. Gold measures what is found, readers' judgements how much of what is claimed is right. */
export const corpus: Benchmark = {
  name: 'corpus',
  summary: 'entities and relations of whole articles, against what a careful reader finds in them',
  folder: 'corpus',
  run: async (folder, { unjudged = false } = {}) => {
    const scores = (await readGold(folder)).map(({ text, gold, judgements }) => {
      const extraction = extract(text);
      return {
        article: gold.article,
        ...scoreArticle(extraction, text, gold),
        ...scoreClaims(claimsOf(extraction), judgements),
      };
    });
    const result = report(scores);
    return unjudged ? { ...result, notes: scores.flatMap(unjudgedOf) } : result;
  },
};

type NamedScore = ArticleScore & JudgedScore & { readonly article: string };

function report(scores: readonly NamedScore[]): Report {
  const totals = total(scores);
  return {
    figures: { ...figuresOf(totals), articles: scores.map((score) => ({ article: score.article, ...figuresOf(score) })) },
    columns: ['article', 'entities', 'relations', 'musts missing', 'traps', 'wrong entities', 'problems', 'claimed', 'right', 'unjudged'],
    rows: [...scores, totals].map((score) => [
      score.article,
      ratio(score.entities),
      ratio(score.relations),
      score.mustsMissing,
      ratio(score.falseRelations),
      score.wrongEntities,
      score.problems,
      score.claimed,
      share(score.precision),
      score.unjudged.length,
    ]),
    legend: [
      'entities, relations x/y: of y that the gold lists, x were found; the gold lists what matters, not every clause',
      'traps x/y: of y false readings prepared in the gold, x were claimed; claimed: relations in all',
      'right x/y: of y claims that a reader has judged, x were right: precision; unjudged: claims that nobody has judged yet',
      'wrong entities: strings that the gold says are no names and that were taken for some',
    ],
    notes: scores.flatMap(({ article, notes }) => notes.map((note) => `${article}: ${note}`)),
  };
}

function total(scores: readonly NamedScore[]): NamedScore {
  const sum = (part: (score: NamedScore) => number): number => scores.reduce((all, score) => all + part(score), 0);
  const sumFound = (part: (score: NamedScore) => Found): Found => ({
    found: sum((score) => part(score).found),
    of: sum((score) => part(score).of),
  });
  return {
    article: 'total',
    entities: sumFound(({ entities }) => entities),
    relations: sumFound(({ relations }) => relations),
    mustsMissing: sum(({ mustsMissing }) => mustsMissing),
    falseRelations: sumFound(({ falseRelations }) => falseRelations),
    wrongEntities: sum(({ wrongEntities }) => wrongEntities),
    problems: sum(({ problems }) => problems),
    claimed: sum(({ claimed }) => claimed),
    precision: sumFound(({ precision }) => precision),
    rules: together(
      scores.map(({ rules }) => rules),
      (a, b) => ({ found: a.found + b.found, of: a.of + b.of }),
    ),
    errors: together(
      scores.map(({ errors }) => errors),
      (a, b) => a + b,
    ),
    unjudged: scores.flatMap(({ unjudged }) => unjudged),
    notes: [],
  };
}

/** Records with the same keys as one. */
function together<T>(records: readonly Readonly<Record<string, T>>[], add: (a: T, b: T) => T): Record<string, T> {
  const all: Record<string, T> = {};
  for (const record of records) for (const [key, value] of Object.entries(record)) all[key] = key in all ? add(all[key], value) : value;
  return all;
}

function unjudgedOf({ article, unjudged }: NamedScore): string[] {
  return unjudged.length === 0 ? [] : [`## ${article}`, ...toBeJudged(unjudged), ''];
}

const ratio = ({ found, of }: Found): string => `${found}/${of}`;

const share = (score: Found): string => (score.of === 0 ? '-' : `${ratio(score)} ${((100 * score.found) / score.of).toFixed(0)}%`);

function figuresOf({ article: _article, notes: _notes, unjudged, ...figures }: NamedScore): Readonly<Record<string, unknown>> {
  return { ...figures, unjudged: unjudged.length };
}
