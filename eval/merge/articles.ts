import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An article of one of the sets. */
export interface Article {
  /** The set, and the number of the article in it: "news 12". */
  readonly id: string;
  readonly text: string;
  /** The names that annotators marked; absent where nobody did. */
  readonly names?: readonly Name[];
}

/** Where an article calls something by a name. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lines of news that count as an article: documents run on there. */
const LINES = 15;
const NEWS_ARTICLES = 400;

/** Where the sets are in the data. */
export const FILES = { news: 'unlabelled/news.txt', introductions: 'relations/redocred.jsonl' } as const;

/** Sets of articles; those of one set are merged. */
export const SETS = {
  news: (folder: string): Article[] => {
    const lines = readFileSync(join(folder, FILES.news), 'utf8').split('\n').filter(Boolean);
    return Array.from({ length: NEWS_ARTICLES }, (_, i) => ({ id: `news ${i}`, text: lines.slice(i * LINES, (i + 1) * LINES).join(' ') }));
  },
  introductions: (folder: string): Article[] => {
    const lines = readFileSync(join(folder, FILES.introductions), 'utf8').split('\n').filter(Boolean);
    return lines.map((line, i) => {
      const { text, entities } = JSON.parse(line) as Introduction;
      const named = entities.filter(({ type }) => type !== 'time' && type !== 'num');
      const names = named.flatMap(({ mentions }) => mentions.map(([start, end]) => ({ start, end, text: text.slice(start, end) })));
      return { id: `introductions ${i}`, text, names };
    });
  },
} as const satisfies Record<string, (folder: string) => Article[]>;

export type SetName = keyof typeof SETS;

interface Introduction {
  readonly text: string;
  readonly entities: readonly { readonly type: string; readonly mentions: readonly (readonly [start: number, end: number])[] }[];
}
