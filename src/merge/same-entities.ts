import type { Extraction } from '../extraction';
import { lettersKey, nameKey, personKey } from './name-key';
import { nodesOf, type Node, type Nodes } from './nodes';
import { ownersOf } from './owners';
import { endsOf, joinMiddleInitials, joinSurnames } from './people';
import { Sets } from './sets';
import { ballotOf, typeOf } from './types-of-names';

/** What tells which entities of several documents are one. */
export interface SameEntities {
  /** For the id of each entity that is merged into another the id of that one. */
  readonly idOf: ReadonlyMap<string, string>;
}

/**
 * Which entities of several documents are the same. Those of one id are, and those of one type whose names differ in accents, hyphens, spaces or known
 * variants; what a name is, its mentions in all documents decide (`typeOf`). A short name is that of a longer one if some document uses both
 * for one thing and no document uses it for another ("Tencent", where an article says "Tencent Holdings" and "Tencent"). A surname alone is the
 * one person's of that name whom the documents name in full (`joinSurnames`), and "the Foreign Ministry" that of the state whose it is said to be.
 *
 * The answer depends on the set of documents alone, and not on their order. Only entities that share a key are looked at together, so that time grows
 * with the number of entities.
 *
 * @param apart ids of places whose name is that of another one as well (`placesApart`)
 */
export function sameEntities(documents: readonly Extraction[], apart: ReadonlySet<string> = new Set()): SameEntities {
  const nodes = nodesOf(documents, apart);
  const { list } = nodes;
  const ballot = ballotOf(documents);
  const types = list.map((node) => typeOf(node, ballot));
  const sets = new Sets(list.length);
  const standsAlone = (number: number): boolean => standsAloneAs(list[number], types[number]);

  joinEqual(list.map((node, number) => equalKey(node, types[number])), sets); // prettier-ignore
  joinEqual(ownersOf(documents, nodes, sets), sets);
  const people = list.flatMap((node, number) => (types[number] === 'person' && node.alone ? [number] : []));
  joinMiddleInitials(people, nodes, sets);
  const parts = joinShortNames(nodes, types, standsAlone, sets);
  joinSurnames(documents, nodes, sets, (number) => types[number] === 'person');

  return { idOf: idsOf(nodes, types, parts, sets) };
}

/** Whether a node's name says by itself what is meant, where it is taken to be of a type. */
export const standsAloneAs = ({ alone, type }: Pick<Node, 'alone' | 'type'>, taken: string): boolean =>
  alone || (type === 'person' && taken !== 'person');

/** What a name is called by, in every article, if it is of that type. */
export const keyIn = (name: string, type: string): string => (type === 'person' ? personKey(name) : lettersKey(nameKey(name)));

/** What nodes have in common that are one by their names, where the name says by itself what is meant. */
export const equalKey = (node: Pick<Node, 'alone' | 'type' | 'name'>, taken: string): string | undefined =>
  standsAloneAs(node, taken) ? `${taken} ${keyIn(node.name, taken)}` : undefined;

/** Joins the nodes that have the same key. */
export function joinEqual(keys: readonly (string | number | undefined)[], sets: Sets): void {
  const firsts = new Map<string | number, number>();
  keys.forEach((key, number) => {
    if (key === undefined) return;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, number);
    else sets.join(first, number);
  });
}

/**
 * Joins names with the one longer name that an article has for the same thing.
 *
 * @returns the nodes that are called by a part of what they are
 */
function joinShortNames(nodes: Nodes, types: readonly string[], standsAlone: (number: number) => boolean, sets: Sets): ReadonlySet<number> {
  const links = shortNames(nodes, types, standsAlone, sets);
  for (const [part, whole] of links) sets.join(part, whole);
  return new Set(links.map(([part]) => part));
}

/** Names that are short for another one, each with that one. */
export function shortNames(
  { list }: Pick<Nodes, 'list'>,
  types: readonly string[],
  standsAlone: (number: number) => boolean,
  sets: Sets,
): (readonly [part: number, whole: number])[] {
  /** By the letters of a name, the sets that are also called so, each by one of its nodes. */
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
  /** By first and last word the sets of people that may be meant: "George Reed" may be George A. and George B. Reed. */
  const namesakes = new Map<string, Set<number>>();
  list.forEach(({ name }, number) => {
    const ends = types[number] === 'person' ? endsOf(name) : undefined;
    if (ends === undefined) return;
    const known = namesakes.get(ends);
    if (known) known.add(sets.find(number));
    else namesakes.set(ends, new Set([sets.find(number)]));
  });
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

/** Two names of several words that have some in common, and each one that the other has not, are of two: "Ann Reed", "Tom Reed"; "Bank of Norway", "Bank of Sweden". */
function mayBeOne({ key }: Node, { key: whole }: Node): boolean {
  const [one, other] = [key.split(' '), whole.split(' ')];
  if (one.length === 1 || other.length === 1) return true;
  const isShared = (word: string): boolean => other.includes(word);
  return !one.some(isShared) || one.every(isShared) || other.every((word) => one.includes(word));
}

/** For each id that of its set: of a node that has the type and the fullest name of all, and not a part of it. */
function idsOf({ list }: Nodes, types: readonly string[], parts: ReadonlySet<number>, sets: Sets): ReadonlyMap<string, string> {
  const best = new Map<number, number>();
  const rank = (number: number): Rank => rankOf(list[number], types[number], parts.has(number));
  list.forEach((_, number) => {
    const root = sets.find(number);
    const known = best.get(root);
    if (known === undefined || comesBefore(rank(number), rank(known))) best.set(root, number);
  });
  const idOf = new Map<string, string>();
  list.forEach(({ id }, number) => {
    const whole = list[best.get(sets.find(number))!].id;
    if (whole !== id) idOf.set(id, whole);
  });
  return idOf;
}

type Rank = readonly (number | string)[];

/** How well a node says what its set is: what comes first is best. */
export const rankOf = ({ type, alone, key, id }: Node, taken: string, isPart: boolean): Rank =>
  [Number(type === 'concept'), Number(taken !== type), Number(!alone), Number(isPart), -key.split(' ').length, id]; // prettier-ignore

/** Whether the one rank is better. */
export function comesBefore(one: Rank, other: Rank): boolean {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && one[at] < other[at];
}
