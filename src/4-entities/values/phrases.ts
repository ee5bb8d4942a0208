import { isDash, type Atoms } from './atoms';

/** A phrase of a table as it stands in the text. */
export interface PhraseMatch<Meaning> {
  readonly meaning: Meaning;
  readonly end: number;
}

interface Entry<Meaning> {
  readonly rest: readonly string[];
  readonly meaning: Meaning;
}

/** The phrases of a table by their first words, the longer before the shorter. */
export interface Phrases<Meaning> {
  /** First words, for the `starts` of a rule. */
  readonly starts: readonly string[];
  /** The longest phrase that begins at an atom. */
  at(atoms: Atoms, at: number): PhraseMatch<Meaning> | undefined;
}

/** @param table phrases as atoms apart by spaces: "or so", "new year ' s day" */
export function phrasesOf<Meaning>(table: ReadonlyMap<string, Meaning>): Phrases<Meaning> {
  const byFirst = new Map<string, Entry<Meaning>[]>();
  for (const [phrase, meaning] of table) {
    const [first, ...rest] = phrase.split(' ') as [string, ...string[]];
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { rest, meaning }].sort((a, b) => b.rest.length - a.rest.length),
    );
  }
  return {
    starts: [...byFirst.keys()],
    at: ({ norms }, at) => {
      for (const { rest, meaning } of byFirst.get(norms[at]) ?? []) {
        if (rest.every((word, index) => isSame(norms[at + 1 + index], word))) return { meaning, end: at + 1 + rest.length };
      }
      return undefined;
    },
  };
}

const isSame = (norm: string | undefined, word: string): boolean =>
  norm === word || (word === '-' && isDash(norm)) || (word === "'" && norm === '’');
