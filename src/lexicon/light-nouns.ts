import text from './light-nouns.tsv';
import { readRows } from '../document/rows';

let nouns: Set<string> | undefined;
let adjectives: Set<string> | undefined;

function load(): void {
  nouns = new Set();
  adjectives = new Set();
  for (const [kind, words] of readRows(text)) for (const word of words!.split(', ')) (kind === 'adjective' ? adjectives : nouns).add(word);
}

/**
 * Whether a noun phrase says nothing of what it stands for: "number", "large part".
 *
 * @param name as entities that are no names are called: without articles, the noun in the singular
 */
export function isLight(name: string): boolean {
  if (!nouns) load();
  const words = name.toLowerCase().split(' ');
  return nouns!.has(words.at(-1)!) && words.slice(0, -1).every((word) => adjectives!.has(word));
}
