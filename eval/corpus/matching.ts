import type { Argument, Entity, Extraction, Relation, Value } from 'relata';

import type { Alternatives, FalseRelation, GoldEntity, GoldRelation } from './gold';

/** What of an extraction has to be at hand to compare it with gold. */
export interface Answer {
  readonly extraction: Extraction;
  readonly entities: ReadonlyMap<string, Entity>;
}

export function answerOf(extraction: Extraction): Answer {
  return { extraction, entities: new Map(extraction.entities.map((entity) => [entity.id, entity])) };
}

/** Whether some entity is the one that the row means. */
export function hasEntity({ extraction }: Answer, row: GoldEntity): boolean {
  return extraction.entities.some(
    (entity) =>
      row.type.includes(entity.type) &&
      (row.name ? matchesAny([entity.name, ...entity.aliases], row.name) : startsAt(entity.value, row.value?.start)) &&
      entity.mentions.length >= (row.mentions ?? 0),
  );
}

/** Whether some relation says what the row says. */
export function hasRelation(answer: Answer, row: GoldRelation): boolean {
  return answer.extraction.relations.some((relation) => says(answer, relation, row));
}

/**
 * Whether some relation claims what the row warns of: as a fact, and in the article's own voice unless the row names a source or is
 * false even as somebody's words.
 */
export function claims(answer: Answer, row: FalseRelation): boolean {
  return answer.extraction.relations.some(
    (relation) =>
      says(answer, relation, { modality: ['asserted'], ...row }) &&
      (!relation.attribution || row.attribution !== undefined || row.reported === true),
  );
}

/** Whether a relation says what some row says. */
export const saysOneOf = (answer: Answer, relation: Relation, rows: readonly GoldRelation[]): boolean =>
  rows.some((row) => says(answer, relation, row));

function says(answer: Answer, relation: Relation, row: GoldRelation): boolean {
  const [verb] = relation.predicate.lemma.split(' ');
  const { subject, object, arguments: others, attribution } = relation;
  return (
    row.predicate.includes(verb) &&
    relation.polarity === (row.polarity ?? 'positive') &&
    matchesAny(namesOf(answer, subject), row.subject) &&
    matchesAny(
      [object, ...others.map(({ value }) => value)].flatMap((argument) => namesOf(answer, argument)),
      row.object,
    ) &&
    (!row.modality || row.modality.includes(relation.modality)) &&
    (row.time === undefined || startsAt(relation.time, row.time)) &&
    (!row.attribution || matchesAny([attribution?.source?.text ?? '', ...namesOf(answer, attribution?.source)], row.attribution))
  );
}

function namesOf({ entities }: Answer, argument: Argument | undefined): string[] {
  const entity = argument && entities.get(argument.entity);
  return entity ? [entity.name, ...entity.aliases] : [];
}

function startsAt(value: Value | undefined, prefix: string | undefined): boolean {
  return prefix !== undefined && value?.kind === 'date' && (value.start ?? '').startsWith(prefix);
}

function matchesAny(names: readonly string[], alternatives: Alternatives): boolean {
  return alternatives.some((alternative) => names.some((name) => contains(name, alternative)));
}

/** Whether the name has every word of the wanted one, whatever the case and number. */
export function contains(name: string, wanted: string): boolean {
  const have = new Set(wordsOf(name));
  return name !== '' && wordsOf(wanted).every((word) => have.has(word));
}

function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'));
}
