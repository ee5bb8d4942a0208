/** The set of words that a text lists between white space. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
