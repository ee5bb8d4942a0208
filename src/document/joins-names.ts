import { isNamedOrMeant } from './entities';
import type { ResolvedDocument } from './layers';
import type { ArgumentRecord, RelationRecord } from './relations';

/** Tells of the relations of a document whether an edge leads from name to name: to the object, or to what stands beyond it ("signed a deal with Kestrin"). */
export function nameJoinerOf({ entities, mentions, entityOf }: ResolvedDocument): (relation: RelationRecord) => boolean {
  // Those that the text calls by name anywhere, or whose people it does: "Swiss".
  const named = entities.map((entity) => isNamedOrMeant(entity.mentions.map((mention) => mentions[mention]!)));
  return ({ subject, object, predicate, projections, arguments: others }) => {
    const source = entityOf[subject.mention]!;
    const leadsToName = ({ mention }: ArgumentRecord): boolean => entityOf[mention] !== source && named[entityOf[mention]!]!;
    if (!named[source]!) return false;
    if (object !== undefined && leadsToName(object)) return true;
    // "was born in Millbrook, Vermont": that it was in Vermont is said without projections.
    const isTyped = predicate.type !== undefined && object === undefined;
    return projections.some((projection) => leadsToName(projection.object)) || (isTyped && others.some(({ value }) => leadsToName(value)));
  };
}
