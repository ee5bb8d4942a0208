import { toBrat, toLangChainDocument, toLangChainJSON, toWebAnnotation } from '../../src/export';
import { extract } from '../../src/extract';
import { awkwardExtraction, textOf } from '../support/awkward';
import { errorOf } from '../support/errors';
import { itWith, printed, python } from '../support/programs';

const awkward = awkwardExtraction();
const awkwardText = textOf(awkward);
const article = 'Zoë Kravitz 🎬 runs Acme, a maker of pumps. 😀 She said Acme could not sell the unit to Globex in 2019.';

describe('W3C Web Annotation', () => {
  interface Selector { type: string; exact?: string; prefix?: string; suffix?: string; start?: number; end?: number } // prettier-ignore
  interface Annotation { id: string; motivation: string; target: { selector: Selector[] } | { selector: Selector[] }[] } // prettier-ignore
  const page = (text: string, extraction = extract(text, { id: 'a b' })) =>
    JSON.parse(toWebAnnotation(extraction, text)) as { items: Annotation[] };

  it.each([
    ['an article', article, extract(article, { id: 'a b' })],
    ['awkward names', awkwardText, awkward],
  ])('counts code points, as a reader that does finds: %s', (_title, text, extraction) => {
    const characters = Array.from(text.replace(/\ud83d(?![\udc00-\udfff])/g, '\ufffd'));
    const { items } = page(text, extraction);
    expect(items.length).toBe(extraction.entities.flatMap(({ mentions }) => mentions).length + extraction.relations.length);
    for (const { target } of items) {
      for (const { selector } of [target].flat()) {
        const [{ exact, prefix, suffix }, { start, end }] = selector;
        expect(characters.slice(start, end).join('')).toBe(exact);
        expect(characters.slice(0, start).join('').endsWith(prefix!)).toBe(true);
        expect(characters.slice(end).join('').startsWith(suffix!)).toBe(true);
      }
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('is RDF of the vocabulary of annotations to jsonld', () => {
    const text = toWebAnnotation(awkward, awkwardText, { source: 'https://example.org/news/1' });
    // The terms that are used, as http://www.w3.org/ns/anno.jsonld has them.
    const oa = (name: string) => ({ '@id': `oa:${name}`, '@type': '@id' });
    const types = ['Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector'];
    const motivations = ['identifying', 'describing', 'classifying', 'linking'];
    const context = {
      oa: 'http://www.w3.org/ns/oa#',
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      as: 'https://www.w3.org/ns/activitystreams#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      id: { '@id': '@id', '@type': '@id' },
      type: { '@id': '@type', '@type': '@vocab' },
      AnnotationPage: 'as:OrderedCollectionPage',
      items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
      ...Object.fromEntries([...types, ...motivations].map((name) => [name, `oa:${name}`])),
      motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
      purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
      body: oa('hasBody'),
      target: oa('hasTarget'),
      source: oa('hasSource'),
      selector: oa('hasSelector'),
      value: 'rdf:value',
      exact: 'oa:exact',
      prefix: 'oa:prefix',
      suffix: 'oa:suffix',
      start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
      end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    };
    const script = `import jsonld from 'jsonld'; import { readFileSync } from 'node:fs';
      const { context, text } = JSON.parse(readFileSync(0, 'utf8'));
      const documentLoader = (url) => {
        if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error('fetches ' + url);
        return { document: { '@context': context }, documentUrl: url };
      };
      process.stdout.write(await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads', documentLoader, safe: true }));`;
    const quads = printed([process.execPath, '--input-type=module', '-e', script], JSON.stringify({ context, text })).split('\n');
    const count = (words: string) => quads.filter((line) => line.includes(words)).length;
    const mentions = awkward.entities.flatMap((entity) => entity.mentions).length;
    expect(count('ns/oa#Annotation>')).toBe(mentions + awkward.relations.length);
    expect(count('<http://www.w3.org/ns/oa#hasSource> <https://example.org/news/1>')).toBe(mentions + awkward.relations.length);
    expect(count('<http://www.w3.org/1999/02/22-rdf-syntax-ns#subject>')).toBe(awkward.relations.length);
    expect(count('motivatedBy> <http://www.w3.org/ns/oa#linking>')).toBe(awkward.relations.length);
  });

  it('says what is wrong', () => {
    expect(errorOf(() => toWebAnnotation(awkward, awkwardText, { source: 'news 1' }))).toContain('source must be an absolute IRI');
    expect(errorOf(() => toWebAnnotation(awkward, awkwardText, { base: 'x' }))).toContain('base must be an absolute IRI');
  });
});

describe('brat', () => {
  itWith('networkx', "stands where Python's characters say", () => {
    // Written from brat's own account of the format: fields parted by tabs, fragments by semicolons, their words joined by a space.
    const script = `
import re
problems, ids = [], set()
for txt, ann in input:
    lines = ann.split('\\n')
    assert lines.pop() == ''
    for line in lines:
        fields = line.split('\\t')
        key, data = fields[0], fields[1].split(' ')
        if key[0] == 'T':
            spots = ' '.join(data[1:]).split(';')
            words = ' '.join(txt[slice(*map(int, spot.split(' ')))] for spot in spots)
            if words != fields[2] or not re.fullmatch(r'[A-Za-z0-9_-]+', data[0]): problems.append(line)
            ids.add(key)
        elif key[0] == 'R':
            ends = [re.fullmatch(r'Arg%d:(T[0-9]+)' % (i + 1), end).group(1) for i, end in enumerate(data[1:])]
            if len(ends) != 2 or not ids.issuperset(ends): problems.append(line)
            ids.add(key)
        elif key[0] == 'A':
            if data[1] not in ids or data[0] not in ('Negation', 'Modality', 'Reported'): problems.append(line)
        elif key == '*':
            if data[0] != 'Equiv' or not ids.issuperset(data[1:]): problems.append(line)
        elif key[0] == 'N':
            if data[0] != 'Reference' or data[1] not in ids or len(data) != 3 or ':' not in data[2]: problems.append(line)
        elif key[0] == '#':
            if data[0] != 'AnnotatorNotes' or data[1] not in ids or len(fields) != 3: problems.append(line)
        else: problems.append(line)
print(json.dumps(problems))`;
    const files = [toBrat(awkward, awkwardText), toBrat(extract(article), article)].map(({ txt, ann }) => [txt, ann]);
    expect(python(script, files)).toEqual([]);
  });

  it('reads like this', () => {
    const text = 'Acme did not buy 😀 Globex Corporation.';
    const { txt, ann, conf } = toBrat(extract(text), text);
    expect(txt).toBe(text);
    expect(ann).toBe(
      'T1\tOrganization 0 4\tAcme\n' +
        'T2\tOrganization 19 37\tGlobex Corporation\n' +
        'R1\tbuy Arg1:T1 Arg2:T2\nA1\tNegation R1\n#1\tAnnotatorNotes R1\tAcme did not buy 😀 Globex Corporation\n',
    );
    expect(conf).toContain('[entities]\nOrganization\n\n[relations]\nbuy\tArg1:Organization, Arg2:Organization\n');
  });
});

describe('LangChain', () => {
  it('has nodes, relationships and the text', () => {
    const text = 'Acme Corp invested in Globex Inc.';
    const { nodes, relationships, source } = toLangChainDocument(extract(text, { id: 'doc' }), text);
    expect(nodes.map(({ id, type, properties }) => [typeof id, type, properties.name])).toEqual([
      ['string', 'Organization', 'Acme Corp'],
      ['string', 'Organization', 'Globex Inc.'],
    ]);
    expect(relationships).toHaveLength(1);
    expect(relationships[0]).toMatchObject({
      source: nodes[0],
      target: nodes[1],
      type: 'INVEST_IN',
      properties: { evidence: 'Acme Corp invested in Globex Inc.' },
    });
    expect(source).toEqual({ page_content: text, metadata: { id: 'doc' }, type: 'Document' });
  });

  it('says as JSON what it says as an object', () => {
    expect(JSON.parse(toLangChainJSON(awkward, awkwardText))).toEqual(toLangChainDocument(awkward, awkwardText));
  });

  itWith('langchain', 'is a GraphDocument to LangChain', () => {
    const script = `
from langchain_community.graphs.graph_document import GraphDocument
document = GraphDocument(**input)
print(json.dumps([len(document.nodes), len(document.relationships), document.source.page_content]))`;
    const document = toLangChainDocument(awkward, awkwardText);
    expect(python(script, document)).toEqual([document.nodes.length, document.relationships.length, awkwardText]);
  });
});

describe('formats with the text', () => {
  it.each([
    ['toWebAnnotation', toWebAnnotation],
    ['toBrat', toBrat],
    ['toLangChainDocument', toLangChainDocument],
  ])('%s refuses another one', (_name, write) => {
    expect(errorOf(() => write(awkward, `${awkwardText}.`))).toContain('one of another text than the one given: it was');
    expect(errorOf(() => write(awkward, 'x'.repeat(awkwardText.length)))).toContain('at 0 it had "__proto__"');
    expect(errorOf(() => write(awkward, undefined as never))).toContain('text-not-string');
  });
});
