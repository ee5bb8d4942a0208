import type { Argument, DateValue, Extraction, Relation } from 'relata';

/**
 * A relation as golden cases and judgements write it: `subject | predicate lemma | object`, then only what is out of the ordinary:
 * the clause it governs in quotation marks, `not`, a modality, `passive`, the status of an office, `by=` source of the attribution, `time=`, and each further argument by its preposition.
 */
export function relationLine(extraction: Extraction, relation: Relation): string {
  const nameOf = (argument: Argument): string => extraction.entities.find((entity) => entity.id === argument.entity)!.name;
  const { subject, predicate, object, polarity, modality, voice, status, attribution, time } = relation;
  const marks = [
    ...relation.links.filter(({ kind }) => kind === 'content').map(({ span }) => `“${span.text}”`),
    polarity === 'negative' ? 'not' : '',
    modality === 'asserted' ? '' : modality,
    voice === 'passive' ? 'passive' : '',
    status ?? '',
    attribution ? `by=${attribution.source ? nameOf(attribution.source) : attribution.predicate}` : '',
    time ? `time=${bounded(time)}` : '',
    ...relation.arguments
      .filter(({ role }) => role !== 'time')
      .map(({ preposition, role, value }) => `${preposition ?? role}=${nameOf(value)}`),
  ].filter((mark) => mark !== '');
  return [nameOf(subject), predicate.lemma, object ? nameOf(object) : '-', ...marks].join(' | ');
}

/** Modifiers of a date that put the fact on one side of it and not at it, as words. */
const SIDES: Readonly<Record<string, string>> = { before: 'before', until: 'until', latest: 'by', since: 'since', after: 'after' };

/** "2027", "before 2027". */
function bounded({ timex, modifier }: DateValue): string {
  const side = SIDES[modifier ?? ''];
  return side === undefined ? timex : `${side} ${timex}`;
}
