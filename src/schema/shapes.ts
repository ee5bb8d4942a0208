import type { Span } from '../document/span';
import type {
  Argument,
  Attribution,
  Cue,
  Dateline,
  DocumentInfo,
  Entity,
  Evidence,
  Link,
  Mention,
  Predicate,
  Projection,
  Relation,
  RelationArgument,
} from '../extraction';
import { asList, asNumber, list, plain, record, reference, word, type Codec } from './codec';

const span: Codec<Span> = {
  width: 2,
  pack: (value, { spans }) => spans.pack(value),
  unpack(value, { spans }) {
    const [by, length] = asList(value);
    return spans.unpack(asNumber(by), asNumber(length));
  },
};

/** A record that is a span of the text and more: the span's two numbers stand in front of the other members. */
function placed<T extends Span>(others: Codec<Omit<T, keyof Span>>): Codec<T> {
  return {
    pack({ start, end, text, ...rest }, book) {
      return [...book.spans.pack({ start, end, text }), ...(others.pack(rest, book) as unknown[])];
    },
    unpack(value, book) {
      const [by, length, ...rest] = asList(value);
      return { ...book.spans.unpack(asNumber(by), asNumber(length)), ...others.unpack(rest, book) } as T;
    },
  };
}

const number = plain<number>();
const flag = plain<true>();

export const documentInfo = record<DocumentInfo>({
  always: { id: plain() },
  sometimes: {
    title: plain(),
    dateline: record<Dateline>({ sometimes: { place: plain(), date: plain(), agency: plain(), span } }),
    length: number,
    sentences: number,
  },
});

const mention = placed<Mention>(
  record<Omit<Mention, keyof Span>>({
    always: { sentence: number },
    sometimes: { form: word(), resolvedBy: word() },
    usual: { form: 'name' },
  }),
);

export const entity = record<Entity>({
  always: { id: reference('entities'), name: word(), type: word(), mentions: list(mention), salience: number, confidence: number },
  sometimes: { aliases: list(word()), value: plain(), ids: plain() },
  usual: { aliases: [] },
  order: 'id name type aliases mentions value ids salience confidence',
});

const argument = placed<Argument>(
  record<Omit<Argument, keyof Span>>({
    always: { entity: reference('entities'), head: span, short: span },
    sometimes: { quantifier: word() },
  }),
);

const attribution: Codec<Attribution> = record<Attribution>({
  always: { predicate: word(), kind: word(), span },
  sometimes: {
    source: argument,
    // Nested as deep as the text nests it.
    attribution: { pack: (value, book) => attribution.pack(value, book), unpack: (value, book) => attribution.unpack(value, book) },
  },
});

const predicate = record<Predicate>({
  always: { text: word(), lemma: word(), span, spans: list(span) },
  sometimes: { passive: word(), complement: span, type: word(), inverse: word() },
});

const projection = record<Projection>({
  always: { predicate: record<Projection['predicate']>({ always: { text: word(), spans: list(span) } }), object: argument },
});

const relationArgument = record<RelationArgument>({
  always: { role: word(), value: argument },
  sometimes: { preposition: word(), marker: list(span) },
  order: 'role preposition marker value',
});

const link = record<Link>({
  always: { kind: word(), span },
  sometimes: { connective: list(span), relations: list(reference('relations')) },
  usual: { relations: [] },
  order: 'kind connective span relations',
});

const evidence = record<Evidence>({ always: { document: word(), sentence: number, span, rule: word() } });

export const relation = record<Relation>({
  always: { id: reference('relations'), text: plain(), evidence: list(evidence), subject: argument, predicate, tense: word(), salience: number, confidence: number }, // prettier-ignore
  sometimes: {
    object: argument,
    arguments: list(relationArgument),
    cues: list(record<Cue>({ always: { kind: word(), span }, sometimes: { scope: span } })),
    attribution,
    time: plain(),
    place: argument,
    modality: word(),
    aspect: word(),
    kind: word(),
    projections: list(projection),
    links: list(link),
    modifiers: list(span),
    voice: word(),
    polarity: word(),
    expletive: span,
    inverted: flag,
    collective: flag,
    status: word(),
  },
  usual: {
    arguments: [],
    cues: [],
    modality: 'asserted',
    aspect: 'simple',
    kind: 'verbal',
    projections: [],
    links: [],
    modifiers: [],
    voice: 'active',
    polarity: 'positive',
  },
  order:
    'id text subject object predicate kind arguments projections links modifiers polarity modality tense aspect voice cues evidence salience confidence expletive inverted collective status attribution time place',
});
