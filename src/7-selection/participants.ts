import type { RelatedDocument, ToldRelation } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import { sourcesOf } from '../document/sources';

/** The entities that take part in relations told, in whatever role. */
export function participantsOf({ entityOf, relations }: RelatedDocument, told: readonly ToldRelation[]): Set<number> {
  const participants = new Set<number>();
  const add = (argument: ArgumentRecord | undefined): void => {
    if (argument) participants.add(entityOf[argument.mention]!);
  };
  for (const { relation } of told) {
    const { subject, object, arguments: rest, projections, attribution, place } = relations[relation]!;
    add(subject);
    add(object);
    add(place);
    for (const { value } of rest) add(value);
    for (const projection of projections) add(projection.object);
    for (const source of sourcesOf(attribution)) add(source);
  }
  return participants;
}
