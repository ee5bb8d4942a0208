import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Entity, Extraction, RelataGraph } from 'relata';

import { pick, randomOf } from '../../src/document/random';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const SEED = 7;
/** Articles of the data, besides those of the corpus. */
const DRAWN = 20;

/** What the graphs of whole articles join. */
export interface ArticleCounts {
  readonly articles: number;
  readonly words: number;
  readonly edges: number;
  /** Edges between two names. */
  readonly between: number;
  /** Entities with a name, whether they are nodes or not. */
  readonly names: number;
  /** Of these, those that no edge joins to another one. */
  readonly alone: number;
}

export const NO_ARTICLES: ArticleCounts = { articles: 0, words: 0, edges: 0, between: 0, names: 0, alone: 0 };

/** Texts of the corpus, and of the data, where there are some, twenty drawn by chance, the same ones every time. */
export async function readArticles(folder: string): Promise<Record<'corpus' | 'text', string[]>> {
  const text = join(folder, 'text');
  return { corpus: await textsOf(CORPUS), text: existsSync(text) ? drawn(await textsOf(text), DRAWN) : [] };
}

async function textsOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

/** So many of the texts, in an order that chance gives. */
export function drawn<Item>(items: readonly Item[], count: number, random = randomOf(SEED)): Item[] {
  const left = new Set(items);
  const taken: Item[] = [];
  while (taken.length < count && left.size > 0) {
    const one = pick([...left], random);
    left.delete(one);
    taken.push(one);
  }
  return taken;
}

/** Adds one article to the counts. */
export function withArticle(counts: ArticleCounts, text: string, extraction: Extraction, graph: RelataGraph): ArticleCounts {
  const names = new Set(extraction.entities.filter(isNamed).map(({ id }) => id));
  const joined = new Set<string>();
  let between = 0;
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (source === target || !names.has(source) || !names.has(target)) return;
    between++;
    joined.add(source).add(target);
  });
  return {
    articles: counts.articles + 1,
    words: counts.words + (text.match(/\S+/g)?.length ?? 0),
    edges: counts.edges + graph.size,
    between: counts.between + between,
    names: counts.names + names.size,
    alone: counts.alone + names.size - joined.size,
  };
}

/** Whether the text calls it by a name anywhere. */
export const isNamed = ({ mentions }: Entity): boolean => mentions.some(({ form }) => form === 'name' || form === 'acronym');
