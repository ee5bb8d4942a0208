import text from './light-nouns.tsv';
import { readRows } from '../document/rows';

/** The words of the table: nouns that say nothing alone, those that are half of something, and adjectives that add as little. */
interface Words {
  readonly light: Set<string>;
  readonly half: Set<string>;
  readonly adjective: Set<string>;
}

let known: Words | undefined;

function words(): Words {
  if (known) return known;
  known = { light: new Set(), half: new Set(), adjective: new Set() };
  for (const [kind, list] of readRows(text)) {
    const set = kind === 'half' || kind === 'adjective' ? known[kind] : known.light;
    for (const word of list!.split(', ')) set.add(word);
  }
  return known;
}

/**
 * Whether a noun phrase says nothing of what it stands for: "number", "large part".
 *
 * @param name as entities that are no names are called: without articles, the noun in the singular
 */
export const isLight = (name: string): boolean => isBare(name, 'light');

/**
 * Whether a noun phrase is half of what it stands for and the other half is not in its name: "decision", "new effort"; not "decision of the court",
 * "peace effort".
 *
 * @param name as entities that are no names are called
 */
export const isHalf = (name: string): boolean => isBare(name, 'half');

function isBare(name: string, kind: 'light' | 'half'): boolean {
  const parts = name.toLowerCase().split(' ');
  return words()[kind].has(parts.at(-1)!) && parts.slice(0, -1).every((part) => words().adjective.has(part));
}
