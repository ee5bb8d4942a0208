import { createHash } from 'node:crypto';

import type { Article } from '../node';

/** What a job has in Redis. */
export interface Batch {
  /** Name of the shard that comes of it: the same articles have the same. */
  readonly shard: string;
  /** What is to be extracted; gone once the shard is in its place, since Redis has all that it keeps in memory. */
  readonly articles?: readonly PlainArticle[];
}

/** An article as it goes through JSON. */
export interface PlainArticle extends Pick<Article, 'text' | 'id'> {
  /** The day it was published; a `Date` by its milliseconds. */
  readonly published?: string | number;
}

/** Hexadecimal digits of a name: 128 bits, as ids have. */
const DIGITS = 32;

/** What is sent of an article. What is no article is sent as well, and is the worker's to complain of, so that the others go on. */
export function plainArticle(article: string | Article): PlainArticle {
  const { text, id, published }: Article = typeof article === 'string' ? { text: article } : { ...article };
  const day = published instanceof Date ? published.getTime() : published;
  return { text, ...(id !== undefined && { id }), ...(day !== undefined && { published: day }) };
}

/** The same for the same articles. Not of ids alone: where two articles have one id, both are to be seen, or one would be lost in silence. */
export function nameOf(articles: readonly PlainArticle[]): string {
  const said = articles.map(({ id, published, text }) => [id, published, text]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, DIGITS);
}

/** Articles in lots of so many, each article once. */
export async function* batchesOf(
  articles: Iterable<string | Article> | AsyncIterable<string | Article>,
  size: number,
): AsyncGenerator<Batch> {
  // Of lots of one, Redis itself keeps those apart that it has.
  const seen = size === 1 ? undefined : new Set<string>();
  let lot: PlainArticle[] = [];
  for await (const article of articles) {
    const plain = plainArticle(article);
    if (seen) {
      const name = nameOf([plain]);
      if (seen.has(name)) continue;
      seen.add(name);
    }
    lot.push(plain);
    if (lot.length < size) continue;
    yield { shard: nameOf(lot), articles: lot };
    lot = [];
  }
  if (lot.length > 0) yield { shard: nameOf(lot), articles: lot };
}
