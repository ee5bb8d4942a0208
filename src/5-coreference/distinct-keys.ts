import type { EntityRecord } from '../document/entities';

/**
 * Gives each entity a key that no other of its type has. Two that share a name and are yet not one, "a man … another man": the second is
 * known by its number within the document.
 *
 * @example
 * // The keys man@doc, man@doc become man@doc, man@doc#2
 */
export function withDistinctKeys(entities: readonly EntityRecord[], documentId: string): readonly EntityRecord[] {
  const counts = new Map<string, number>();
  return entities.map((entity) => {
    const slot = `${entity.type} ${entity.key}`;
    const earlier = counts.get(slot) ?? 0;
    counts.set(slot, earlier + 1);
    if (earlier === 0) return entity;
    const local = entity.key.endsWith(`@${documentId}`) ? entity.key : `${entity.key}@${documentId}`;
    // Kinds ("girls") and those of the story ("a girl") are counted apart and numbered together.
    let number = earlier + 1;
    while (counts.has(`${entity.type} ${local}#${number}`)) number++;
    counts.set(`${entity.type} ${local}#${number}`, 1);
    return { ...entity, key: `${local}#${number}` };
  });
}
