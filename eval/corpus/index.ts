import { extract } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { readGold } from './gold';
import { scoreArticle, type ArticleScore, type Found } from './score';

/** Whole articles written for this project. They list what matters, not every clause: they measure what is found and what is false. */
export const corpus: Benchmark = {
  name: 'corpus',
  summary: 'entities and relations of whole articles, against what a careful reader finds in them',
  folder: 'corpus',
  run: async (folder) => {
    const scores = (await readGold(folder)).map(({ text, gold }) => ({
      article: gold.article,
      ...scoreArticle(extract(text), text, gold),
    }));
    return report(scores);
  },
};

type NamedScore = ArticleScore & { readonly article: string };

function report(scores: readonly NamedScore[]): Report {
  const totals = total(scores);
  return {
    figures: { ...figuresOf(totals), articles: scores.map((score) => ({ article: score.article, ...figuresOf(score) })) },
    columns: ['article', 'entities', 'relations', 'musts missing', 'traps', 'wrong entities', 'problems', 'claimed'],
    rows: [...scores, totals].map((score) => [
      score.article,
      ratio(score.entities),
      ratio(score.relations),
      score.mustsMissing,
      ratio(score.falseRelations),
      score.wrongEntities,
      score.problems,
      score.claimed,
    ]),
    legend: [
      'entities, relations x/y: of y that the gold lists, x were found; the gold lists what matters, not every clause',
      'traps x/y: of y false readings prepared in the gold, x were claimed; no precision, since other claims are not judged',
      'wrong entities: strings that the gold says are no names and that were taken for some; claimed: relations in all',
    ],
    notes: scores.flatMap(({ article, notes }) => notes.map((note) => `${article}: ${note}`)),
  };
}

function total(scores: readonly NamedScore[]): NamedScore {
  const sum = (part: (score: ArticleScore) => number): number => scores.reduce((all, score) => all + part(score), 0);
  const sumFound = (part: (score: ArticleScore) => Found): Found => ({
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
    notes: [],
  };
}

const ratio = ({ found, of }: Found): string => `${found}/${of}`;

function figuresOf({ article: _article, notes: _notes, ...figures }: NamedScore): Omit<ArticleScore, 'notes'> {
  return figures;
}
