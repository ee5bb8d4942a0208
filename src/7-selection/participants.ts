import type { RelatedDocument, ToldRelation } from '../document/layers';
import { partiesOf } from '../document/parties';

/** The entities that take part in relations told, in whatever role. */
export function participantsOf({ entityOf, relations }: RelatedDocument, told: readonly ToldRelation[]): Set<number> {
  return new Set(told.flatMap(({ relation }) => partiesOf(relations[relation]!).map(({ mention }) => entityOf[mention]!)));
}
