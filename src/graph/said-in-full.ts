import { isNamed } from '../document/entities';
import { isSmallWord } from '../english/small-words';
import type { Argument, Entity, Relation } from '../extraction';
import { shortName } from './short-name';

/**
 * Relations whose object alone says less than the sentence says elsewhere, so that a reader of a graph needs no edge to it: "Ann Hart is a
 * brother" beside "is a brother of Tom Vane", "caused the crane" beside "the crane fell".
 *
 * @param isSure what says more counts only where the graph has it
 * @returns their ids
 */
export function saidInFull(
  relations: readonly Relation[],
  entityOf: (argument: Argument) => Entity,
  isSure: (argument: Argument) => boolean,
): Set<string> {
  const wanted = new Set(relations.flatMap(({ id, subject, object }) => (isSure(subject) && (!object || isSure(object)) ? [id] : [])));
  const fuller = new Map<string, string[]>();
  for (const relation of relations) {
    if (!relation.object || !isNamed(entityOf(relation.object).mentions) || !wanted.has(relation.id)) continue;
    const key = ofSubject(relation);
    fuller.set(key, [...(fuller.get(key) ?? []), relation.predicate.lemma]);
  }
  const areThere = (ids: readonly string[]): boolean => ids.length === 0 || ids.some((id) => wanted.has(id));
  const isSaidInFull = (relation: Relation): boolean => {
    const { predicate, object, links } = relation;
    if (!object) return false;
    if (isSmallWord(predicate.lemma, 'verb whose object does what follows'))
      return links.some(({ kind, relations: ids }) => kind === 'complement' && areThere(ids));
    const noun = `be ${shortName(entityOf(object)).toLowerCase()} `;
    return predicate.lemma === 'be' && (fuller.get(ofSubject(relation)) ?? []).some((lemma) => lemma.startsWith(noun));
  };
  return new Set(relations.filter(isSaidInFull).map(({ id }) => id));
}

const ofSubject = ({ evidence: [{ document, sentence }], subject }: Relation): string => `${document} ${sentence} ${subject.entity}`;
