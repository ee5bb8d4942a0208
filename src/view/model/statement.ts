import { isVerbless } from '../../document/relations';
import { sourcesOf } from '../../document/sources';
import { ownLink, withPreposition } from '../../graph';
import type { Argument, Attribution, Entity, Modality, Relation } from '../../extraction';
import { thirdPerson } from '../../document/verb-forms';
import type { SayTime } from './time-words';

/** A relation as the viewer speaks of it: names in place of ids, and in the order in which one reads it. */
export interface Statement {
  readonly id: string;
  readonly relation: Relation;
  /** Number of the document. */
  readonly document: number;
  /** "Acme", "was bought by", "Globex" of a passive: as the text says it. The object is empty where there is none. */
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** Ids of the entities that take part, in whatever role. */
  readonly entities: readonly string[];
  /** Ids of the entities that it is about: subject and object, or what stands in for the object; none where it leads to nothing or to itself. */
  readonly ends: readonly string[];
  readonly isNegated: boolean;
  readonly modality: Modality;
  /** Who says so: "analysts", "Reuters, citing officials"; absent for what the article says itself. */
  readonly speaker?: string;
  /** ISO 8601 where it is known when. */
  readonly start?: string;
  readonly time?: string;
  readonly place?: string;
  readonly confidence: number;
}

export function statementOf(relation: Relation, document: number, entities: ReadonlyMap<string, Entity>, say: SayTime): Statement {
  const nameOf = (argument: Argument): string => entities.get(argument.entity)!.name;
  const { id, subject, object, arguments: others, place, attribution, time, polarity, modality, confidence } = relation;
  const { source, target } = ownLink(relation, () => true) ?? {};
  const taking = [subject, object, place, ...sourcesOf(attribution), ...others.map(({ value }) => value)];
  const speaker = attribution && speakerOf(attribution, nameOf);
  return {
    id,
    relation,
    document,
    ...wordsOf(relation, nameOf),
    entities: [...new Set(taking.flatMap((argument) => (argument ? [argument.entity] : [])))],
    ends: source && target && source.entity !== target.entity ? [source.entity, target.entity] : [],
    isNegated: polarity === 'negative',
    modality,
    ...(speaker !== undefined && { speaker }),
    ...(time?.kind === 'date' && time.start !== undefined && { start: time.start }),
    ...(time && { time: say(relation, time) }),
    ...(place && { place: nameOf(place) }),
    confidence,
  };
}

type NameOf = (argument: Argument) => string;

function wordsOf(relation: Relation, nameOf: NameOf): Pick<Statement, 'subject' | 'predicate' | 'object'> {
  const { subject, predicate, object, kind, inverted, arguments: others, links } = relation;
  // A passive was turned round; its words are those of the other direction.
  if (inverted && object) return { subject: nameOf(object), predicate: predicate.text, object: nameOf(subject) };
  if (object)
    return {
      subject: nameOf(subject),
      predicate: isVerbless(kind) ? thirdPerson(predicate.lemma) : predicate.text,
      object: nameOf(object),
    };
  const content = links.find((one) => one.kind === 'content');
  const standIn = others.find(({ role }) => role !== 'time') ?? others[0];
  if (content && !standIn) return { subject: nameOf(subject), predicate: predicate.text, object: `“${content.span.text}”` };
  if (!standIn) return { subject: nameOf(subject), predicate: predicate.text, object: '' };
  return { subject: nameOf(subject), predicate: withPreposition(predicate.text, standIn), object: nameOf(standIn.value) };
}

function speakerOf(attribution: Attribution, nameOf: NameOf): string {
  const names = sourcesOf(attribution).map(nameOf);
  // A report without a source, "it is said": the verb is all there is.
  return names.length === 0 ? `somebody (${attribution.predicate})` : names.join(', cited by ');
}
