import { plainLetters } from '../lexicon/letters';
import { nameWords } from '../lexicon/stands-alone';
import type { Node } from './nodes';

/** Words of a person's name as they tell people apart, without accents. */
export const wordsOfPerson = (name: string): readonly string[] => nameWords(plainLetters(name));

/** First and last word of a person's full name. */
export function endsOf(name: string): string | undefined {
  const words = wordsOfPerson(name);
  return words.length < 2 ? undefined : `${words[0]} ${words.at(-1)!}`;
}

/** The words of somebody's names, and those of them that people may call somebody by. */
export function wordsOfNames(names: Iterable<string>): { readonly all: ReadonlySet<string>; readonly own: ReadonlySet<string> } {
  const lists = [...names].map(wordsOfPerson);
  const single = new Set(lists.flatMap((words) => (words.length === 1 ? words : [])));
  const own = new Set<string>();
  for (const words of lists) {
    if (words.length < 2) continue;
    own.add(words.at(-1)!);
    // "Hu Jintao … Hu"
    if (words.length <= LONGEST_WITH_SURNAME_FIRST && single.has(words[0])) own.add(words[0]);
  }
  return { all: new Set(lists.flat()), own };
}

const LONGEST_WITH_SURNAME_FIRST = 3;
/** Several of something, and nobody: "the RCAs". */
const ACRONYMS = /^\p{Lu}{2,}s$/u;

/** Whether somebody of that name alone may be somebody with a full name. */
export const isBare = ({ alone, name }: Pick<Node, 'alone' | 'name'>): boolean => !alone && !ACRONYMS.test(name);

/** The word by which somebody bare is looked for. */
export const surnameOf = (name: string): string => wordsOfPerson(name).at(-1)!;
