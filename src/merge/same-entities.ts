import { isNamedOrMeant } from '../document/entities';
import type { Entity, Extraction } from '../extraction';
import { canonicalKey } from '../lexicon/variants';

/** One entity of one document. */
interface Place {
  readonly entity: Entity;
  readonly key: string;
}

/** What tells which entities of several documents are one. */
export interface SameEntities {
  /** For each entity's id the id of the one that it is merged into; its own if that is it. */
  readonly idOf: ReadonlyMap<string, string>;
}

/**
 * Which entities of several documents are the same. Those of one id are. A short name is that of a longer one if some document uses both
 * for one thing and no document uses it for another ("Tencent", where an article says "Tencent Holdings" and "Tencent"), and a name that
 * nothing told the type of is the one thing of that name. A person's single name says too little outside its own document.
 *
 * The answer depends on the set of documents alone, and not on their order.
 */
export function sameEntities(documents: readonly Extraction[]): SameEntities {
  const byId = new Map<string, Place>();
  for (const entity of documents.flatMap(({ entities }) => entities)) {
    if (isNamedOrMeant(entity.mentions) && !byId.has(entity.id)) byId.set(entity.id, { entity, key: canonicalKey(entity.name) });
  }
  const bearers = bearersOf(documents);
  const parents = new Map<string, string>();
  for (const [id, { entity, key }] of byId) {
    const others = [...(bearers.get(key) ?? [])].filter((other) => other !== id);
    if (others.length !== 1) continue;
    const [other] = others;
    const whole = byId.get(other)!;
    const open = entity.type === 'concept' && whole.entity.type !== 'concept';
    if (whole.key === key ? open : (open || entity.type === whole.entity.type) && mayStandAlone(whole.entity, key)) parents.set(id, other);
  }
  const idOf = new Map<string, string>();
  for (const { id } of documents.flatMap(({ entities }) => entities)) idOf.set(id, rootOf(parents, id));
  return { idOf };
}

/** For each name, in its canonical form, the ids of the entities that bear it. */
function bearersOf(documents: readonly Extraction[]): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const entity of documents.flatMap(({ entities }) => entities)) {
    if (!isNamedOrMeant(entity.mentions)) continue;
    for (const name of [entity.name, ...entity.aliases]) {
      const key = canonicalKey(name);
      bearers.set(key, (bearers.get(key) ?? new Set()).add(entity.id));
    }
  }
  return bearers;
}

/** "Smith" of one article is seldom the Smith of another; "Tencent" is Tencent. */
const mayStandAlone = ({ type }: Entity, name: string): boolean => type !== 'person' || name.includes(' ');

/** Follows the names from short to long; two that are each other's alias are the one with the lesser id. */
function rootOf(parents: ReadonlyMap<string, string>, id: string): string {
  const path = [id];
  for (let next = parents.get(id); next !== undefined; next = parents.get(next)) {
    const at = path.indexOf(next);
    if (at >= 0) return path.slice(at).sort()[0];
    path.push(next);
  }
  return path.at(-1)!;
}
