import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from 'relata';

import { readRows } from '../../src/document/rows';
import type { Benchmark, Report } from '../benchmark';
import { readCases, readJudged, score, type Score } from './score';

const HERE = new URL('.', import.meta.url);

/** Verbs that look like nouns, and nouns that look like verbs: those of the tests, and where there is news, those that a reader judged there. */
export const verbs: Benchmark = {
  name: 'verbs',
  summary: 'words that may be verb or noun: sentences made by template of words that training never had, and judged words of news',
  folder: '__tests__/cases/verbs',
  run: (folder) => {
    const parts: [string, Score][] = [['templates', score(readCases(readFileSync(CASES, 'utf8')), parseText)]];
    const news = join(folder, 'unlabelled', 'news.txt');
    if (existsSync(news)) {
      const judged = readRows(readFileSync(new URL('news.tsv', HERE), 'utf8'));
      parts.push(['news', score(readJudged(judged, readFileSync(news, 'utf8').split('\n')), parseText)]);
    }
    return Promise.resolve(report(parts));
  },
};

const CASES = new URL('../../__tests__/cases/verbs/held-out.txt', HERE);

function report(parts: readonly [string, Score][]): Report {
  const percent = (share: number): string => (100 * share).toFixed(1);
  return {
    figures: Object.fromEntries(parts.map(([name, { verbs: v, nouns: n }]) => [name, { verbs: v, nouns: n }])),
    columns: ['text', 'verbs', 'nouns'],
    rows: parts.map(([name, { verbs: v, nouns: n }]) => [name, percent(v), percent(n)]),
    legend: ['percent that is read as what it is; a verb of the templates counts only with its subject'],
    notes: parts.flatMap(([name, { misses }]) => misses.map((miss) => `${name}: ${miss}`)),
  };
}
