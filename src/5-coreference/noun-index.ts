import type { Reference } from './references';

/** Earlier phrases with one noun that are looked at, at most. */
const LIMIT = 12;

/** Nominals by the noun that heads them. */
export class NounIndex {
  private readonly byNoun = new Map<string, Reference[]>();

  add(reference: Reference): void {
    const list = this.byNoun.get(reference.noun);
    if (list) list.push(reference);
    else this.byNoun.set(reference.noun, [reference]);
  }

  /** Those with this noun, the nearest first. */
  latest(noun: string): readonly Reference[] {
    return this.byNoun.get(noun)?.slice(-LIMIT).reverse() ?? [];
  }
}
