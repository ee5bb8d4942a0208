import { readRows } from '../document/rows';

/**
 * The words of each class, from tables with a row a word and its classes behind it, or as the build writes them, which is shorter: nothing, a class and
 * its words. A table is read at the first question.
 *
 * @param texts the tables
 * @returns what gives the words of a class; none of a class that no word has
 */
export function readClasses(...texts: readonly string[]): (name: string) => ReadonlySet<string> {
  let classes: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (name) => (classes ??= load(texts)).get(name) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

function load(texts: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>();
  const add = (name: string, word: string): void => {
    const words = classes.get(name);
    if (words) words.add(word);
    else classes.set(name, new Set([word]));
  };
  for (const [word, names, ...words] of texts.flatMap(readRows)) {
    if (word !== '') for (const name of names.split(', ')) add(name, word);
    else for (const each of words) add(names, each);
  }
  return classes;
}
