import { isNamedOrMeant } from '../document/entities';
import type { Entity, Extraction } from '../extraction';
import { standsAlone } from '../lexicon/stands-alone';
import { nameKey } from './name-key';

/** The entities of one id, which are one in any case. */
export interface Node {
  readonly id: string;
  readonly type: string;
  /** One of its names; they differ in spelling alone. */
  readonly name: string;
  /** The name's key. */
  readonly key: string;
  /** All that it is called anywhere, as its texts write it. */
  readonly names: Set<string>;
  /** Whether its name says by itself who or what is meant. One whose name does not is of one document alone. */
  readonly alone: boolean;
  /** How sure the surest of them is. */
  confidence: number;
}

/** Nodes by number, in the order of the documents, and the number of each id. */
export interface Nodes {
  readonly list: readonly Node[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/**
 * What the documents name, or speak of by demonyms.
 *
 * @param apart ids of what has its name in common with something else
 */
export function nodesOf(documents: readonly Extraction[], apart: ReadonlySet<string>): Nodes {
  const list: Node[] = [];
  const numberOf = new Map<string, number>();
  for (const { entities } of documents) {
    for (const entity of entities) {
      if (!isNamedOrMeant(entity.mentions)) continue;
      let number = numberOf.get(entity.id);
      if (number === undefined) numberOf.set(entity.id, (number = list.push(nodeOf(entity, apart)) - 1));
      const node = list[number];
      node.confidence = Math.max(node.confidence, entity.confidence);
      node.names.add(entity.name);
      for (const alias of entity.aliases) node.names.add(alias);
    }
  }
  return { list, numberOf };
}

/**
 * A node of the first of its entities.
 *
 * @param apart ids of what has its name in common with something else
 */
export const nodeOf = ({ id, type, name, confidence }: Entity, apart: ReadonlySet<string> = new Set()): Node => ({
  id,
  type,
  name,
  key: nameKey(name),
  names: new Set(),
  alone: standsAlone(type, name) && !apart.has(id),
  confidence,
});
