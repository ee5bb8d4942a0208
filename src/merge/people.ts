import type { Extraction } from '../extraction';
import { withoutGeneration } from '../lexicon/generations';
import { plainLetters } from '../lexicon/letters';
import { nameWords } from '../lexicon/stands-alone';
import type { Node, Nodes } from './nodes';
import type { Sets } from './sets';

/** Words of a person's name as they tell people apart, without accents. */
export const wordsOfPerson = (name: string): readonly string[] => nameWords(plainLetters(name));

/** First and last word of a person's full name. */
export function endsOf(name: string): string | undefined {
  const words = wordsOfPerson(name);
  return words.length < 2 ? undefined : `${words[0]} ${words.at(-1)!}`;
}

/** Joins "John Reed" and "John F. Reed", where no article of the set knows another John Reed by his initials. */
export function joinMiddleInitials(people: readonly number[], { list }: Nodes, sets: Sets): void {
  const byEnds = new Map<string, Map<string, number[]>>();
  for (const number of people) {
    const { name } = list[number];
    const ends = endsOf(name);
    // Who is of which generation differs in more than an initial.
    if (ends === undefined || hasGeneration(name)) continue;
    const middle = wordsOfPerson(name).slice(1, -1).join(' ');
    let middles = byEnds.get(ends);
    if (!middles) byEnds.set(ends, (middles = new Map<string, number[]>()));
    const known = middles.get(middle);
    if (known) known.push(number);
    else middles.set(middle, [number]);
  }
  for (const middles of byEnds.values()) {
    const [one, ...others] = [...middles.keys()].filter((middle) => middle !== '');
    if (one === undefined || others.length > 0 || !/^\p{L}\.?(?: \p{L}\.?)*$/u.test(one)) continue;
    const all = [...middles.values()].flat();
    for (const number of all) sets.join(all[0], number);
  }
}

function hasGeneration(name: string): boolean {
  const words = name.toLowerCase().split(/[\s,]+/);
  return withoutGeneration(words).length < words.length;
}

/** Who is known by a full name, by the words of it. */
export class FullNames {
  private readonly byWord = new Map<string, Set<number>>();
  private readonly byOwnWord = new Map<string, Set<number>>();

  constructor(private readonly sets: Sets) {}

  add(number: number, { names }: Pick<Node, 'names'>): void {
    const { all, own } = wordsOfNames(names);
    for (const word of all) add(this.byWord, word, number);
    for (const word of own) add(this.byOwnWord, word, number);
  }

  /** The one person who has this word anywhere in the name, if people are called by it. */
  only(word: string): number | undefined {
    const find = (number: number): number => this.sets.find(number);
    const [one, ...others] = new Set([...(this.byWord.get(word) ?? [])].map(find));
    const isOwn = one !== undefined && [...(this.byOwnWord.get(word) ?? [])].some((number) => find(number) === one);
    return isOwn && others.length === 0 ? one : undefined;
  }

  has(word: string): boolean {
    return this.byWord.has(word);
  }
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

function add(lists: Map<string, Set<number>>, key: string, number: number): void {
  const known = lists.get(key);
  if (known) known.add(number);
  else lists.set(key, new Set([number]));
}

/**
 * Joins a person of a surname alone with the full name: if the article names exactly one such person; or if it names none, all articles together
 * exactly one, and one of those who name that person names something else that this article names, too.
 *
 * @param isPerson whether the node is a person, as the documents together take it
 */
export function joinSurnames(
  documents: readonly Extraction[],
  { list, numberOf }: Nodes,
  sets: Sets,
  isPerson: (number: number) => boolean,
): void {
  const isFull = (number: number): boolean => isPerson(number) && list[number].alone;
  const named = documents.map(({ entities }) =>
    entities.flatMap(({ id }) => {
      const number = numberOf.get(id);
      return number === undefined ? [] : [number];
    }),
  );
  const everybody = new FullNames(sets);
  list.forEach((node, number) => {
    if (isFull(number)) everybody.add(number, node);
  });
  const onlyOf = remembered((surname: string) => everybody.only(surname));
  const links: { readonly bare: number; readonly whole: number; readonly at: number; readonly here: boolean }[] = [];
  named.forEach((numbers, at) => {
    const bare = numbers.filter((number) => isPerson(number) && isBare(list[number]));
    if (bare.length === 0) return;
    const here = new FullNames(sets);
    for (const number of numbers) if (isFull(number)) here.add(number, list[number]);
    for (const number of bare) {
      const surname = surnameOf(list[number].name);
      const isHere = here.has(surname);
      const whole = isHere ? here.only(surname) : onlyOf(surname);
      if (whole !== undefined) links.push({ bare: number, whole, at, here: isHere });
    }
  });

  // What is named beside each of those who may be meant, in the articles that name them in full.
  const beside = new Map<number, Set<number>>(links.map(({ whole }) => [whole, new Set()]));
  for (const numbers of named) {
    const roots = [...new Set(numbers.map((number) => sets.find(number)))];
    const full = new Set(numbers.filter(isFull).map((number) => sets.find(number)));
    for (const root of full) {
      const known = beside.get(root);
      if (known) for (const other of roots) if (other !== root) known.add(other);
    }
  }
  const share = ({ whole, at }: (typeof links)[number]): boolean => named[at].some((number) => beside.get(whole)!.has(sets.find(number)));
  for (const link of links.filter((each) => each.here || share(each))) sets.join(link.whole, link.bare);
}

/** Answers each question once. */
function remembered<Answer>(answer: (question: string) => Answer): (question: string) => Answer {
  const answers = new Map<string, Answer>();
  return (question) => {
    if (!answers.has(question)) answers.set(question, answer(question));
    return answers.get(question)!;
  };
}
