import { sourcesOf } from '../document/sources';
import type { Argument, Attribution, Relation } from '../extraction';
import type { EdgeAttributes } from './attributes';
import { formatValue } from './format-value';

/** Finds the name of the entity that an argument refers to. */
export type NameOf = (argument: Argument) => string;

/** What a document is called, by its id. */
export type DocumentName = (id: string) => string;

/**
 * What of a relation goes on an edge.
 *
 * @param label what stands on the edge: the lemma, or lemma and preposition
 */
export function edgeAttributes(relation: Relation, label: string, nameOf: NameOf, documentName: DocumentName): EdgeAttributes {
  const { predicate, kind, polarity, modality, tense, aspect, voice, confidence } = relation;
  const [{ span, rule, document, sentence }, ...again] = relation.evidence;
  return {
    label,
    text: predicate.text,
    ...(predicate.type !== undefined && { type: predicate.type }),
    kind,
    polarity,
    modality,
    tense,
    aspect,
    voice,
    ...(relation.status !== undefined && { status: relation.status }),
    ...attributionOf(relation, nameOf),
    ...timeOf(relation),
    ...(relation.place && { place: nameOf(relation.place), placeId: relation.place.entity }),
    confidence,
    evidence: span.text,
    sentence,
    evidenceStart: span.start,
    evidenceEnd: span.end,
    rule,
    document: documentName(document),
    weight: relation.evidence.length,
    ...(again.length > 0 && { repeatedEvidence: again.map((other) => other.span.text).join(' | ') }),
  };
}

function attributionOf({ attribution }: Relation, nameOf: NameOf): Partial<EdgeAttributes> {
  if (!attribution) return {};
  const { source, predicate, kind } = attribution;
  const via = reportersOf(attribution).map(nameOf);
  return {
    ...(source && { attribution: nameOf(source), attributionId: source.entity }),
    attributionPredicate: predicate,
    attributionKind: kind,
    ...(via.length > 0 && { attributionVia: via.join('; ') }),
  };
}

/** Whose word it is that the source said so, the nearest first. */
export function reportersOf(attribution: Attribution | undefined): Argument[] {
  return sourcesOf(attribution?.attribution);
}

function timeOf({ time }: Relation): Partial<EdgeAttributes> {
  if (!time) return {};
  return {
    time: formatValue(time),
    ...(time.start !== undefined && { timeStart: time.start }),
    ...(time.end !== undefined && { timeEnd: time.end }),
  };
}
