import type { Extraction } from '../extraction';
import { joined } from './chunks';
import { jsonChunks, Stream } from './json-chunks';
import { resources, type RDFOptions } from './rdf';
import { prefixed, PREFIXES, prefixesFor, type Resource, type Term } from './rdf-terms';

/**
 * Writes JSON-LD 1.1: what `toTurtle` writes, as `@graph`, with its context in it, so that nothing has to be fetched to read it.
 *
 * @throws RelataError `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 */
export function toJSONLD(extractions: Extraction | readonly Extraction[], options?: RDFOptions): string {
  return joined(jsonLDChunks(extractions, options));
}

/** The same in pieces, a resource each. */
export function jsonLDChunks(extractions: Extraction | readonly Extraction[], options?: RDFOptions): Generator<string> {
  const list = resources(extractions, options);
  return jsonChunks({ '@context': prefixesFor(options), '@graph': new Stream(nodes(list)) });
}

const TYPE = `${PREFIXES.rdf}type`;

function* nodes(list: Iterable<Resource>): Generator<object> {
  for (const { iri, properties } of list) {
    const types: string[] = [];
    // By full IRI or prefix, so no key is a word of the text, and none "__proto__".
    const members = new Map<string, object[]>();
    for (const [predicate, object] of properties) {
      if (predicate === TYPE && 'iri' in object) {
        types.push(compact(object.iri));
        continue;
      }
      const key = compact(predicate);
      const values = members.get(key);
      if (values) values.push(valueOf(object));
      else members.set(key, [valueOf(object)]);
    }
    const rest = [...members].map(([key, values]) => [key, values.length === 1 ? values[0] : values] as const);
    yield { '@id': iri, ...(types.length > 0 && { '@type': types }), ...Object.fromEntries(rest) };
  }
}

function valueOf(term: Term): object {
  if ('iri' in term) return { '@id': term.iri };
  return { '@value': term.literal, ...(term.datatype !== undefined && { '@type': compact(term.datatype) }) };
}

const compact = (iri: string): string => prefixed(iri) ?? iri;
