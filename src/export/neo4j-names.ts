import { ENTITY_TYPES } from '../document/entity-types';
import type { EntityType } from '../extraction';

/**
 * The label of a node in Neo4j besides `Entity`: "Organization" for 'organization'; undefined for a type that is not the library's own, so that no text
 * gets into a query.
 */
export function nodeLabel(type: EntityType | undefined): string | undefined {
  return type !== undefined && ENTITY_TYPES.includes(type) ? type[0].toUpperCase() + type.slice(1) : undefined;
}

/** "INVEST_IN": the relation's type, or what stands on the edge, in the letters that a type of relationship is written with. */
export function relationshipType({ type, label }: { type?: string; label?: string }): string {
  const written = (type ?? label ?? '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
  return written === '' ? 'RELATION' : written;
}
