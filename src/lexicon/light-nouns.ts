import text from './light-nouns.tsv';
import { readRows } from '../document/rows';

let nouns: Set<string> | undefined;
let halves: Set<string> | undefined;
let adjectives: Set<string> | undefined;

function load(): void {
  nouns = new Set();
  halves = new Set();
  adjectives = new Set();
  const setOf = (kind: string): Set<string> => (kind === 'adjective' ? adjectives! : kind === 'half' ? halves! : nouns!);
  for (const [kind, words] of readRows(text)) for (const word of words!.split(', ')) setOf(kind!).add(word);
}

/**
 * Whether a noun phrase says nothing of what it stands for: "number", "large part".
 *
 * @param name as entities that are no names are called: without articles, the noun in the singular
 */
export function isLight(name: string): boolean {
  if (!nouns) load();
  return isBare(name, nouns!);
}

/**
 * Whether a noun phrase is half of what it stands for and the other half is not in its name: "decision", "new effort"; not "decision of the court",
 * "peace effort".
 *
 * @param name as entities that are no names are called
 */
export function isHalf(name: string): boolean {
  if (!nouns) load();
  return isBare(name, halves!);
}

function isBare(name: string, of: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().split(' ');
  return of.has(words.at(-1)!) && words.slice(0, -1).every((word) => adjectives!.has(word));
}
