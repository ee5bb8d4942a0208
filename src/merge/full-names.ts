import { addToSet } from '../document/collect';
import type { Node } from './nodes';
import { wordsOfNames } from './person-names';
import type { Sets } from './sets';

/** Who is known by a full name, by the words of it. */
export class FullNames {
  private readonly byWord = new Map<string, Set<number>>();
  private readonly byOwnWord = new Map<string, Set<number>>();

  constructor(private readonly sets: Sets) {}

  add(number: number, { names }: Pick<Node, 'names'>): void {
    const { all, own } = wordsOfNames(names);
    for (const word of all) addToSet(this.byWord, word, number);
    for (const word of own) addToSet(this.byOwnWord, word, number);
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
