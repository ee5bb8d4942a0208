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

describe('where it stands, in texts that are given', () => {
  const OA = 'http://www.w3.org/ns/oa#';
  const text = '😀 Acme bought Globex. Ann Lee said 😀 Globex may sue Acme.';
  const one = extract(text, { id: 'news 1' });
  const texts = { 'news 1': text };
  const quads = turtle(toTurtle(one, { texts }));
  const valueOf = (subject: string, property: string): string =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === OA + property)!.object.value;
  const with_ = (property: string) => quads.filter(({ predicate }) => predicate.value === OA + property);

  /** As the standard counts: an emoji is one. */
  const points = Array.from(text);
  const selected = (target: string): string[] => {
    const selectors = with_('hasSelector').filter(({ subject }) => subject.value === target).map(({ object }) => object.value); // prettier-ignore
    const [position, quote] = selectors as [string, string];
    const [start, end] = [Number(valueOf(position, 'start')), Number(valueOf(position, 'end'))];
    const [prefix, exact, suffix] = ['prefix', 'exact', 'suffix'].map((property) => valueOf(quote, property)) as [string, string, string];
    expect(text.includes(prefix + exact + suffix)).toBe(true);
    expect(points.slice(start, end).join('')).toBe(exact);
    return [valueOf(target, 'hasSource'), exact];
  };

  it('has the place of each mention, which is one of an entity', () => {
    const targets = with_('hasTarget');
    expect(targets).toHaveLength(one.entities.reduce((sum, { mentions }) => sum + mentions.length, 0));
    const found = targets.map(({ subject, object }) => [valueOf(subject.value, 'hasBody'), ...selected(object.value)]);
    const expected = one.entities.flatMap(({ id, mentions }) => mentions.map((mention) => [`urn:relata:entity/${id}`, 'urn:relata:document/news%201', mention.text])); // prettier-ignore
    expect(found.sort()).toEqual(expected.sort());
  });

  it('has the place of each piece of evidence', () => {
    const pieces = one.relations.flatMap(({ id, evidence }) => evidence.map(({ span }, i) => [`urn:relata:relation/${id}/evidence/${i}`, span.text] as const)); // prettier-ignore
    expect(pieces.length).toBeGreaterThan(1);
    for (const [piece, words] of pieces) expect(selected(piece)).toEqual(['urn:relata:document/news%201', words]);
  });

  it('is the same in all three formats, and adds to what is there without', () => {
    expect(triples(nQuads(toNQuads(one, { texts })))).toEqual(triples(quads));
    expect(triples(jsonLD(toJSONLD(one, { texts })))).toEqual(triples(quads));
    const without = triples(turtle(toTurtle(one)));
    expect(without.filter((each) => !triples(quads).includes(each))).toEqual([]);
    for (const written of [toTurtle(one), toNQuads(one), toJSONLD(one)]) expect(written).not.toContain(OA);
  });

  it('is of the documents whose texts are there', () => {
    const other = extract('Hooli sued Initech.', { id: 'other' });
    const written = turtle(toTurtle([one, other], { texts }));
    expect(new Set(written.filter(({ predicate }) => predicate.value === `${OA}hasSource`).map(({ object }) => object.value))).toEqual(new Set(['urn:relata:document/news%201'])); // prettier-ignore
    expect(new Set(nQuads(toNQuads(one, { texts })).filter(({ predicate }) => predicate.value.startsWith(OA)).map(({ graph }) => graph.value))).toEqual(new Set(['urn:relata:document/news%201'])); // prettier-ignore
  });

  it.each<[string, unknown, string]>([
    ['another text', { 'news 1': 'Acme.' }, 'not-an-extraction'],
    ['no text', { 'news 1': 3 }, 'text-not-string'],
    ['a text of no document', { other: text }, 'bad-option'],
    ['no texts', text, 'bad-option'],
    ['nothing', null, 'bad-option'],
  ])('refuses %s', (_what, given, code) => {
    for (const write of [toTurtle, toNQuads, toJSONLD]) expect(errorOf(() => write(one, { texts: given as never }))).toMatch(new RegExp(`^${code}:`));
  }); // prettier-ignore
});

it('is in the documentation with every term of others', () => {
  const sources = ['rdf.ts', 'rdf-places.ts'].map((name) => readFileSync(join(__dirname, '../../src/export', name), 'utf8')).join('\n');
  const used = [...sources.matchAll(/\$\{(?:IRI\.)?(rdf|rdfs|owl|skos|dcterms|prov|schema|oa|OA)\}(\w+)/g)].map(([, prefix, name]) => `${prefix!.toLowerCase()}:${name}`);
  const documentation = readFileSync(join(__dirname, '../../docs/formats.md'), 'utf8');
  // Classes that others have for entities are told as one.
  const classes = new Set(['rdf:type', 'prov:Entity', 'skos:Concept']);
  const missing = [...new Set(used)].filter((name) => !classes.has(name) && !/^schema:[A-Z]/.test(name) && !documentation.includes(`\`${name}\``));
  expect(used.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
}); // prettier-ignore

it('is in the documentation with every term of its own', () => {
  const source = readFileSync(join(__dirname, '../../src/export/rdf.ts'), 'utf8');
  const terms = [...new Set([...source.matchAll(/\bterm\('(\w+)'\)/g)].map(([, name]) => name))];
  const documentation = readFileSync(join(__dirname, '../../docs/formats.md'), 'utf8');
  expect(terms.length).toBeGreaterThan(5);
  expect(terms.filter((name) => !documentation.includes(`\`relata:${name}\``))).toEqual([]);
});

it('says where documents came from, and leaves their ids as they are', () => {
  const one = extract('Acme bought Globex.', { id: 'a' });
  const sources = (documentNames: Record<string, string>) =>
    turtle(toTurtle(one, { documentNames }))
      .filter(({ predicate }) => predicate.value === 'http://purl.org/dc/terms/source')
      .map(({ subject, object }) => [subject.value, object.termType, object.value]);
  expect(sources({})).toEqual([]);
  expect(sources({ a: 'news/a b.txt' })).toEqual([['urn:relata:document/a', 'Literal', 'news/a b.txt']]);
  expect(sources({ a: 'https://example.org/a' })).toEqual([['urn:relata:document/a', 'NamedNode', 'https://example.org/a']]);
  expect(errorOf(() => toTurtle(one, { documentNames: { a: 3 } as never }))).toContain('documentNames["a"]');
});
