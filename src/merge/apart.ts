import type { Extraction } from '../extraction';
import { withIds } from './renamed';

/**
 * The documents with ids that mean one thing in all of them. An entity whose id is that of an entity of another type elsewhere, or a relation whose
 * id another document has, gets one of its own: `extract` never gives two things one id but by a chance of one in 10^27 among a million articles,
 * and others who write extractions may count from 1 in each.
 *
 * @param documents in an order that does not depend on how they came
 */
export function apart(documents: readonly Extraction[]): readonly Extraction[] {
  const typeOf = new Map<string, string>();
  const relationIds = new Set<string>();
  return documents.map((document) => {
    const entityIds = new Map<string, string>();
    for (const { id, type } of document.entities) {
      if (!typeOf.has(id)) typeOf.set(id, type);
      else if (typeOf.get(id) !== type) entityIds.set(id, `${id}_${type}`);
    }
    const ownIds = new Map<string, string>();
    for (const { id } of document.relations) {
      if (relationIds.has(id)) ownIds.set(id, freeId(id, relationIds));
      relationIds.add(ownIds.get(id) ?? id);
    }
    return entityIds.size + ownIds.size === 0 ? document : withIds(document, entityIds, ownIds);
  });
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${id}_${number}`)) number++;
  return `${id}_${number}`;
}
