import { parse } from 'csv-parse/sync';

import { toCSV } from '../../src/export';
import { toGraph } from '../../src/graph';
import { awkwardExtraction } from '../support/awkward';
import { errorOf } from '../support/errors';
import { extractionOf } from '../support/extraction';

const graph = toGraph(awkwardExtraction(), { communities: true, centrality: true });
const read = (csv: string) => parse(csv, { columns: true, record_delimiter: '\r\n' }) as unknown as Record<string, string>[]; // prettier-ignore

const wellFormed = (text: string) => text.replace(/\ud83d(?![\udc00-\udfff])/g, '\ufffd');
const cells = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([key, value]: [string, unknown]) => [key, wellFormed(String(value))])); // prettier-ignore

describe('CSV', () => {
  it('is read by csv-parse with all that it has', () => {
    const { nodes, edges } = toCSV(graph, { formulas: 'keep' });
    for (const [i, row] of read(nodes).entries()) {
      const id = graph.nodes()[i];
      expect(row).toMatchObject(cells({ id, ...graph.getNodeAttributes(id) }));
    }
    for (const [i, row] of read(edges).entries()) {
      const id = graph.edges()[i];
      expect(row).toMatchObject(cells({ id, source: graph.source(id), target: graph.target(id), ...graph.getEdgeAttributes(id) }));
    }
    expect(read(nodes)).toHaveLength(graph.order);
    expect(read(edges)).toHaveLength(graph.size);
  });

  it('has the names of the ends of an edge where they are asked for', () => {
    const extraction = extractionOf([{ subject: '=Acme', lemma: 'buy', object: 'Globex' }]);
    expect(read(toCSV(extraction, { names: true }).edges)[0]).toMatchObject({ subject: "'=Acme", object: 'Globex', label: 'buy' });
    expect(read(toCSV(extraction).edges)[0]).not.toHaveProperty('subject');
    expect(toCSV(extraction, { names: true, headers: 'neo4j' }).edges).toMatch(/^:START_ID,:END_ID,:TYPE,id,subject:string,object:string,/);
  });

  it('begins with a byte order mark where one is asked for', () => {
    const [plain, marked] = [toCSV(graph), toCSV(graph, { bom: true })];
    expect(marked).toEqual({ nodes: `\uFEFF${plain.nodes}`, edges: `\uFEFF${plain.edges}` });
    expect(errorOf(() => toCSV(graph, { bom: 'yes' as never }))).toContain('option bom must be true or false');
    expect(errorOf(() => toCSV(graph, { names: 1 as never }))).toContain('option names must be true or false');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r\n=1', '\n=1'])('disarms %j, also as an id', (formula) => {
    const extraction = extractionOf([{ subject: formula, lemma: 'buy', object: 'Acme' }], { [formula]: { id: formula } });
    const { nodes, edges } = toCSV(extraction);
    // Behind a tab another spreadsheet begins a cell.
    const safe = `'${formula.replace('\t=', "\t'=")}`;
    expect(read(nodes)[0]).toMatchObject({ id: safe, label: safe });
    expect(read(edges)[0].source).toBe(safe);
  });
  it.each([
    ['x;=1', "x;'=1"],
    ['x\t@y', "x\t'@y"],
    ['＝1', "'＝1"],
    ['a; -b', 'a; -b'],
    ['a;b', 'a;b'],
    ['a=b', 'a=b'],
  ])('has no formula in %j for spreadsheets whose cells end otherwise', (text, safe) => {
    const { nodes } = toCSV(extractionOf([{ subject: text, lemma: 'buy', object: 'Acme' }]));
    expect(read(nodes)[0]!.label).toBe(safe);
  });

  it('leaves numbers and harmless texts alone', () => {
    const copy = toGraph(extractionOf([{ subject: 'a=b', lemma: 'buy', object: "'x" }]));
    copy.setNodeAttribute('e1', 'salience', -0.5);
    expect(read(toCSV(copy).nodes)[0]).toMatchObject({ label: 'a=b', salience: '-0.5' });
    expect(read(toCSV(copy).nodes)[1].label).toBe("'x");
  });

  it('has the headers that Neo4j imports', () => {
    const extraction = extractionOf([{ subject: 'Acme', lemma: 'invest', rest: [['in', 'the “unit”']] }], {
      Acme: { ids: { lei: 'x' } },
      'the “unit”': { type: 'vessel' },
    });
    const { nodes, edges } = toCSV(extraction, { headers: 'neo4j' });
    const [header, ...rows] = nodes.split('\r\n');
    expect(header).toBe(
      'id:ID,label:string,type:string,mentions:long,salience:double,confidence:double,ids:string,documents:string,:LABEL',
    );
    expect(rows.map((row) => row.split(',').at(-1))).toEqual(['Entity;Organization', 'Entity', '']);
    expect(edges.split('\r\n')[0]).toMatch(/^:START_ID,:END_ID,:TYPE,id,label:string,.*,evidenceStart:long,.*,weight:long$/);
    expect(edges.split('\r\n')[1]).toMatch(/^e1,e2,INVEST_IN,r1,invest in,/);
  });

  it('has headers alone where there is nothing else', () => {
    expect(toCSV([])).toEqual({ nodes: 'id\r\n', edges: 'source,target,id\r\n' });
  });

  it('says what it does not know', () => {
    expect(errorOf(() => toCSV(graph, { headers: 'gephi' as never }))).toContain('headers must be "plain" or "neo4j"');
    expect(errorOf(() => toCSV(graph, { formulas: true as never }))).toContain('formulas must be');
  });
});
