import { xmlCharacters } from './text';

/** Something with an IRI and what is said of it. */
export interface Resource {
  readonly iri: string;
  readonly properties: readonly (readonly [predicate: string, object: Term])[];
  /** IRI of the document that says it; absent for what is no document's own. */
  readonly graph?: string;
}

export type Term = { readonly iri: string } | { readonly literal: string; readonly datatype?: string };

/** Vocabularies by the prefix that they are known by. */
export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'http://schema.org/',
  wdt: 'http://www.wikidata.org/prop/direct/',
  relata: 'urn:relata:term:',
} as const;

const NAMESPACES: readonly (readonly [prefix: string, namespace: string])[] = Object.entries(PREFIXES);

/** Those that are declared: that of Web Annotations only where there are any. */
export function prefixesFor({ texts }: { readonly texts?: unknown } = {}): Readonly<Record<string, string>> {
  if (texts !== undefined) return PREFIXES;
  return Object.fromEntries(NAMESPACES.filter(([prefix]) => prefix !== 'oa'));
}

/** An IRI of one of the vocabularies with its prefix, `rdf:type`; undefined for any other. */
export function prefixed(iri: string): string | undefined {
  for (const [prefix, namespace] of NAMESPACES) if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
  return undefined;
}

/** A resource, as what is said of something. */
export const iri = (value: string): { readonly iri: string } => ({ iri: value });
/** Words, but for what XML, and so xsd:string, cannot hold. */
export const text = (value: string): Term => ({ literal: xmlCharacters(value) });
/** A value of a type of XML Schema. */
export const typed = (value: string | number, type: 'integer' | 'nonNegativeInteger' | 'decimal' | 'date' | 'dateTime'): Term => ({
  literal: String(value),
  datatype: PREFIXES.xsd + type,
});
