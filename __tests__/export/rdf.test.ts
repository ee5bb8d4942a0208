import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser, type Quad } from 'n3';

import { extract, type Extraction } from '../../src';
import { toJSONLD, toNQuads, toTurtle } from '../../src/export';
import { awkwardExtraction } from '../support/awkward';
import { errorOf } from '../support/errors';
import { extractionOf } from '../support/extraction';
import { itWith, printed } from '../support/programs';

const extraction = awkwardExtraction();

const TERM = 'urn:relata:term:';
const PROV = 'http://www.w3.org/ns/prov#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

const line = ({ subject, predicate, object }: Quad, withType = true): string =>
  [
    subject.value,
    predicate.value,
    object.termType,
    object.value,
    withType && object.termType === 'Literal' ? object.datatype.value : '',
  ].join('\t');
const triples = (quads: readonly Quad[]) => [...new Set(quads.map((quad) => line(quad)))].sort();
const turtle = (text: string) => new Parser({ format: 'text/turtle' }).parse(text);
const nQuads = (text: string) => new Parser({ format: 'application/n-quads' }).parse(text);

/** jsonld is an ES module only, which jest does not load: a process of its own reads it. */
function jsonLD(text: string): Quad[] {
  const script = `import jsonld from 'jsonld'; import { readFileSync } from 'node:fs';
    const documentLoader = (url) => { throw new Error('fetches ' + url); };
    process.stdout.write(await jsonld.toRDF(JSON.parse(readFileSync(0, 'utf8')), { format: 'application/n-quads', documentLoader, safe: true }));`;
  return nQuads(printed([process.execPath, '--input-type=module', '-e', script], text));
}

describe('Turtle, N-Quads and JSON-LD', () => {
  const read = turtle(toTurtle(extraction));

  it('say the same to n3 and jsonld', () => {
    expect(triples(nQuads(toNQuads(extraction)))).toEqual(triples(read));
    expect(triples(jsonLD(toJSONLD(extraction)))).toEqual(triples(read));
  });

  itWith('rapper', 'say the same to raptor', () => {
    const folder = mkdtempSync(join(tmpdir(), 'relata-'));
    try {
      for (const [format, text] of [
        ['turtle', toTurtle(extraction)],
        ['nquads', toNQuads(extraction)],
      ] as const) {
        // prettier-ignore
        const file = join(folder, format);
        writeFileSync(file, text);
        expect(triples(nQuads(printed(['rapper', '-q', '-i', format, '-o', 'ntriples', file])))).toEqual(triples(read));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('name everything by absolute, percent-encoded IRIs', () => {
    const iris = read.flatMap(({ subject, predicate, object }) => [
      subject,
      predicate,
      ...(object.termType === 'NamedNode' ? [object] : []),
    ]);
    expect(iris.filter(({ value }) => !/^[a-z]+:[!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]+$/.test(value))).toEqual([]);
    expect(iris.map(({ value }) => value)).toContain("urn:relata:predicate/%22quoted%22%20%26%20'single'%20%5Cback%5C");
    expect(iris.map(({ value }) => value)).toContain('urn:relata:predicate/__proto__');
  });

  it('keep names but for what XML, and so xsd:string, cannot hold', () => {
    const labels = read.filter(({ predicate }) => predicate.value.endsWith('#label')).map(({ object }) => object.value);
    // eslint-disable-next-line no-control-regex
    const clean = (text: string) => text.replace(/[\u0000-\u0008\u001b]|\ud83d(?![\udc00-\udfff])/g, '\ufffd');
    for (const { name } of extraction.entities) expect(labels).toContain(clean(name));
  });
});

describe('what RDF says', () => {
  const said = (statements: Extraction, options?: object) => turtle(toTurtle(statements, options)).map((quad) => line(quad, false));
  const fact = 'urn:relata:entity/e1\turn:relata:predicate/buy\tNamedNode\turn:relata:entity/e2\t';
  const buy = { subject: 'Acme', lemma: 'buy', object: 'Globex' };

  it('is a triple of its own where it is plain fact', () => {
    expect(said(extractionOf([buy]))).toContain(fact);
  });
  it('is said with the property of Wikidata that stands for its type, of the side that Wikidata says it of', () => {
    const lines = said(extract('Velmora Inc. is based in Oslo. Ann Hart founded Velmora Inc. Lorna Keel did not found Kestrin Corp.'));
    const facts = lines.filter((each) => each.includes('/prop/direct/')).map((each) => each.split('\t').filter((_, i) => i !== 2));
    const nameOf = (iri: string) =>
      lines.find((each) => each.startsWith(`${iri}\thttp://www.w3.org/2000/01/rdf-schema#label\t`))!.split('\t')[3];
    expect(facts.map(([from, property, to]) => `${nameOf(from)} ${property.split('/').at(-1)} ${nameOf(to)}`)).toEqual([
      'Velmora Inc. P159 Oslo',
      'Velmora Inc. P112 Ann Hart',
    ]);
  });
  it.each([
    ['denied', { ...buy, polarity: 'negative' }],
    ['hedged', { ...buy, modality: 'possible' }],
    ['reported', { ...buy, attribution: { source: 'Initech' } }],
  ] as const)('is no fact where it is %s, but a statement', (_title, statement) => {
    const lines = said(extractionOf([statement]));
    expect(lines).not.toContain(fact);
    expect(lines).toContain(`urn:relata:relation/r1\t${RDF}predicate\tNamedNode\turn:relata:predicate/buy\t`);
  });
  it('names evidence, its document and whoever says so by PROV', () => {
    const lines = said(extractionOf([{ ...buy, attribution: { source: 'Initech' } }]));
    expect(lines).toEqual(
      expect.arrayContaining([
        `urn:relata:relation/r1\t${PROV}wasAttributedTo\tNamedNode\turn:relata:entity/e3\t`,
        `urn:relata:relation/r1\t${PROV}wasDerivedFrom\tNamedNode\turn:relata:relation/r1/evidence/0\t`,
        `urn:relata:relation/r1/evidence/0\t${PROV}wasQuotedFrom\tNamedNode\turn:relata:document/test\t`,
        `urn:relata:relation/r1/evidence/0\t${PROV}value\tLiteral\tAcme buy\t`,
        `urn:relata:relation/r1/evidence/0\t${TERM}start\tLiteral\t0\t`,
      ]),
    );
  });
  it('has dates as dates', () => {
    const value = {
      kind: 'date',
      start: '2019-01-01',
      end: '2020',
      grain: 'year',
      timex: '2019',
      relative: false,
      source: 'text',
    } as const;
    const quads = turtle(
      toTurtle(extractionOf([{ ...buy, time: { ...value, start: '2019-01-01T10:30' } }], { '2019': { type: 'date', value } })),
    );
    const literals = quads.filter(({ predicate }) => predicate.value === `${TERM}start` || predicate.value === `${TERM}end`);
    const types = literals.map(({ object }) => [object.value, object.termType === 'Literal' && object.datatype.value.split('#')[1]]);
    expect(types).toEqual(
      expect.arrayContaining([['2019-01-01', 'date'], ['2020', 'string'], ['2019-01-01T10:30:00', 'dateTime']]), // prettier-ignore
    );
  });
  it('leaves out what is not wanted', () => {
    const lines = said(extractionOf([{ ...buy, polarity: 'negative' }, { subject: 'Acme', lemma: 'sue', object: 'Globex' }]), { include: { negated: false } }); // prettier-ignore
    expect(lines.some((text) => text.startsWith('urn:relata:relation/r1\t'))).toBe(false);
    expect(lines.some((text) => text.startsWith('urn:relata:relation/r2\t'))).toBe(true);
    expect(said(extractionOf([buy], { Acme: { confidence: 0.1 } }), { minConfidence: 0.5 }).join('\n')).not.toContain('relation');
  });
  it('stands in the graph of its document in N-Quads', () => {
    const quads = nQuads(toNQuads(extractionOf([buy])));
    const graphs = new Set(quads.filter(({ subject }) => subject.value.includes('relation')).map(({ graph }) => graph.value));
    expect([...graphs]).toEqual(['urn:relata:document/test']);
  });
  it('describes an entity of several documents once', () => {
    const second = extractionOf([{ ...buy, subject: 'Acme Corp' }], {
      'Acme Corp': { id: 'e1', ids: { wikidata: 'http://www.wikidata.org/entity/Q1' } },
    });
    second.document.id = 'second';
    const lines = turtle(toTurtle([extractionOf([buy]), second])).map((quad) => line(quad, false));
    const said = lines.filter((words) => words.startsWith('urn:relata:entity/e1\t') && !words.includes('predicate/'));
    expect(said.map((words) => words.split('\t').slice(1).join(' ').trim())).toEqual(
      expect.arrayContaining([
        'http://www.w3.org/2000/01/rdf-schema#label Literal Acme Corp',
        'http://www.w3.org/2004/02/skos/core#altLabel Literal Acme',
        'http://www.w3.org/2002/07/owl#sameAs NamedNode http://www.wikidata.org/entity/Q1',
        'urn:relata:term:mentions Literal 2',
        `${PROV}wasDerivedFrom NamedNode urn:relata:document/second`,
      ]),
    );
    expect(said.filter((words) => words.includes('mentions'))).toHaveLength(1);
  });
  it('begins with the base given', () => {
    expect(toTurtle(extractionOf([buy]), { base: 'https://example.org/' })).toContain('<https://example.org/entity/e1>');
    for (const base of ['', 'example.org/', 'http://a b/', 'http://x/<y>', 'schema:', 3]) {
      expect(errorOf(() => toTurtle(extractionOf([buy]), { base: base as string }))).toContain('base must be an absolute IRI');
    }
  });
});

it('is in the documentation with every term of its own', () => {
  const source = readFileSync(join(__dirname, '../../src/export/rdf.ts'), 'utf8');
  const terms = [...new Set([...source.matchAll(/\bterm\('(\w+)'\)/g)].map(([, name]) => name))];
  const documentation = readFileSync(join(__dirname, '../../docs/formats.md'), 'utf8');
  expect(terms.length).toBeGreaterThan(5);
  expect(terms.filter((name) => !documentation.includes(`\`relata:${name}\``))).toEqual([]);
});
