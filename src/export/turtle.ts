import type { Extraction } from '../extraction';
import { joined } from './chunks';
import { resources, type RDFOptions } from './rdf';
import { prefixed, PREFIXES, prefixesFor, type Resource, type Term } from './rdf-terms';

/**
 * Writes Turtle: documents, entities, and each relation as an `rdf:Statement` with its evidence in PROV. What is said as plain fact is a triple of
 * its own, too. The README of the formats, `docs/formats.md`, has the vocabulary.
 *
 * @throws RelataError `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * writeFileSync('facts.ttl', toTurtle(extraction, { base: 'https://example.org/news/' }));
 */
export function toTurtle(extractions: Extraction | readonly Extraction[], options?: RDFOptions): string {
  return joined(turtleChunks(extractions, options));
}

/** The same in pieces, a resource each. */
export function turtleChunks(extractions: Extraction | readonly Extraction[], options?: RDFOptions): Generator<string> {
  return turtle(resources(extractions, options), prefixesFor(options));
}

/**
 * Writes N-Quads: the same triples a line each, what a relation says in the graph of its document, so that a document can be taken out again.
 *
 * @throws RelataError `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 */
export function toNQuads(extractions: Extraction | readonly Extraction[], options?: RDFOptions): string {
  return joined(nQuadsChunks(extractions, options));
}

/** The same in pieces, a resource each. */
export function nQuadsChunks(extractions: Extraction | readonly Extraction[], options?: RDFOptions): Generator<string> {
  return nQuads(resources(extractions, options));
}

function* turtle(list: Iterable<Resource>, prefixes: Readonly<Record<string, string>>): Generator<string> {
  for (const [prefix, namespace] of Object.entries(prefixes)) yield `@prefix ${prefix}: <${namespace}> .\n`;
  for (const { iri, properties } of list) {
    const lines = properties.map(([predicate, object]) => `  ${predicate === A ? 'a' : short(predicate)} ${termOf(object, short)}`);
    yield `\n<${iri}>\n${lines.join(' ;\n')} .\n`;
  }
}

function* nQuads(list: Iterable<Resource>): Generator<string> {
  for (const { iri, properties, graph } of list) {
    const context = graph === undefined ? '' : ` <${graph}>`;
    yield properties.map(([predicate, object]) => `<${iri}> <${predicate}> ${termOf(object, full)}${context} .\n`).join('');
  }
}

const A = `${PREFIXES.rdf}type`;

const full = (iri: string): string => `<${iri}>`;

/** An IRI of a known vocabulary with its prefix. */
function short(iri: string): string {
  const name = prefixed(iri);
  return name !== undefined && /^\w+:[A-Za-z]+$/.test(name) ? name : full(iri);
}

function termOf(term: Term, write: (iri: string) => string): string {
  if ('iri' in term) return write(term.iri);
  return term.datatype === undefined ? quoted(term.literal) : `${quoted(term.literal)}^^${write(term.datatype)}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What stands between quotation marks in both formats. */
const quoted = (text: string): string => `"${text.replace(/["\\\n\r\t]/g, (sign) => ESCAPES[sign])}"`;
