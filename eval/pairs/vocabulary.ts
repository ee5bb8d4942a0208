import { readRows } from '../../src/document/rows';

/** The vocabulary that pairs are counted by: what each type of relation is called elsewhere, and what counts as it. */
export interface Vocabulary {
  /** The types that are right for a gold label, read from source to target; none for a label that the table does not have. */
  readonly right: (label: string) => ReadonlySet<string>;
  /** A type as it reads from the other end; undefined where the table does not have it. */
  readonly inverse: (type: string) => string | undefined;
}

/** Reads the table: type, inverse, source, target, Wikidata properties, CoNLL04's labels, types that count as well. */
export function readVocabulary(text: string): Vocabulary {
  const rows = readRows(text).slice(1); // without the names of the columns
  const inverses = new Map(rows.flatMap(([type, inverse]) => [[type, inverse], [inverse, type]] as const)); // prettier-ignore
  const rights = new Map<string, Set<string>>();
  for (const [type, , , , wikidata, conll04, others] of rows) {
    for (const label of [type, ...wordsOf(wikidata), ...wordsOf(conll04)]) {
      const right = rights.get(label) ?? new Set();
      for (const one of [type, ...wordsOf(others)]) right.add(one);
      rights.set(label, right);
    }
  }
  return { right: (label) => rights.get(label) ?? new Set(), inverse: (type) => inverses.get(type) };
}

const wordsOf = (cell = ''): string[] => cell.split(',').map((word) => word.trim()).filter(Boolean); // prettier-ignore
