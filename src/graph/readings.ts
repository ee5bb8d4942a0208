import type { Argument, Entity, Relation } from '../extraction';
import { asideOf, emptinessOf, hidesAnother, type EdgeAside, type NodeAside } from './asides';
import { furtherLinks, ownLink, type IsNode, type Link } from './links';
import { joinKey, nameLinks, readableLabel } from './name-links';
import type { GraphSettings } from './options';
import { saidInFull } from './said-in-full';

/** A relation as the edges that it is to become. */
export interface Reading {
  readonly relation: Relation;
  /** Why a reader passes it over. */
  readonly aside: EdgeAside | undefined;
  /** Whether it has no edge of its own because the sentence says more elsewhere. */
  readonly isSaidInFull: boolean;
  /** Its own edge, absent where it leads to nothing, and those beyond it. */
  readonly links: readonly Link[];
  /** Whether an argument may be the end of an edge. */
  readonly isNode: IsNode;
}

/** What relations are read with. */
export interface ReadingSetting {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Entities that are no nodes, and why. */
  readonly empty: ReadonlyMap<string, NodeAside>;
  /** Entities that are attributes in place of nodes. */
  readonly isAttribute: (entity: Entity) => boolean;
  readonly asides: GraphSettings['asides'];
  readonly projections: GraphSettings['projections'];
}

/** The entities that say too little to be nodes. */
export function emptyEntities(entities: Iterable<Entity>): Map<string, NodeAside> {
  const empty = new Map<string, NodeAside>();
  for (const entity of entities) {
    const why = emptinessOf(entity);
    if (why !== undefined) empty.set(entity.id, why);
  }
  return empty;
}

/** What edges each relation becomes. Which lead to names only depends on all of them: a sentence joins two nodes once. */
export function readingsOf(relations: readonly Relation[], setting: ReadingSetting): Reading[] {
  const { entities, empty, isAttribute, asides, projections } = setting;
  const entityOf = ({ entity }: Argument): Entity => entities.get(entity)!;
  const isNode = (argument: Argument): boolean => !isAttribute(entityOf(argument)) && !empty.has(argument.entity);
  const full = asides === 'drop' ? saidInFull(relations, entityOf) : new Set<string>();
  const firsts = relations.map((relation) => {
    const hides: IsNode = (argument) => hidesAnother(relation, empty.get(argument.entity));
    const aside = asides === 'drop' ? asideOf(relation, entityOf) : undefined;
    const isSaidInFull = full.has(relation.id);
    return { relation, aside, isSaidInFull, hides, own: isSaidInFull ? undefined : ownLink(relation, isNode, hides) };
  });
  const joined = new Set(firsts.flatMap(({ relation, aside, own }) => (own && !aside ? [joinKey(relation, own.source, own.target)] : [])));
  return firsts.map(({ relation, aside, isSaidInFull, hides, own }) => {
    const beyond = (): Link[] => {
      if (projections === false) return [];
      const links = furtherLinks(relation, isNode, hides, (argument) => entityOf(argument).name);
      if (projections === true) return [...links].map((link) => ({ ...link, label: readableLabel(link, relation) ?? link.plain }));
      // What an aside leads to is left out with it, and keeps no other edge of the sentence away.
      return aside === undefined ? [...nameLinks(relation, links, entityOf, joined)] : [];
    };
    return { relation, aside, isSaidInFull, isNode, links: own ? [own, ...beyond()] : beyond() };
  });
}
