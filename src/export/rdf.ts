import type { Argument, Entity, Extraction, Relation } from '../extraction';
import {
  asOne,
  documentOf,
  documentsNaming,
  documentsOf,
  formatValue,
  identifiersOf,
  ownLink,
  reportersOf,
  isWanted,
  settle,
  wordingOf,
  type GraphOptions,
} from '../graph';
import { bad, known } from '../validation/options';
import { RDFPlaces } from './rdf-places';
import { iri, PREFIXES, text, typed, type Resource, type Term } from './rdf-terms';
import { propertyOf } from './relation-properties';
import { textsOf } from './source-text';
import { wellFormed } from './text';

/** What is written as RDF, and under which IRIs. */
export interface RDFOptions extends Pick<GraphOptions, 'include'> {
  /** Where documents came from, by id: paths, addresses, titles. It is said of each by `dcterms:source`; its id and IRI stay. Default: of none. */
  documentNames?: Readonly<Record<string, string>>;
  /** From 0 to 1: as of `toGraph`, but by default nothing is left out. */
  minConfidence?: number;
  /** What the IRIs of entities, relations and documents begin with: `https://example.org/news/`. Default `urn:relata:`. */
  base?: string;
  /**
   * The texts by the ids of their documents. Of those that are there it is written where each mention and each piece of evidence stands, as Web Annotation
   * has it: three to four times as much. Default: none.
   */
  texts?: Readonly<Record<string, string>>;
}

const OPTIONS = ['base', 'include', 'minConfidence', 'texts', 'documentNames'] as const satisfies (keyof RDFOptions)[];

const IRI = PREFIXES;
const A = `${IRI.rdf}type`;

/** Classes that others know; the library's own type is always there beside them. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['person', `${IRI.schema}Person`],
  ['organization', `${IRI.schema}Organization`],
  ['place', `${IRI.schema}Place`],
  ['facility', `${IRI.schema}Place`],
  ['product', `${IRI.schema}Product`],
  ['work', `${IRI.schema}CreativeWork`],
  ['event', `${IRI.schema}Event`],
  ['law', `${IRI.schema}Legislation`],
  ['concept', `${IRI.skos}Concept`],
]);

/**
 * What extractions say, as RDF, resource by resource: documents, entities, relations and their evidence. A relation is an `rdf:Statement` that was
 * derived from its evidence, which was quoted from a document (PROV). What is said as plain fact, and only that, is a triple of its own as well, and another one with the
 * property of Wikidata that stands for its type: what is denied, possible or somebody's claim would turn into a fact.
 *
 * @throws RelataError `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 */
export function resources(extractions: Extraction | readonly Extraction[], options?: RDFOptions): Generator<Resource> {
  const { base = 'urn:relata:', include, minConfidence = 0, texts, documentNames } = known(options, OPTIONS);
  const {
    include: wanted,
    least,
    documentName,
  } = settle({ include, minConfidence, ...(documentNames !== undefined && { documentNames }) });
  // JSON-LD would take `schema:` at the beginning for the prefix.
  const isPrefixed = typeof base === 'string' && Object.hasOwn(PREFIXES, base.slice(0, Math.max(0, base.indexOf(':'))));
  if (typeof base !== 'string' || isPrefixed || !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i.test(base))
    throw bad('base', 'an absolute IRI', base);
  const extraction = asOne(extractions);
  const isTold = (relation: Relation): boolean => relation.confidence >= least.relations && isWanted(relation, wanted);
  return describeAll(extraction, {
    iris: new Iris(wellFormed(base)),
    isTold,
    least: least.entities,
    places: new RDFPlaces(textsOf(extraction, texts)),
    documentName,
  });
}

/** What is written, and where it stands. */
interface Setting {
  readonly iris: Iris;
  readonly isTold: (relation: Relation) => boolean;
  readonly least: number;
  readonly places: RDFPlaces;
  /** Where a document came from; its id where that is not known. */
  readonly documentName: (id: string) => string;
}

function* describeAll(extraction: Extraction, { iris, isTold, least, places, documentName }: Setting): Generator<Resource> {
  for (const document of documentsOf(extraction)) yield resourceOf(document, iris, documentName(document.id));
  const sure = extraction.entities.filter(({ confidence }) => confidence >= least);
  for (const entity of sure) {
    yield entityOf(entity, documentsNaming(entity, extraction), iris);
    yield* mentionsOf(entity, extraction, iris, places);
  }
  const types = new Map(sure.map(({ id, type }) => [id, type]));
  const isSure = (argument: Argument): boolean => types.has(argument.entity);
  for (const relation of extraction.relations) {
    if (isTold(relation) && isSure(relation.subject)) yield* statementOf(relation, { iris, places, types, isSure });
  }
}

/** The IRIs of one base. What comes from the text is percent-encoded. */
class Iris {
  constructor(private readonly base: string) {}

  readonly of = (kind: 'document' | 'entity' | 'mention' | 'relation' | 'predicate' | 'role', ...path: (string | number)[]): string =>
    `${this.base}${kind}/${path.map((part) => encodeURIComponent(wellFormed(String(part)))).join('/')}`;
}

/** A share, 0 to 1. As a double it would have as many notations as there are readers: 0.5, 5.0E-1. */
const decimal = (value: number): Term => typed(value < 1e-6 ? value.toFixed(12) : value, 'decimal');
const term = (name: string): string => IRI.relata + name;

/** "2024-12-04" is a date and "2024-12-04T15:30" a time of that day; anything else, such as "2024-12", is text. */
function moment(value: string): Term {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return typed(value, 'date');
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return typed(`${value}:00`, 'dateTime');
  return text(value);
}

function resourceOf({ id, title, dateline }: Extraction['document'], iris: Iris, name: string): Resource {
  return {
    iri: iris.of('document', id),
    properties: [
      [A, iri(`${IRI.prov}Entity`)],
      [A, iri(`${IRI.schema}Article`)],
      [`${IRI.dcterms}identifier`, text(id)],
      ...(name === id ? [] : ([[`${IRI.dcterms}source`, isIri(name) ? iri(name) : text(name)]] as const)),
      ...(title === undefined ? [] : ([[`${IRI.dcterms}title`, text(title)]] as const)),
      ...(dateline?.date === undefined ? [] : ([[`${IRI.dcterms}date`, moment(dateline.date)]] as const)),
    ],
  };
}

function entityOf(entity: Entity, documents: readonly string[], iris: Iris): Resource {
  const { id, name, type, aliases, mentions, salience, value } = entity;
  const ids = identifiersOf(entity);
  const common = CLASSES.get(type);
  const interval = value?.kind === 'date' ? value : undefined;
  return {
    iri: iris.of('entity', id),
    properties: [
      [A, iri(term('Entity'))],
      ...(common === undefined ? [] : ([[A, iri(common)]] as const)),
      [`${IRI.rdfs}label`, text(name)],
      [term('type'), text(type)],
      ...aliases.map((alias) => [`${IRI.skos}altLabel`, text(alias)] as const),
      ...ids.map((other) => [`${IRI.schema}identifier`, text(other)] as const),
      ...Object.entries(entity.ids ?? {}).flatMap(([source, other]) => {
        const same = SAME_AS.get(source)?.(other) ?? other;
        return isIri(same) ? [[`${IRI.owl}sameAs`, iri(same)] as const] : [];
      }),
      ...(value ? ([[`${IRI.rdf}value`, text(formatValue(value))]] as const) : []),
      ...(interval?.start === undefined ? [] : ([[term('start'), moment(interval.start)]] as const)),
      ...(interval?.end === undefined ? [] : ([[term('end'), moment(interval.end)]] as const)),
      [term('mentions'), typed(mentions.length, 'integer')],
      [term('salience'), decimal(salience)],
      ...documents.map((document) => [`${IRI.prov}wasDerivedFrom`, iri(iris.of('document', document))] as const),
    ],
  };
}

/** What an identifier is as an IRI, by its source. */
const SAME_AS: ReadonlyMap<string, (id: string) => string> = new Map([
  ['wikidata', (id) => (/^Q\d+$/.test(id) ? `http://www.wikidata.org/entity/${id}` : id)],
  ['geonames', (id) => (/^\d+$/.test(id) ? `https://sws.geonames.org/${id}/` : id)],
]);

const isIri = (value: string): boolean => /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value) && wellFormed(value) === value;

/** Each mention as an annotation that says which entity the words mean. */
function* mentionsOf({ id, mentions }: Entity, extraction: Extraction, iris: Iris, places: RDFPlaces): Generator<Resource> {
  for (const mention of mentions) {
    const document = documentOf(mention, extraction);
    const annotation = iris.of('mention', id, document, `${mention.start}-${mention.end}`);
    const place = places.of(`${annotation}/target`, { document, iri: iris.of('document', document) }, mention);
    if (!place) continue;
    yield {
      iri: annotation,
      graph: iris.of('document', document),
      properties: [
        [A, iri(`${IRI.oa}Annotation`)],
        [`${IRI.oa}motivatedBy`, iri(`${IRI.oa}identifying`)],
        [`${IRI.oa}hasBody`, iri(iris.of('entity', id))],
        [`${IRI.oa}hasTarget`, iri(`${annotation}/target`)],
      ],
    };
    yield* [{ iri: `${annotation}/target`, graph: iris.of('document', document), properties: place.properties }, ...place.selectors];
  }
}

/** What statements are written with. */
interface Writing extends Pick<Setting, 'iris' | 'places'> {
  readonly types: ReadonlyMap<string, string>;
  readonly isSure: (argument: Argument) => boolean;
}

function* statementOf(relation: Relation, { iris, places, types, isSure }: Writing): Generator<Resource> {
  const { id, subject, predicate, object, place, attribution, time, evidence, polarity, modality, status, confidence } = relation;
  const entity = (argument: Argument): Term => iri(iris.of('entity', argument.entity));
  const link = ownLink(relation, () => true);
  const target = link && isSure(link.target) ? link.target : undefined;
  const verb = iri(iris.of('predicate', link?.label ?? wordingOf(relation)));
  const graph = iris.of('document', evidence[0].document);
  const source = attribution?.source && isSure(attribution.source) ? attribution.source : undefined;

  // "president-elect" is none yet.
  const isFact = polarity === 'positive' && modality === 'asserted' && !attribution && status !== 'designate';
  if (isFact && target) yield { iri: iris.of('entity', subject.entity), properties: [[verb.iri, entity(target)]], graph };
  const property = predicate.type === undefined ? undefined : propertyOf(predicate.type, types.get(subject.entity)!);
  // Without a qualifier Wikidata's property says that somebody holds the office now.
  if (isFact && target && property && status !== 'former') {
    // Of a founder Wikidata says nothing, but of the firm who founded it.
    const [from, to] = property.turned ? [target, subject] : [subject, target];
    yield { iri: iris.of('entity', from.entity), properties: [[IRI.wdt + property.id, entity(to)]], graph };
  }

  const pieces = evidence.map((_piece, i) => iris.of('relation', id, 'evidence', i));
  yield {
    iri: iris.of('relation', id),
    graph,
    properties: [
      [A, iri(`${IRI.rdf}Statement`)],
      [A, iri(`${IRI.prov}Entity`)],
      [`${IRI.rdf}subject`, entity(subject)],
      [`${IRI.rdf}predicate`, verb],
      ...(target ? ([[`${IRI.rdf}object`, entity(target)]] as const) : []),
      [`${IRI.rdfs}label`, text(link?.label ?? wordingOf(relation))],
      ...(predicate.type === undefined ? [] : ([[term('type'), text(predicate.type)]] as const)),
      ...relation.arguments
        .filter(({ value }) => isSure(value) && (object !== undefined || value !== target))
        .map(({ role, preposition, value }) => [iris.of('role', preposition ?? role), entity(value)] as const),
      [term('polarity'), text(polarity)],
      [term('modality'), text(modality)],
      [term('tense'), text(relation.tense)],
      [term('confidence'), decimal(confidence)],
      ...(place && isSure(place) ? ([[`${IRI.prov}atLocation`, entity(place)]] as const) : []),
      ...(time ? ([[term('time'), text(formatValue(time))]] as const) : []),
      ...(time?.start !== undefined ? ([[term('start'), moment(time.start)]] as const) : []),
      ...(time?.end !== undefined ? ([[term('end'), moment(time.end)]] as const) : []),
      ...(attribution ? ([[term('reportedBy'), text(attribution.predicate)]] as const) : []),
      ...(source ? ([[`${IRI.prov}wasAttributedTo`, entity(source)]] as const) : []),
      ...reportersOf(attribution)
        .filter(isSure)
        .map((reporter) => [term('reportedThrough'), entity(reporter)] as const),
      ...pieces.map((piece) => [`${IRI.prov}wasDerivedFrom`, iri(piece)] as const),
    ],
  };
  for (const [i, { document, span, sentence, rule }] of evidence.entries()) {
    const place = places.of(pieces[i], { document, iri: iris.of('document', document) }, span);
    yield {
      iri: pieces[i],
      graph: iris.of('document', document),
      properties: [
        [A, iri(`${IRI.prov}Entity`)],
        ...(place ? place.properties : []),
        [`${IRI.prov}value`, text(span.text)],
        [`${IRI.prov}wasQuotedFrom`, iri(iris.of('document', document))],
        [term('sentence'), typed(sentence, 'integer')],
        [term('start'), typed(span.start, 'integer')],
        [term('end'), typed(span.end, 'integer')],
        [term('rule'), text(rule)],
      ],
    };
    if (place) yield* place.selectors;
  }
}
