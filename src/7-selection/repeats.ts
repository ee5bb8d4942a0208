import type { RelatedDocument, ToldRelation } from '../document/layers';
import type { ArgumentRecord, RelationRecord } from '../document/relations';
import { sourcesOf } from '../document/sources';

/**
 * Makes one of those that say the same of the same two: the fullest is told, and the others are evidence of it. What one says more than that, in time,
 * place or any argument, keeps it apart, so that nothing is lost.
 *
 * @param chosen indices of relations, in the order of the text
 */
export function withRepeats(document: RelatedDocument, chosen: readonly number[]): ToldRelation[] {
  const { relations } = document;
  const alike = new Map<string, number[]>();
  for (const index of chosen) {
    const key = samenessOf(document, relations[index]!);
    if (key === undefined) continue;
    const known = alike.get(key);
    if (known) known.push(index);
    else alike.set(key, [index]);
  }
  const repeatsOf = new Map<number, number[]>();
  const repeated = new Set<number>();
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    const fullestFirst = group
      .map((index) => ({ index, details: new Set(detailsOf(document, relations[index]!)) }))
      .sort((a, b) => b.details.size - a.details.size || a.index - b.index);
    const kept: typeof fullestFirst = [];
    for (const one of fullestFirst) {
      const fuller = kept.find(({ details }) => [...one.details].every((detail) => details.has(detail)));
      if (fuller === undefined) {
        kept.push(one);
        continue;
      }
      repeated.add(one.index);
      repeatsOf.set(fuller.index, [...(repeatsOf.get(fuller.index) ?? []), one.index]);
    }
  }
  return chosen.filter((index) => !repeated.has(index)).map((relation) => ({ relation, repeats: repeatsOf.get(relation) ?? [] }));
}

/** Who does what to whom, how surely and whose word it is; undefined without an object, where two verbs alone are told one by one. */
function samenessOf({ entityOf }: RelatedDocument, relation: RelationRecord): string | undefined {
  const { subject, object, predicate, polarity, modality, tense, status, attribution, kind } = relation;
  if (!object) return undefined;
  const speakers = sourcesOf(attribution).map(({ mention }) => entityOf[mention]!);
  const said = predicate.type ?? `${predicate.passive ?? predicate.lemma} ${kind}`;
  // What is to come is not what has been.
  return JSON.stringify([
    entityOf[subject.mention],
    entityOf[object.mention],
    said,
    polarity,
    modality,
    tense === 'future',
    status,
    speakers,
  ]);
}

/** All else that it says: with whom, when, where, why. */
function detailsOf(
  { entityOf, text, tokens }: RelatedDocument,
  { arguments: others, links, time, place, projections }: RelationRecord,
): string[] {
  const entity = ({ mention }: ArgumentRecord): number => entityOf[mention]!;
  return [
    ...others.map(({ preposition = '', value }) => `${preposition} ${entity(value)}`),
    ...links.map(({ tokens: { start, end } }) => text.slice(tokens.starts[start], tokens.ends[end - 1])),
    ...projections.map((projection) => `beyond ${entity(projection.object)}`),
    ...(time ? [`time ${time.timex}`] : []),
    ...(place ? [`place ${entity(place)}`] : []),
  ];
}
