import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parseJudgements, type Judgements } from './judged';

/** Names of which one has to match. */
export type Alternatives = readonly string[];

export interface GoldEntity {
  readonly name?: Alternatives;
  /** Instead of a name, for dates: an ISO prefix of the first day. */
  readonly value?: { readonly start: string };
  readonly type: readonly string[];
  /** The fewest mentions. */
  readonly mentions?: number;
  readonly must?: boolean;
}

export interface GoldRelation {
  readonly subject: Alternatives;
  /** First words of the lemma. */
  readonly predicate: Alternatives;
  /** The object or any other argument. */
  readonly object: Alternatives;
  /** Default: positive. */
  readonly polarity?: string;
  /** Default: any. */
  readonly modality?: readonly string[];
  /** Names of the source. Default: any or none. */
  readonly attribution?: Alternatives;
  /** ISO prefix of the first day. */
  readonly time?: string;
  readonly must?: boolean;
}

/** A relation that a careless reader would claim. */
export interface FalseRelation extends GoldRelation {
  /** It is false even as somebody's words; otherwise only as the article's own. */
  readonly reported?: boolean;
}

/** What a careful reader finds in one article; corpus/README.md tells how it was written. */
export interface Gold {
  /** File name of the text. */
  readonly article: string;
  readonly document?: { readonly place?: string; readonly date?: string };
  readonly entities: readonly GoldEntity[];
  /** Neither name nor alias of an entity. */
  readonly notEntities: readonly string[];
  readonly relations: readonly GoldRelation[];
  readonly wrong?: readonly FalseRelation[];
}

export interface GoldArticle {
  readonly text: string;
  readonly gold: Gold;
  /** What a reader said of the claims that were made; empty where nobody has read them. */
  readonly judgements: Judgements;
}

/** The articles of a folder that have gold beside them, in the order of their names. */
export async function readGold(folder: string): Promise<GoldArticle[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  if (files.length === 0) throw new Error(`there is no gold (*.gold.json) in ${folder}`);
  return Promise.all(
    files.map(async (file) => {
      const gold = JSON.parse(await readFile(join(folder, file), 'utf8')) as Gold;
      const text = await readFile(join(folder, gold.article), 'utf8');
      return { gold, text, judgements: await readJudgements(join(folder, gold.article.replace(/\.txt$/, '.judged.tsv'))) };
    }),
  );
}

async function readJudgements(path: string): Promise<Judgements> {
  try {
    return parseJudgements(await readFile(path, 'utf8'), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}
