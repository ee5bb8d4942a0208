import { partiesOf } from '../document/parties';
import { describe, RelataError } from '../errors';
import type {
  Argument,
  Attribution,
  Cue,
  Dateline,
  DateValue,
  DocumentInfo,
  DurationValue,
  Entity,
  Evidence,
  Extraction,
  Mention,
  MoneyValue,
  PercentValue,
  Predicate,
  QuantityValue,
  Link,
  Projection,
  Relation,
  RelationArgument,
  Span,
  Warning,
} from '../extraction';
import {
  DEEPEST,
  dictionary,
  flag,
  index,
  isRecord,
  key,
  list,
  nonEmpty,
  number,
  oneOf,
  optional,
  record,
  share,
  text,
  variant,
  type Check,
  type Shape,
} from './shape';

const spanShape: Shape<Span> = { start: index, end: index, text };
const span = record<Span>(spanShape);

const comparator = optional(text);
const date = record<DateValue>({
  kind: text,
  start: optional(text),
  end: optional(text),
  grain: text,
  timex: text,
  modifier: optional(text),
  recurring: optional(flag),
  relative: flag,
  source: text,
});
const value = variant({
  date,
  duration: record<DurationValue>({ kind: text, timex: text, approximate: optional(flag) }),
  money: record<MoneyValue>({ kind: text, amount: number, currency: text, to: optional(number), comparator }),
  percent: record<PercentValue>({
    kind: text,
    amount: number,
    to: optional(number),
    points: optional(flag),
    comparator,
  }),
  quantity: record<QuantityValue>({
    kind: text,
    amount: number,
    unit: text,
    code: optional(text),
    ordinal: optional(flag),
    to: optional(number),
    comparator,
  }),
});

const mention = record<Mention>({
  ...spanShape,
  sentence: index,
  form: oneOf<Mention['form']>({ name: true, acronym: true, nominal: true, pronoun: true, value: true, demonym: true }),
  resolvedBy: optional(text),
});

const entity = record<Entity>({
  id: key,
  name: text,
  type: text,
  aliases: list(text),
  mentions: list(mention),
  value: optional(value),
  ids: optional(dictionary(text)),
  salience: share,
  confidence: share,
});

const argument = record<Argument>({ ...spanShape, entity: text, head: span, short: span, quantifier: optional(text) });

/** How many attributions are around the one that is checked. */
let nesting = 0;
const attribution: Check = record<Attribution>({
  source: optional(argument),
  predicate: text,
  kind: oneOf<Attribution['kind']>({ quotation: true, report: true, belief: true, evidence: true }),
  span,
  // Nested as deep as the text nests it, which an object that holds itself is not.
  attribution: optional((value) => {
    if (++nesting > DEEPEST) return ' is nested too deep, or holds itself';
    const problem = attribution(value);
    nesting--;
    return problem;
  }),
});

const relation = record<Relation>({
  id: key,
  text,
  subject: argument,
  object: optional(argument),
  predicate: record<Predicate>({
    text,
    lemma: text,
    passive: optional(text),
    span,
    spans: list(span),
    complement: optional(span),
    type: optional(text),
    inverse: optional(text),
  }),
  kind: oneOf<Relation['kind']>({
    verbal: true,
    copular: true,
    apposition: true,
    possessive: true,
    role: true,
    nominal: true,
    membership: true,
  }),
  arguments: list(record<RelationArgument>({ role: text, preposition: optional(text), marker: optional(list(span)), value: argument })),
  projections: list(record<Projection>({ predicate: record<Projection['predicate']>({ text, spans: list(span) }), object: argument })),
  links: list(
    record<Link>({
      kind: oneOf<Link['kind']>({
        content: true,
        complement: true,
        cause: true,
        condition: true,
        contrast: true,
        purpose: true,
        time: true,
        manner: true,
        circumstance: true,
      }),
      connective: optional(list(span)),
      span,
      relations: list(text),
    }),
  ),
  modifiers: list(span),
  expletive: optional(span),
  polarity: oneOf<Relation['polarity']>({ positive: true, negative: true }),
  modality: oneOf<Relation['modality']>({
    asserted: true,
    possible: true,
    probable: true,
    necessary: true,
    intended: true,
    conditional: true,
    questioned: true,
  }),
  tense: oneOf<Relation['tense']>({ past: true, present: true, future: true, none: true }),
  aspect: oneOf<Relation['aspect']>({ simple: true, progressive: true, perfect: true }),
  voice: oneOf<Relation['voice']>({ active: true, passive: true }),
  inverted: optional(flag),
  collective: optional(flag),
  status: optional(oneOf<NonNullable<Relation['status']>>({ former: true, acting: true, designate: true })),
  cues: list(record<Cue>({ kind: oneOf<Cue['kind']>({ polarity: true, modality: true, attribution: true }), span, scope: optional(span) })),
  attribution: optional(attribution),
  time: optional(variant({ date })),
  place: optional(argument),
  evidence: nonEmpty(list(record<Evidence>({ document: text, sentence: index, span, rule: text }))),
  salience: share,
  confidence: share,
});

const schema: Check = oneOf<Extraction['schema']>({ 'relata/2': true });

const extraction = record<Extraction & { documents?: unknown }>({
  schema,
  document: record<DocumentInfo>({
    id: key,
    title: optional(text),
    dateline: optional(record<Dateline>({ place: optional(text), date: optional(text), agency: optional(text), span })),
    length: index,
    sentences: index,
  }),
  entities: list(entity),
  relations: list(relation),
  warnings: list(record<Warning>({ code: text, message: text, start: optional(index), end: optional(index) })),
  // Those of a merged one are checked by themselves.
  documents: () => undefined,
});

/**
 * Checks that a value, perhaps from JavaScript or from a file, is an extraction whole enough to be worked with: every field is
 * of its type, no id stands twice and every argument's entity is there. Time grows in proportion to its size.
 *
 * @returns the value itself
 * @throws RelataError `not-an-extraction`, which says where the first thing wrong is
 * @example
 * const extraction = validateExtraction(JSON.parse(line));
 */
export function validateExtraction(value: unknown): Extraction {
  if (!isRecord(value)) throw new RelataError('not-an-extraction', { received: describe(value) });
  nesting = 0;
  const problem = whole(value) ?? ofMerged(value.documents);
  if (problem === undefined) return value as unknown as Extraction;
  throw new RelataError('not-an-extraction', { received: `an object whose ${problem.slice(1)}` });
}

const whole: Check = (value) => extraction(value) ?? brokenReference(value as unknown as Extraction);

/** A merged extraction holds those that it is of. */
const ofMerged: Check = (documents) => {
  const problem = documents === undefined ? undefined : list(whole)(documents);
  return problem === undefined ? undefined : `.documents${problem}`;
};

function brokenReference({ entities, relations }: Extraction): string | undefined {
  const known = new Set<string>();
  for (const [i, { id }] of entities.entries()) {
    if (known.has(id)) return `.entities[${i}].id is that of an earlier entity`;
    known.add(id);
  }
  const seen = new Set<string>();
  for (const [i, relation] of relations.entries()) {
    if (seen.has(relation.id)) return `.relations[${i}].id is that of an earlier relation`;
    seen.add(relation.id);
    for (const { entity } of partiesOf(relation)) {
      if (!known.has(entity)) return `.relations[${i}] names the entity ${JSON.stringify(entity)}, which is not in entities`;
    }
  }
  return undefined;
}
