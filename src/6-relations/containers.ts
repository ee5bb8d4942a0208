import { isName } from '../document/entities';
import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, ObliqueRecord, RelationRecord } from '../document/relations';
import { isA } from '../english';
import { argumentAt } from './arguments';
import { namesAround } from './rules/noun-phrases/geography';

/** What is said of a place holds for the place around it as well: who was born in Millbrook, Vermont, was born in Vermont. */
// eslint-disable-next-line english/no-word-lists -- wordings of relations
const OF_PLACES: ReadonlySet<string> = new Set(['located in', 'born in', 'die in', 'live in', 'from']);

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
export function withContainers(
  document: ResolvedDocument,
  relations: readonly RelationRecord[],
  containers: Containers,
): readonly RelationRecord[] {
  return relations.flatMap((relation) => {
    if (!OF_PLACES.has(relation.predicate.type ?? '')) return [relation];
    const place = relation.object ?? phraseOf(relation)?.value;
    if (!place) return [relation];
    const { mention } = relation.subject;
    const seen = new Set([mention, place.mention].map((each) => document.entityOf[each]!));
    const isNew = (argument: ArgumentRecord): boolean =>
      !seen.has(document.entityOf[argument.mention]!) && !!seen.add(document.entityOf[argument.mention]!);
    const named = namedBy(document, place).filter(isNew);
    const around = [place, ...named].flatMap((each) => aroundOf(each.mention, mention, containers)).filter(({ object }) => isNew(object!));
    return [
      relation,
      ...named.map((name) => ledTo(relation, name)),
      ...around.map(({ object, evidence }) => ledTo(relation, object!, evidence)),
    ];
  });
}

/** "Lima" of "in the city of Lima". */
function namedBy(document: ResolvedDocument, { head, mention }: ArgumentRecord): ArgumentRecord[] {
  if (isName(document.mentions[mention]!.form)) return [];
  return namesAround(document, head)
    .map((token) => argumentAt(document, token))
    .filter((name) => name !== undefined);
}

/** "in Millbrook" of "was born in Millbrook, Vermont", where it has no object; "Millbrook" of "(born 1935, Millbrook, Vermont)". */
const phraseOf = ({ arguments: others }: RelationRecord): ObliqueRecord | undefined =>
  others.find(
    ({ preposition, role }) => role !== 'time' && (preposition === undefined || isA(preposition, 'preposition of a containing place')),
  );

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

function ledTo(relation: RelationRecord, container: ArgumentRecord, evidence = relation.evidence): RelationRecord {
  return {
    ...relation,
    ...(relation.object ? { object: container } : {}),
    arguments: [...leading(relation, container), ...relation.arguments.filter(({ role }) => role === 'time')],
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
