import { isNamedOrMeant, type Mentions } from '../document/entities';
import type { Relation } from '../extraction';
import type { Least } from './options';

/** Whether a relation is sure enough for a graph: one that leads to a name, its object or one beyond, has a measure of its own. */
export function isSureEnough(relation: Relation, least: Least, entities: ReadonlyMap<string, { readonly mentions: Mentions }>): boolean {
  return relation.confidence >= (leadsToName(relation, entities) ? least.names : least.relations);
}

function leadsToName(
  { subject, object, arguments: others, projections }: Relation,
  entities: ReadonlyMap<string, { readonly mentions: Mentions }>,
): boolean {
  const isNamed = (id: string): boolean => isNamedOrMeant(entities.get(id)!.mentions);
  // Without an object, an argument is what it leads to: "based in Oslo".
  const own = object ? [object] : others.map(({ value }) => value);
  const ends = [...own, ...projections.map((projection) => projection.object)].map(({ entity }) => entity);
  return ends.some((end) => end !== subject.entity && isNamed(end));
}
