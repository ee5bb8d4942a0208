import type { Extraction } from '../extraction';
import { equalKey, joinEqual, standsAloneAs } from './equal-keys';
import { joinMiddleInitials } from './middle-initials';
import { nodesOf, type Nodes } from './nodes';
import { ownersOf } from './owners';
import { comesBefore, rankOf, type Rank } from './rank';
import { Sets } from './sets';
import { shortNames } from './short-names';
import { joinSurnames } from './surnames';
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
