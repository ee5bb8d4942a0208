import type { Entity, Extraction, Relation } from '..';

/** A relation as a model reads it: short, and with the words it was read from. */
export interface Row {
  readonly text: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object?: string;
  readonly type?: string;
  readonly polarity: string;
  readonly modality: string;
  /** Who says so. */
  readonly attribution?: string;
  readonly time?: string;
  readonly confidence: number;
  readonly document: string;
  /** The words, as they stand in the text. */
  readonly evidence: string;
}

/** Makes rows of the relations of an extraction. */
export function rowsOf({ entities }: Extraction): (relation: Relation) => Row {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return ({ text, subject, object, predicate, polarity, modality, attribution, time, confidence, evidence }) => ({
    text,
    subject: names.get(subject.entity) ?? subject.text,
    predicate: predicate.passive ?? predicate.lemma,
    ...(object && { object: names.get(object.entity) ?? object.text }),
    ...(predicate.type !== undefined && { type: predicate.type }),
    polarity,
    modality,
    ...(attribution && { attribution: attribution.source?.text ?? attribution.predicate }),
    ...(time?.start !== undefined && { time: time.start }),
    confidence,
    document: evidence[0]!.document,
    evidence: evidence[0]!.span.text,
  });
}

/** A row in a line: the sentence, and in brackets what it does not say. */
export function lineOf({ text, type, polarity, modality, attribution, time, document }: Row): string {
  const marks = [
    type,
    polarity === 'negative' ? 'denied' : undefined,
    modality === 'asserted' ? undefined : modality,
    attribution === undefined ? undefined : `according to ${attribution}`,
    time,
    document,
  ];
  return `${oneLine(text)} [${marks.filter((mark) => mark !== undefined).map(oneLine).join('; ')}]`; // prettier-ignore
}

/** An entity in a line. */
export const entityLine = ({ name, type, aliases }: Pick<Entity, 'name' | 'type' | 'aliases'>): string =>
  `${oneLine(name)} (${type}${aliases.length > 0 ? `; also ${aliases.map(oneLine).join(', ')}` : ''})`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
