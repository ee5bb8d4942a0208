import type { Argument, Attribution, Entity, Extraction, Relation, Span } from '../../src';

/** A relation in the few words that a test is about: entity names for its parts, and whatever else differs from the usual. */
export interface Statement extends Partial<Omit<Relation, 'subject' | 'object' | 'predicate' | 'arguments' | 'place' | 'attribution'>> {
  subject: string;
  object?: string;
  lemma: string;
  /** The predicate in the text's own words; default: the lemma. */
  words?: string;
  /** Its canonical type. */
  type?: string;
  /** Preposition (or `time`) and entity name. */
  rest?: readonly (readonly [preposition: string, name: string])[];
  place?: string;
  attribution?: Partial<Omit<Attribution, 'source'>> & { source?: string };
}

/**
 * An extraction as if some text had been read: one sentence a statement, an entity for every name that the statements use.
 *
 * @param statements what the text says
 * @param entities what differs from a plain entity, by name; names that no statement has become entities too
 */
export function extractionOf(statements: readonly Statement[], entities: Readonly<Record<string, Partial<Entity>>> = {}): Extraction {
  const byName = new Map<string, Entity>();
  const entityOf = (name: string): Entity => {
    const known = byName.get(name);
    if (known) return known;
    const entity: Entity = {
      id: `e${byName.size + 1}`,
      name,
      type: 'organization',
      aliases: [],
      mentions: [],
      salience: 0.5,
      confidence: 0.9,
      ...(Object.hasOwn(entities, name) ? entities[name] : {}),
    };
    byName.set(name, entity);
    return entity;
  };

  let length = 0;
  /** Puts words at the end of the imagined text. */
  const write = (text: string): Span => {
    const start = length === 0 ? 0 : length + 1;
    length = start + text.length;
    return { start, end: length, text };
  };
  const refer = (name: string, sentence: number): Argument => {
    const span = write(name);
    const entity = entityOf(name);
    entity.mentions.push({ ...span, sentence, form: 'name' });
    return { ...span, entity: entity.id, head: span, short: span };
  };

  const relations = statements.map((statement, sentence): Relation => {
    const { subject, object, lemma, words = lemma, type, rest = [], place, attribution, ...fields } = statement;
    const first = refer(subject, sentence);
    const span = write(words);
    const parts = {
      predicate: { text: words, lemma, span, spans: [span], ...(type !== undefined && { type }) },
      ...(object !== undefined && { object: refer(object, sentence) }),
      arguments: rest.map(([preposition, name]) =>
        preposition === 'time'
          ? { role: 'time', value: refer(name, sentence) }
          : { role: preposition, preposition, value: refer(name, sentence) },
      ),
      ...(place !== undefined && { place: refer(place, sentence) }),
    };
    const { source, ...report } = attribution ?? {};
    return {
      id: `r${sentence + 1}`,
      text: sentenceOf(statement),
      subject: first,
      ...parts,
      kind: 'verbal',
      polarity: 'positive',
      modality: 'asserted',
      tense: 'present',
      aspect: 'simple',
      voice: 'active',
      projections: [],
      links: [],
      modifiers: [],
      cues: [],
      ...(attribution && {
        attribution: {
          predicate: 'say',
          kind: 'report',
          span,
          ...report,
          ...(source !== undefined && { source: refer(source, sentence) }),
        },
      }),
      evidence: [{ document: 'test', sentence, span: { ...first, end: span.end, text: `${first.text} ${span.text}` }, rule: 'test' }],
      salience: 1,
      confidence: 0.8,
      ...fields,
    };
  });
  for (const name of Object.keys(entities)) if (!byName.has(name)) refer(name, 0);

  return {
    schema: 'relata/2',
    document: { id: 'test', length, sentences: statements.length },
    entities: [...byName.values()],
    relations,
    warnings: [],
  };
}

/** The statement as a sentence; a passive that was turned round stands as the text had it. */
function sentenceOf({ subject, object, lemma, words = lemma, rest = [], inverted }: Statement): string {
  const [first, last] = inverted && object !== undefined ? [object, subject] : [subject, object];
  const others = rest.map(([preposition, name]) => (preposition === 'time' ? name : `${preposition} ${name}`));
  return [first, words, ...(last === undefined ? [] : [last]), ...others].join(' ');
}
