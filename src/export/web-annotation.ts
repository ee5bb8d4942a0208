import type { Argument, Extraction, Span } from '../extraction';
import { ownLink, wordingOf } from '../graph';
import { bad, known } from '../validation/options';
import { joined } from './chunks';
import { jsonChunks, Stream } from './json-chunks';
import { codePoints, quotationOf, withText } from './source-text';
import { wellFormed } from './text';

/** The IRIs of annotations and of what they are about. */
export interface WebAnnotationOptions {
  /** IRI of the text: where it can be read. Default `urn:relata:document/` and the document's id. */
  source?: string;
  /** What the IRIs of annotations and entities begin with. Default `urn:relata:`. */
  base?: string;
}

/**
 * Writes W3C Web Annotations, an `AnnotationPage`: one for each mention, with its entity and type, and one for each relation, on its evidence, with
 * the statement in words and its parts. A place is given by its words (`TextQuoteSelector`) and by its offsets (`TextPositionSelector`), which the
 * standard counts in code points.
 *
 * @param text what the extraction was made from
 * @throws RelataError `not-an-extraction` (also for another text), `text-not-string`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * writeFileSync('annotations.jsonld', toWebAnnotation(extraction, text, { source: 'https://example.org/news/1' }));
 */
export function toWebAnnotation(extraction: Extraction, text: string, options?: WebAnnotationOptions): string {
  return joined(webAnnotationChunks(extraction, text, options));
}

/** The same in pieces, an annotation each. */
export function webAnnotationChunks(extraction: Extraction, text: string, options?: WebAnnotationOptions): Generator<string> {
  const checked = withText(extraction, text);
  const { base = 'urn:relata:', source } = known(options, ['base', 'source']);
  for (const [option, value] of [['base', base], ['source', source ?? base]] as const) {
    if (typeof value !== 'string' || !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i.test(value)) throw bad(option, 'an absolute IRI', value);
  } // prettier-ignore
  const iri = (kind: string, id: string): string => `${base as string}${kind}/${encodeURIComponent(wellFormed(id))}`;
  const document = (source as string | undefined) ?? iri('document', checked.document.id);
  const target = targetIn(text, document);
  return jsonChunks({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: iri('annotations', checked.document.id),
    type: 'AnnotationPage',
    items: new Stream(annotations(checked, iri, target)),
  });
}

type Target = (span: Span) => object;

function targetIn(text: string, source: string): Target {
  const position = codePoints(text);
  return (span) => ({
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', ...quotationOf(text, span) },
      { type: 'TextPositionSelector', start: position(span.start), end: position(span.end) },
    ],
  });
}

function* annotations(
  { entities, relations, document }: Extraction,
  iri: (kind: string, id: string) => string,
  target: Target,
): Generator<object> {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  for (const { id, name, type, mentions } of entities) {
    for (const [i, mention] of mentions.entries()) {
      yield {
        id: `${iri('annotation', document.id)}/${encodeURIComponent(wellFormed(id))}/${i}`,
        type: 'Annotation',
        motivation: 'identifying',
        body: [
          { type: 'SpecificResource', source: iri('entity', id), purpose: 'identifying' },
          { type: 'TextualBody', value: wellFormed(name), purpose: 'describing' },
          { type: 'TextualBody', value: wellFormed(type), purpose: 'classifying' },
        ],
        target: target(mention),
      };
    }
  }
  const entity = (argument: Argument): object => ({ id: iri('entity', argument.entity) });
  for (const relation of relations) {
    const { id, subject, evidence, polarity, modality, attribution } = relation;
    const link = ownLink(relation, () => true);
    const words = [names.get(subject.entity)!, link?.label ?? wordingOf(relation), ...(link ? [names.get(link.target.entity)!] : [])];
    const marks = [
      ...(polarity === 'negative' ? ['negative'] : []),
      ...(modality === 'asserted' ? [] : [modality]),
      ...(attribution ? ['reported'] : []),
    ];
    yield {
      id: iri('relation', id),
      type: 'Annotation',
      motivation: 'linking',
      body: [
        { type: 'TextualBody', value: wellFormed(words.join(' ')), purpose: 'describing' },
        ...marks.map((value) => ({ type: 'TextualBody', value, purpose: 'classifying' })),
        {
          type: 'rdf:Statement',
          'rdf:subject': entity(subject),
          'rdf:predicate': { id: iri('predicate', link?.label ?? wordingOf(relation)) },
          ...(link && { 'rdf:object': entity(link.target) }),
        },
      ],
      // Evidence in other documents has no place in this text.
      target: evidence.filter((piece) => piece.document === document.id).map(({ span }) => target(span)),
    };
  }
}
