import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Enough to time well; more only makes the slow ones slower. */
const WORDS = 3_000;

export interface BenchText {
  readonly text: string;
  readonly words: number;
  /** The first article, for the cold start. */
  readonly article: string;
}

/** The articles of a folder, in the order of their names, one after the other until there are words enough. */
export async function readBenchText(folder: string): Promise<BenchText> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  if (files.length === 0) throw new Error(`there is no .txt file in ${folder}`);
  const articles: string[] = [];
  for (const file of files) {
    articles.push(await readFile(join(folder, file), 'utf8'));
    if (countWords(articles.join('\n\n')) >= WORDS) break;
  }
  const text = articles.join('\n\n');
  return { text, words: countWords(text), article: join(folder, files[0]) };
}

/** Words as white space parts them, the same for every contender. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
