import { isNamed } from '../document/entities';
import { isVerbless } from '../document/relations';
import type { Entity } from '../extraction';
import type { Reading, ReadLink } from './readings';

/**
 * The edges that only describe a name, by their keys: what stands beside it without a verb, a trade, an office, a kind ("Interior Minister Ann Lee", "Lee, a
 * dentist from Lima"), of which nothing else is said. Such a node would be a word that hangs on one name; as an attribute of the name it says the
 * same. What two are is a node that joins them.
 */
export function descriptionsIn(readings: readonly Reading[], entities: ReadonlyMap<string, Entity>): ReadonlySet<string> {
  const touched = new Map<string, number>();
  for (const { links } of readings) {
    for (const { source, target, leftOut } of links) {
      if (leftOut !== undefined) continue;
      for (const { entity } of [source, target]) touched.set(entity, (touched.get(entity) ?? 0) + 1);
    }
  }
  const keys = new Set<string>();
  for (const { relation, links } of readings) {
    const [own] = links;
    if (own && describes(relation, own, entities) && touched.get(own.target.entity) === 1) keys.add(own.key);
  }
  return keys;
}

function describes(
  { kind, predicate, polarity, modality, attribution, object }: Reading['relation'],
  link: ReadLink,
  entities: ReadonlyMap<string, Entity>,
): boolean {
  if (!isVerbless(kind) || kind === 'membership' || predicate.type !== undefined) return false;
  if (polarity !== 'positive' || modality !== 'asserted' || attribution) return false;
  if (link.leftOut !== undefined || link.projectionOf !== undefined || link.target.entity !== object?.entity) return false;
  const { mentions, value } = entities.get(link.target.entity)!;
  return !value && !isNamed(mentions) && isNamed(entities.get(link.source.entity)!.mentions);
}
