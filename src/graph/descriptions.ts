import { addToSet } from '../document/collect';
import { isNamed } from '../document/entities';
import { isVerbless } from '../document/relations';
import type { Entity, Relation } from '../extraction';
import type { Link } from './links';

/** A relation with the edges that it is to become, and why a reader passes one over. */
interface Read {
  readonly relation: Relation;
  readonly links: readonly (Link & { readonly leftOut: string | undefined })[];
}

/**
 * The edges that only describe a name, by their keys: what stands beside it without a verb, a trade, an office, a kind ("Interior Minister Ann Lee", "Lee, a
 * dentist from Lima"), of which nothing else is said. Such a node would be a word that hangs on one name; as an attribute of the name it says the
 * same. What two are is a node that joins them.
 */
export function descriptionsIn(readings: readonly Read[], entities: ReadonlyMap<string, Entity>): ReadonlySet<string> {
  /** By what describes whom it describes. */
  const described = new Map<string, Set<string>>();
  const keys = new Map<string, string>();
  const elsewhere = new Set<string>();
  for (const { relation, links } of readings) {
    for (const link of links) {
      if (link.leftOut !== undefined) continue;
      const [source, target] = [link.source.entity, link.target.entity];
      if (!describes(relation, link, entities)) {
        elsewhere.add(source).add(target);
        continue;
      }
      keys.set(link.key, target);
      addToSet(described, target, source);
    }
  }
  return new Set([...keys].flatMap(([key, target]) => (!elsewhere.has(target) && described.get(target)!.size === 1 ? [key] : [])));
}

function describes(
  { kind, predicate, polarity, modality, attribution, object }: Relation,
  { source, target, projectionOf }: Link,
  entities: ReadonlyMap<string, Entity>,
): boolean {
  if (!isVerbless(kind) || kind === 'membership' || predicate.type !== undefined) return false;
  if (polarity !== 'positive' || modality !== 'asserted' || attribution) return false;
  if (projectionOf !== undefined || target.entity !== object?.entity) return false;
  const { mentions, value } = entities.get(target.entity)!;
  const named = entities.get(source.entity)!;
  // "Royal Oak, Mich.": what stands beside a place is more often another place than a word for it.
  return !value && !isNamed(mentions) && isNamed(named.mentions) && named.type !== 'place';
}
