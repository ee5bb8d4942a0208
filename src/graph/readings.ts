import type { Argument, Entity, Relation } from '../extraction';
import { asideOf, emptinessOf, hidesAnother, type EdgeAside, type NodeAside } from './asides';
import { descriptionsIn } from './descriptions';
import { furtherLinks, ownLink, type IsNode, type Link } from './links';
import { shortName } from './short-name';
import { joinKey, nameLinks, readableLabel } from './name-links';
import type { GraphSettings } from './options';
import { saidInFull } from './said-in-full';

/** An edge of a relation, and why a reader passes it over, if so. */
export interface ReadLink extends Link {
  readonly leftOut: EdgeAside | NodeAside | 'said in full' | 'description' | undefined;
}

/** A relation as the edges that it is to become. */
export interface Reading {
  readonly relation: Relation;
  /** Its own edge, absent where it leads to nothing, and those beyond it. Their ends are as sure as was asked. */
  readonly links: readonly ReadLink[];
  /** Whether an argument may be the end of an edge. */
  readonly isNode: IsNode;
}

/** What relations are read with. */
export interface ReadingSetting extends Pick<GraphSettings, 'least' | 'asides' | 'projections'> {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Entities that are no nodes, and why: `emptyEntities`. */
  readonly empty: ReadonlyMap<string, NodeAside>;
  /** Entities that are attributes in place of nodes. */
  readonly isAttribute: (entity: Entity) => boolean;
}

/** The entities that say too little to be nodes; none where asides are kept. */
export function emptyEntities(entities: Iterable<Entity>, asides: GraphSettings['asides']): Map<string, NodeAside> {
  const empty = new Map<string, NodeAside>();
  if (asides === 'keep') return empty;
  for (const entity of entities) {
    const why = emptinessOf(entity);
    if (why !== undefined) empty.set(entity.id, why);
  }
  return empty;
}

/**
 * What edges each relation becomes. Which of them are left out depends on all the relations: a sentence joins two nodes once and says in full once,
 * so that relations that are not wanted do not belong here.
 */
export function readingsOf(relations: readonly Relation[], setting: ReadingSetting): Reading[] {
  const { entities, empty, isAttribute, least, asides, projections } = setting;
  const entityOf = ({ entity }: Argument): Entity => entities.get(entity)!;
  const isNode = (argument: Argument): boolean => !isAttribute(entityOf(argument)) && !empty.has(argument.entity);
  const isSure = (argument: Argument): boolean => entityOf(argument).confidence >= least.entities;
  const full = asides === 'drop' ? saidInFull(relations, entityOf, isSure) : new Set<string>();
  const firsts = relations.map((relation) => {
    const hides: IsNode = (argument) => hidesAnother(relation, empty.get(argument.entity));
    const aside = asides === 'drop' ? asideOf(relation, entityOf) : undefined;
    const ownAside: ReadLink['leftOut'] = full.has(relation.id) ? 'said in full' : aside;
    const own = ownLink(relation, isNode, hides);
    return { relation, aside, ownAside, hides, own: own && isSure(own.source) && isSure(own.target) ? own : undefined };
  });
  const joined = new Set(
    firsts.flatMap(({ relation, ownAside, own }) => (own && !ownAside ? [joinKey(relation, own.source, own.target)] : [])),
  );
  const readings = firsts.map(({ relation, aside, ownAside, hides, own }): Reading => {
    const beyond = (): Link[] => {
      if (projections === false) return [];
      const links = furtherLinks(relation, isNode, hides, (argument) => shortName(entityOf(argument)));
      const sure = [...links].filter(({ source, target }) => isSure(source) && isSure(target));
      if (projections === true) return sure.map((link) => ({ ...link, label: readableLabel(link, relation) ?? link.plain }));
      // What an aside leads to is left out with it, and keeps no other edge of the sentence away.
      // Where it has no edge of its own, the first beyond is counted for it.
      if (aside !== undefined) return own ? [] : sure.slice(0, 1);
      return [...nameLinks(relation, sure, entityOf, joined)];
    };
    const read = (link: Link, reason: ReadLink['leftOut']): ReadLink => ({
      ...link,
      leftOut: reason ?? empty.get(link.source.entity) ?? empty.get(link.target.entity),
    });
    return { relation, isNode, links: [...(own ? [read(own, ownAside)] : []), ...beyond().map((link) => read(link, aside))] };
  });
  return asides === 'drop' ? withDescriptions(readings, entities) : readings;
}

function withDescriptions(readings: Reading[], entities: ReadonlyMap<string, Entity>): Reading[] {
  const keys = descriptionsIn(readings, entities);
  if (keys.size === 0) return readings;
  const marked = (link: ReadLink): ReadLink => (keys.has(link.key) ? { ...link, leftOut: 'description' } : link);
  return readings.map((reading) => ({ ...reading, links: reading.links.map(marked) }));
}
