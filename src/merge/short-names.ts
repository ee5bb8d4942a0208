import { addToSet } from '../document/collect';
import { keyIn } from './equal-keys';
import type { Node, Nodes } from './nodes';
import { endsOf } from './person-names';
import type { Sets } from './sets';

/** Names that are short for another one, each with that one. */
export function shortNames(
  { list }: Pick<Nodes, 'list'>,
  types: readonly string[],
  standsAlone: (number: number) => boolean,
  sets: Sets,
): (readonly [part: number, whole: number])[] {
  const bearers = bearersOf(list, types, sets);
  const namesakes = namesakesOf(list, types, sets);
  const links: [part: number, whole: number][] = [];
  list.forEach((node, number) => {
    if (!standsAlone(number)) return;
    const root = sets.find(number);
    const others = [...(bearers.get(keyIn(node.name, types[number])) ?? [])].filter(([other]) => other !== root);
    // What nothing told the type of may be a part of what has one, and the other way round.
    const typed = others.filter(([, other]) => types[other] !== 'concept');
    const [[, whole] = [], ...more] = typed.length > 0 ? typed : others;
    if (whole === undefined || more.length > 0) return;
    const ends = types[number] === 'person' ? endsOf(node.name) : undefined;
    if (ends !== undefined && [...namesakes.get(ends)!].some((other) => other !== root && other !== sets.find(whole))) return;
    const open = types[number] === 'concept' || types[whole] === 'concept';
    if ((open ? node.key.includes(' ') || types[whole] !== 'person' : types[number] === types[whole]) && mayBeOne(node, list[whole])) {
      links.push([number, whole]);
    }
  });
  return links;
}

/** By the letters of a name, the sets that are also called so, each by one of its nodes. */
function bearersOf(list: readonly Node[], types: readonly string[], sets: Sets): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const bearers = new Map<string, Map<number, number>>();
  list.forEach(({ names, name }, number) => {
    const own = keyIn(name, types[number]);
    for (const alias of names) {
      const key = keyIn(alias, types[number]);
      if (key === own) continue;
      const known = bearers.get(key);
      if (known) known.set(sets.find(number), number);
      else bearers.set(key, new Map([[sets.find(number), number]]));
    }
  });
  return bearers;
}

/** By first and last word the sets of people that may be meant: "George Reed" may be George A. and George B. Reed. */
function namesakesOf(list: readonly Node[], types: readonly string[], sets: Sets): ReadonlyMap<string, ReadonlySet<number>> {
  const namesakes = new Map<string, Set<number>>();
  list.forEach(({ name }, number) => {
    const ends = types[number] === 'person' ? endsOf(name) : undefined;
    if (ends !== undefined) addToSet(namesakes, ends, sets.find(number));
  });
  return namesakes;
}

/** Two names of several words that have some in common, and each one that the other has not, are of two: "Ann Reed", "Tom Reed"; "Bank of Norway", "Bank of Sweden". */
function mayBeOne({ key }: Node, { key: whole }: Node): boolean {
  const [one, other] = [key.split(' '), whole.split(' ')];
  if (one.length === 1 || other.length === 1) return true;
  const isShared = (word: string): boolean => other.includes(word);
  return !one.some(isShared) || one.every(isShared) || other.every((word) => one.includes(word));
}
