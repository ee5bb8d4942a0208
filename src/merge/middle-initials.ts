import { withoutGeneration } from '../lexicon/generations';
import { addToList } from '../document/collect';
import type { Nodes } from './nodes';
import { endsOf, wordsOfPerson } from './person-names';
import type { Sets } from './sets';

/** Joins "John Reed" and "John F. Reed", where no article of the set knows another John Reed by his initials. */
export function joinMiddleInitials(people: readonly number[], { list }: Nodes, sets: Sets): void {
  const byEnds = new Map<string, Map<string, number[]>>();
  for (const number of people) {
    const { name } = list[number];
    const ends = endsOf(name);
    // Who is of which generation differs in more than an initial.
    if (ends === undefined || hasGeneration(name)) continue;
    const middle = wordsOfPerson(name).slice(1, -1).join(' ');
    let middles = byEnds.get(ends);
    if (!middles) byEnds.set(ends, (middles = new Map<string, number[]>()));
    addToList(middles, middle, number);
  }
  for (const middles of byEnds.values()) {
    const [one, ...others] = [...middles.keys()].filter((middle) => middle !== '');
    if (one === undefined || others.length > 0 || !/^\p{L}\.?(?: \p{L}\.?)*$/u.test(one)) continue;
    const all = [...middles.values()].flat();
    for (const number of all) sets.join(all[0], number);
  }
}

function hasGeneration(name: string): boolean {
  const words = name.toLowerCase().split(/[\s,]+/);
  return withoutGeneration(words).length < words.length;
}
