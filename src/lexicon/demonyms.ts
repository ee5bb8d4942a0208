import { canonicalKey } from './variants';
import text from './demonyms.tsv';
import { readRows } from '../document/rows';

/** A state by the word for what is of it, and for who is. */
export interface Demonym {
  /** "Switzerland" */
  readonly place: string;
  /** Words of the demonym: two for "South African". */
  readonly length: number;
  /** A noun for a person alone: "Swede"; others are adjectives. */
  readonly isNoun: boolean;
}

interface Tables {
  /** By the key of the place: "swiss". */
  readonly ofPlaces: ReadonlyMap<string, string>;
  /** By the key of the place: "Switzerland". */
  readonly names: ReadonlyMap<string, string>;
  readonly byWords: ReadonlyMap<string, Demonym>;
}

let tables: Tables | undefined;

function read(): Tables {
  const ofPlaces = new Map<string, string>();
  const names = new Map<string, string>();
  const byWords = new Map<string, Demonym>();
  for (const [place, adjectives, nouns] of readRows(text)) {
    const add = (demonym: string, isNoun: boolean): void =>
      void byWords.set(demonym.toLowerCase(), { place, length: demonym.split(' ').length, isNoun });
    const all = adjectives.split(', ');
    names.set(canonicalKey(place), place);
    ofPlaces.set(canonicalKey(place), all[0].toLowerCase());
    for (const adjective of all) add(adjective, false);
    for (const noun of nouns?.split(', ') ?? []) add(noun, true);
  }
  return { ofPlaces, names, byWords };
}

/**
 * What comes from a country: "swiss" for "Switzerland", "american" for "U.S."; undefined for what is no country.
 *
 * @param name a country as a text has it
 */
export const demonymOf = (name: string): string | undefined => (tables ??= read()).ofPlaces.get(canonicalKey(name));

/** Words of the longest demonym: "Papua New Guinean". */
export const LONGEST_DEMONYM = 3;

/** The longest demonym that begins at a word: "south african" rather than "south". */
export function demonymAt(lower: readonly string[], at: number, end: number): Demonym | undefined {
  tables ??= read();
  for (let length = Math.min(LONGEST_DEMONYM, end - at); length > 0; length--) {
    const found = tables.byWords.get(lower.slice(at, at + length).join(' '));
    if (found) return found;
  }
  return undefined;
}

/** What a state is called in full: "United States" for "U.S."; what is no state of the table as it is. */
export const stateNamed = (name: string): string => (tables ??= read()).names.get(canonicalKey(name)) ?? name;
