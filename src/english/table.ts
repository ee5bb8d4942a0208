import { readRows } from '../document/rows';

/**
 * The words of each class, from tables with a row a word and its classes behind it, or as the build writes them, which is shorter: nothing, a class and
 * its words. A table is read at the first question, and of what the build writes no more than the class that is asked for.
 *
 * @param texts the tables
 * @returns what gives the words of a class; none of a class that no word has
 */
export function readClasses(...texts: readonly string[]): (name: string) => ReadonlySet<string> {
  let rows: ReadonlyMap<string, readonly string[]> | undefined;
  const classes = new Map<string, ReadonlySet<string>>();
  return (name) => {
    let words = classes.get(name);
    if (words === undefined) classes.set(name, (words = new Set((rows ??= load(texts)).get(name))));
    return words;
  };
}

/** A class's words, as far as a table has them. */
function load(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>();
  const add = (name: string, words: readonly string[]): void => {
    const known = classes.get(name);
    if (known) known.push(...words);
    else classes.set(name, [...words]);
  };
  for (const [word, names, ...words] of texts.flatMap(readRows)) {
    if (word !== '') for (const name of names.split(', ')) add(name, [word]);
    else add(names, words);
  }
  return classes;
}
