import { partiesOf } from '../document/parties';
import type { Argument, Attribution, Extraction, Relation } from '../extraction';

/** A relation between entities that have other ids. What of it this does not change is shared with the one that it was made of. */
export function renamed(relation: Relation, rename: (id: string) => string): Relation {
  if (partiesOf(relation).every(({ entity }) => rename(entity) === entity)) return relation;
  const argument = (own: Argument): Argument => ({ ...own, entity: rename(own.entity) });
  const attribution = ({ source, attribution: via, ...rest }: Attribution): Attribution => ({
    ...(source && { source: argument(source) }),
    ...rest,
    // Nested as deep as the text nests it.
    ...(via && { attribution: attribution(via) }),
  });
  return {
    ...relation,
    subject: argument(relation.subject),
    ...(relation.object && { object: argument(relation.object) }),
    arguments: relation.arguments.map((other) => ({ ...other, value: argument(other.value) })),
    projections: relation.projections.map((projection) => ({ ...projection, object: argument(projection.object) })),
    ...(relation.attribution && { attribution: attribution(relation.attribution) }),
    ...(relation.place && { place: argument(relation.place) }),
  };
}

/** The document with other ids for some of its entities and relations. */
export function withIds(
  document: Extraction,
  entityIds: ReadonlyMap<string, string>,
  relationIds: ReadonlyMap<string, string>,
): Extraction {
  const relationOf = (id: string): string => relationIds.get(id) ?? id;
  const entityOf = (id: string): string => entityIds.get(id) ?? id;
  return {
    ...document,
    entities: document.entities.map((entity) => ({ ...entity, id: entityOf(entity.id) })),
    relations: document.relations.map((relation) => ({
      ...renamed(relation, entityOf),
      id: relationOf(relation.id),
      links: relation.links.map((link) => ({ ...link, relations: link.relations.map(relationOf) })),
    })),
  };
}
