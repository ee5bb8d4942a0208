/** The set of words that a text lists between white space. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What a table says of words. A map, since a text may hold any word: of a plain object "constructor" would be one, too. */
export const wordTable = <Meaning>(table: Readonly<Record<string, Meaning>>): ReadonlyMap<string, Meaning> =>
  new Map(Object.entries(table));
