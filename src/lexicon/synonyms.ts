import { readRows } from '../document/rows';
import text from './synonyms.tsv';

let sets: ReadonlyMap<string, ReadonlySet<number>> | undefined;

function load(): ReadonlyMap<string, ReadonlySet<number>> {
  const membership = new Map<string, Set<number>>();
  readRows(text).forEach((words, set) => {
    for (const word of words) membership.set(word, (membership.get(word) ?? new Set()).add(set));
  });
  return membership;
}

/** Whether two singular nouns can take each other up; true of a noun and itself. */
export function synonymous(a: string, b: string): boolean {
  if (a === b) return true;
  sets ??= load();
  const other = sets.get(b);
  return other !== undefined && [...(sets.get(a) ?? [])].some((set) => other.has(set));
}
