/** What a file with many articles may be, by the name that `--input-format` has for it, and how the names of such files end. */
const OF_MANY = {
  jsonl: /\.(?:jsonl|ndjson)$/i,
  csv: /\.csv$/i,
  tsv: /\.(?:tsv|tab)$/i,
  tar: /\.tar$/i,
  zip: /\.zip$/i,
} as const;

export type ManyKind = keyof typeof OF_MANY;
export type Kind = ManyKind | 'text' | 'page';

export const MANY_KINDS = Object.keys(OF_MANY) as ManyKind[];

const PAGE = /\.(?:html?|xhtml)$/i;
/** What is taken for an article where nobody named it: in folders and archives. */
const ARTICLE = /\.(?:txt|text|md|html?|xhtml)$/i;
/** What lies in a folder to tell people about the folder. */
const ABOUT_THE_FOLDER = /^readme\b/i;

/** A name without what says that the file is compressed: "news.tar" for "news.tgz", "a.txt" for "a.txt.gz". */
const unpackedName = (name: string): string => name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '');

/** What a file is, by its name; whether it is compressed by gzip its bytes say. */
export function kindOf(name: string): Kind {
  const plain = unpackedName(name);
  return MANY_KINDS.find((kind) => OF_MANY[kind].test(plain)) ?? (PAGE.test(plain) ? 'page' : 'text');
}

/** Whether a file of a folder or archive is an article. */
export function isArticle(name: string): boolean {
  const plain = unpackedName(name);
  return ARTICLE.test(plain) && !ABOUT_THE_FOLDER.test(plain);
}

/**
 * Whether a file holds many articles.
 *
 * @param stdin what standard input holds, where it is many
 */
export const holdsMany = (file: string, stdin?: ManyKind): boolean => (file === '-' ? stdin !== undefined : isOfMany(kindOf(file)));

export const isOfMany = (kind: Kind): kind is ManyKind => kind !== 'text' && kind !== 'page';
