import type { ArgumentRecord, ObliqueRecord, RelationRecord } from '../document/relations';

/** What is said of a place holds for the place around it as well: who was born in Millbrook, Vermont, was born in Vermont. */
const OF_PLACES: ReadonlySet<string> = new Set(['located in', 'born in', 'die in', 'live in', 'from']);
const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'at', 'from', 'of', 'near']);

/** "Kenora, Ontario, Canada" has two steps; more are no address. */
const MAX_STEPS = 3;

/** The places that each place is said to lie in, by mention. */
export type Containers = ReadonlyMap<number, readonly RelationRecord[]>;

/** @param rule name of the rule that reads which place lies in which */
export function containersIn(relations: readonly RelationRecord[], rule: string): Containers {
  const containers = new Map<number, RelationRecord[]>();
  for (const relation of relations) {
    if (relation.rule !== rule || !relation.object) continue;
    const before = containers.get(relation.subject.mention);
    if (before) before.push(relation);
    else containers.set(relation.subject.mention, [relation]);
  }
  return containers;
}

/**
 * Lets what leads to a place lead to the places written around it: from "born in Millbrook, Vermont" comes Vermont, too. Right behind the
 * relation that it was read from.
 */
export function withContainers(relations: readonly RelationRecord[], containers: Containers): readonly RelationRecord[] {
  if (containers.size === 0) return relations;
  return relations.flatMap((relation) => {
    if (!OF_PLACES.has(relation.predicate.type ?? '')) return [relation];
    const place = relation.object ?? phraseOf(relation)?.value;
    const around = place ? aroundOf(place.mention, relation.subject.mention, containers) : [];
    return [relation, ...around.map((container) => ledTo(relation, container))];
  });
}

/** "in Millbrook" of "was born in Millbrook, Vermont", where it has no object. */
const phraseOf = ({ arguments: others }: RelationRecord): ObliqueRecord | undefined =>
  others.find(({ preposition, role }) => role !== 'time' && PREPOSITIONS.has(preposition ?? ''));

function aroundOf(place: number, subject: number, containers: Containers): RelationRecord[] {
  const seen = new Set([place, subject]);
  const found: RelationRecord[] = [];
  let places = [place];
  for (let step = 0; step < MAX_STEPS && places.length > 0; step++) {
    const next = places.flatMap((each) => containers.get(each) ?? []).filter(({ object }) => !seen.has(object!.mention));
    for (const relation of next) {
      seen.add(relation.object!.mention);
      found.push(relation);
    }
    places = next.map(({ object }) => object!.mention);
  }
  return found;
}

function ledTo(relation: RelationRecord, { object: container, evidence }: RelationRecord): RelationRecord {
  return {
    ...relation,
    ...(relation.object ? { object: container! } : {}),
    arguments: [...leading(relation, container!), ...relation.arguments.filter(({ role }) => role === 'time')],
    projections: [],
    links: [],
    evidence: { start: Math.min(relation.evidence.start, evidence.start), end: Math.max(relation.evidence.end, evidence.end) },
    rule: `${relation.rule}+container`,
  };
}

/** The phrase that it leads on with, where it has no object. */
function leading(relation: RelationRecord, container: ArgumentRecord): ObliqueRecord[] {
  const phrase = relation.object ? undefined : phraseOf(relation);
  return phrase ? [{ ...phrase, value: container }] : [];
}
