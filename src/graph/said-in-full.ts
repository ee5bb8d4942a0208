import { isNamed } from '../document/entities';
import { isSmallWord } from '../english/small-words';
import type { Argument, Entity, Relation } from '../extraction';

/**
 * Relations whose object alone says less than the sentence says elsewhere, so that a reader of a graph needs no edge to it: "Ann Hart is a
 * brother" beside "is a brother of Tom Vane", "caused the crane" beside "the crane fell".
 *
 * @returns their ids
 */
export function saidInFull(relations: readonly Relation[], entityOf: (argument: Argument) => Entity): Set<string> {
  const fuller = new Map<string, string[]>();
  for (const relation of relations) {
    if (!relation.object || !isNamed(entityOf(relation.object).mentions)) continue;
    const key = ofSubject(relation);
    fuller.set(key, [...(fuller.get(key) ?? []), relation.predicate.lemma]);
  }
  const isSaidInFull = (relation: Relation): boolean => {
    const { predicate, object, links } = relation;
    if (!object) return false;
    if (isSmallWord(predicate.lemma, 'verb whose object does what follows')) return links.some(({ kind }) => kind === 'complement');
    const noun = `be ${entityOf(object).name.toLowerCase()} `;
    return predicate.lemma === 'be' && (fuller.get(ofSubject(relation)) ?? []).some((lemma) => lemma.startsWith(noun));
  };
  return new Set(relations.filter(isSaidInFull).map(({ id }) => id));
}

const ofSubject = ({ evidence: [{ document, sentence }], subject }: Relation): string => `${document} ${sentence} ${subject.entity}`;
