import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readNews, type Article } from '../edges/news';
import { articlesOf, keyOfClaim, readTable, type JudgedClaim } from './table';

/** What readers said of relations of articles that can be found again. */
export interface Reading {
  /** Where the articles are in the data. */
  readonly paths: ReadonlySet<string>;
  /** The first verdict on each, by `keyOfClaim`. */
  readonly claims: ReadonlyMap<string, JudgedClaim>;
}

/** The tables of a folder that say where their articles are. */
export function readReading(folder: string): Reading {
  const paths = new Set<string>();
  const claims = new Map<string, JudgedClaim>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()) {
    // prettier-ignore
    const text = readFileSync(join(folder, file), 'utf8');
    const path = articlesOf(text);
    if (path === undefined) continue;
    paths.add(path);
    for (const claim of readTable(text, file)) if (!claims.has(keyOfClaim(claim))) claims.set(keyOfClaim(claim), claim);
  }
  return { paths, claims };
}

/** The articles that a reading is of. */
export function articlesRead({ paths, claims }: Reading, data: string): Article[] {
  const ids = new Set([...claims.values()].map(({ id }) => id.slice(0, id.lastIndexOf('#'))));
  return [...paths].flatMap((path) => readNews(join(data, path))).filter(({ id }) => ids.has(id));
}
