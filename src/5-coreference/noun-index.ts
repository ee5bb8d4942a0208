import type { Reference } from './references';
import type { Discourse } from './sieve';

/** Earlier phrases with one noun that are looked at, at most. */
const LIMIT = 12;

/** Nominals by the noun that heads them, each noun's latest first. */
export class NounIndex {
  private readonly byNoun = new Map<string, number[]>();

  add({ noun, index }: Reference): void {
    const list = this.byNoun.get(noun);
    if (list) list.push(index);
    else this.byNoun.set(noun, [index]);
  }

  latest(noun: string): readonly number[] {
    return this.byNoun.get(noun)?.slice(-LIMIT).reverse() ?? [];
  }
}

/** Earlier nominals with the same noun, nearest first. */
export const mentionsWithNoun = ({ references }: Discourse, seen: NounIndex, { noun }: Reference): readonly Reference[] =>
  seen.latest(noun).map((index) => references[index]);
