import { isInitials } from '../lexicon/acronyms';
import { compareFullness } from '../lexicon/fuller-name';
import type { Value } from '../extraction';
import { valueInWords } from '../graph/value-in-words';
import { nameKey } from './name-key';

/** What documents call an entity. */
export interface Naming {
  readonly name: string;
  /** Whether the name is a date's that needs the day on which it was written: "this year". */
  readonly isRelative: boolean;
  /** How many documents call it so. */
  readonly count: number;
}

/**
 * Its fullest name, as most documents write it; of a date one that says in every document which it is: "2024" rather than "this year", and in
 * words for people where they have but such: "weekend of 2024-12-07".
 *
 * @param namings at least one
 * @param spansDocuments whether there are several documents
 */
export function bestName(namings: readonly Naming[], value: Value | undefined, spansDocuments: () => boolean): string {
  const [{ name: only, count }] = namings;
  if (namings.length === 1 && count === 1) return only;
  const absolute = namings.filter(({ isRelative }) => !isRelative);
  if (absolute.length === 0 && value?.kind === 'date' && spansDocuments()) return valueInWords(value);
  const called = absolute.length > 0 ? absolute : namings;
  const fullest = called.map(({ name }) => name).reduce((best, other) => (isFuller(other, best) ? other : best));
  return value ? fullest : mostUsed(called, nameKey(fullest));
}

/** Of the names with a key the one that most documents have, and an acronym only if there is no other: "China", "United Nations". */
function mostUsed(namings: readonly Naming[], key: string): string {
  const counts = new Map<string, number>();
  for (const { name, count } of namings) if (nameKey(name) === key) counts.set(name, (counts.get(name) ?? 0) + count);
  const all = [...counts.keys()];
  const written = all.filter((name) => !isInitials(name));
  return (written.length > 0 ? written : all).reduce((best, other) => {
    const [count, most] = [counts.get(other)!, counts.get(best)!];
    return count > most || (count === most && isFuller(other, best)) ? other : best;
  });
}

/** Whether the one is the better name: the fuller, else the earlier in the alphabet. */
function isFuller(one: string, other: string): boolean {
  const order = compareFullness(one, other);
  return order > 0 || (order === 0 && one < other);
}
