import type { Extraction } from '..';
import { layOut } from './columns';
import { detailsOf } from './details';
import type { Style } from './style';

/** Most details are no longer, and sentences are to be read in one go. */
const DETAILS = 36;

/** The relations in the order in which they come, each as a sentence with what it does not say. */
export function relationLines({ entities, relations }: Extraction, width: number, { dim }: Style): string[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return layOut(
    [
      { heading: 'Relation', hangs: true },
      { heading: 'Details', style: dim, yieldsTo: DETAILS },
    ],
    relations.map((relation) => [relation.text, detailsOf(relation, byId)]),
    width,
  );
}
