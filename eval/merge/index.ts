import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { extract, mergeExtractions } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { FILES, SETS, type Article, type SetName } from './articles';
import { scorePairs, sumOf, type MergeScore, type Scored } from './score';
import { readTable, type JudgedPair } from './table';

const JUDGED = new URL('judged.tsv', import.meta.url);

/** Which names of several articles are one thing. */
export const merge: Benchmark = {
  name: 'merge',
  summary: 'names that two articles have alike, judged by a reader: those that merging makes one, and those that it should',
  run: (folder) => {
    const missing = Object.values(FILES).find((file) => !existsSync(join(folder, file)));
    if (missing !== undefined) throw new Error(`there is no ${missing} in ${folder}`);
    const pairs = readTable(readFileSync(JUDGED, 'utf8'));
    const sets = (Object.keys(SETS) as SetName[]).map((name) => {
      const articles = SETS[name](folder);
      const own = pairs.filter(({ one }) => one.article.startsWith(`${name} `));
      checkPlaces(own, articles);
      return [name, scorePairs(own, mergeExtractions(articles.map(({ id, text }) => extract(text, { id }))))] as const;
    });
    return Promise.resolve(report(sets));
  },
};

/** @throws if an article has another text where a name was judged */
function checkPlaces(pairs: readonly JudgedPair[], articles: readonly Article[]): void {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  for (const { article, start, end, text } of pairs.flatMap(({ one, other }) => [one, other])) {
    if (texts.get(article)?.slice(start, end) !== text) throw new Error(`${article} has no ${JSON.stringify(text)} at ${start}`);
  }
}

const percent = (part: number, of: number): string => (of === 0 ? '' : ((100 * part) / of).toFixed(1));

const row = (name: string, { merged, right, same, leftOut }: MergeScore): (string | number)[] =>
  [name, merged, percent(right, merged), same, percent(right, same), same - right, leftOut]; // prettier-ignore

function report(sets: readonly (readonly [name: string, scored: Scored])[]): Report {
  const all = sumOf(sets.map(([, scored]) => scored.all));
  return {
    figures: { ...all, sets: Object.fromEntries(sets.map(([name, scored]) => [name, scored.all])) },
    columns: ['names', 'merged', 'P', 'same', 'R', 'missed', 'left out'],
    rows: [
      row('all', all),
      ...sets.flatMap(([name, scored]) => [
        row(name, scored.all),
        ...[...scored.byLikeness].map(([likeness, score]) => row(`${name}: ${likeness}`, score)),
      ]),
    ],
    legend: [
      'merged: pairs that are one entity; same: pairs that a reader says are one thing; P, R: percent of each that is both',
      'left out: no verdict, or a name that is no entity of its article',
      'how they are alike: the same name, its letters, the last word, words, an acronym; drawn for what is hard, and not as often as articles have it',
    ],
    notes: sets.flatMap(([name, scored]) => scored.mistakes.map((mistake) => `${name}: ${mistake}`)),
  };
}
