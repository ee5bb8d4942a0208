import type { Span } from '../extraction';
import { iri, PREFIXES, text, typed, type Resource } from './rdf-terms';
import { codePoints, quotationOf } from './source-text';

const { oa: OA, rdf: RDF } = PREFIXES;
const A = `${RDF}type`;

/** Where something stands: what is said of it, and the selectors that this names. */
interface Place {
  readonly properties: Resource['properties'];
  readonly selectors: readonly Resource[];
}

/**
 * Says by the Web Annotation Vocabulary where words stand in a document: by themselves with what stands around them, and by offsets, which the standard counts
 * in code points, for which the text has to be known.
 */
export class RDFPlaces {
  private readonly positions = new Map<string, (offset: number) => number>();

  /** @param texts by document id */
  constructor(private readonly texts: ReadonlyMap<string, string>) {}

  /**
   * @param target IRI of what stands there
   * @param source the document, and its IRI, which is that of the graph as well
   * @returns undefined where the text of the document is not known
   */
  of(target: string, { document, iri: source }: { readonly document: string; readonly iri: string }, span: Span): Place | undefined {
    const whole = this.texts.get(document);
    if (whole === undefined) return undefined;
    const position = this.positions.get(document) ?? codePoints(whole);
    this.positions.set(document, position);
    const { exact, prefix, suffix } = quotationOf(whole, span);
    const [offsets, quotation] = [`${target}/position`, `${target}/quote`];
    return {
      properties: [
        [A, iri(`${OA}SpecificResource`)],
        [`${OA}hasSource`, iri(source)],
        [`${OA}hasSelector`, iri(offsets)],
        [`${OA}hasSelector`, iri(quotation)],
      ],
      selectors: [
        {
          iri: offsets,
          graph: source,
          properties: [
            [A, iri(`${OA}TextPositionSelector`)],
            [`${OA}start`, typed(position(span.start), 'nonNegativeInteger')],
            [`${OA}end`, typed(position(span.end), 'nonNegativeInteger')],
          ],
        },
        {
          iri: quotation,
          graph: source,
          properties: [
            [A, iri(`${OA}TextQuoteSelector`)],
            [`${OA}exact`, text(exact)],
            [`${OA}prefix`, text(prefix)],
            [`${OA}suffix`, text(suffix)],
          ],
        },
      ],
    };
  }
}
